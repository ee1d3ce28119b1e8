/// The vectors' key and certificate in further wrappings, and a key of nobody's.
///
/// Throw-away keys; the passphrase is `hemmelig`.
///
/// Made by OpenSSL 3.0: `pkcs12 -export -legacy` (RC2-40 and 3DES), `pkey -aes256`, `genpkey`.
enum SampleKeyFiles {
    static let passphrase = "hemmelig"

    /// PKCS#12 with its certificates under RC2-40, in base64.
    static let legacyPKCS12 = """
        MIILCQIBAzCCCs8GCSqGSIb3DQEHAaCCCsAEggq8MIIKuDCCBW8GCSqGSIb3DQEHBqCCBWAwggVcAgEAMIIFVQYJKoZIhvcNAQcB
        MBwGCiqGSIb3DQEMAQYwDgQIiyrYCLgU++0CAggAgIIFKNNUVyxpFmUszyq6TkthfYg8RPSTSCCo3zYhB96gSgk0/kHTFLtZMXV8
        8I/PrGiNFSTLoD5izaMFL6MrlRApca/zBxWKG6vyT0Vh4KeWtls3Vq7LWTxo0Mnr1/f7s29fpR1egkkxuq2r32JhB7ncXwtnIuAB
        GQCfKPC6+ce0vQpDk3whXaJMnhEMlIpUI3+4NJVYAFJjFqgdL24CbWVFybXhtstI4tnOSDqoKKKmFwJS7KPzBX1GTuqRJV7mF+cK
        XhHBz69aFpDmUhPsyWIT93VnwTJS3dYE7zZFw4snOppsB4a+DuYEle5c7uptvDmqjm0p/0AAJ3TY7IxZcyiuP1p2Un3IuOIuKI1g
        esABZmcQvMwkSwCR6D1bITOem81Q4h+DHk2GBeISZnmrL4I1hBDzqbGXe2CM5v734DTGj8NzO4CbV1nWKPdPKNGMy6MdI2O2Gf3M
        ZLhPgwF8mBqwZXnPd0vpVFK3dTRSCxn3pvUAYfnF1HNZwPx7uv7dVWAwi7MmiPTOIt6o93qMOVXsGirdE09JZy1p48MbYMjg7Yk4
        Kxrp74qM2tlZ0AzHvEo4ZG+7L+O/nmon1Nl7077robQR8WhjZnMyKmfTUswYIKG0wIR4yUzdRzJbfQOji0MuQa2Vsir878zVvHZd
        pguIXdELj5IRvQecT9+1X0XbyP3Kf46W51bapZwGgw5nZKsn2TRyc12q1kWTvVASmaVkLImWhFs3cOAn08e08NdZmt1phVm3czKg
        VomZ+4LlYIGAE4rYbiLYq7YFPz8cAxk4LwOEOoUdtZPKUqSxNtQ2H60M0sy5K++UckQ0Fid8T7bCauyvPOlERqizkVHVtN5Icwr4
        u6fruteP1O2cz4CUNgR7/8/CwrdSWDOX99Ewakue5B6/J6CYch1qgve0+c/FN5OAO52oNua6l/rkjKqL0dgxK/UGEd8DsvFtycHB
        l0Crdt87Y/Ep0ZgtiLB2sIR20rgCx5WHYlhxyj7KL+hjjO3GjIIhatYlpaCV/icK+CTXDOqeinr4Rah6mNXDVDI37fGgZOa+6Hxl
        x+vRG8U3HrkGjNMSJsjaQfbc1ayk6mS64JyzYDN7TXttiP7OK+yRnu8ldGXYWk0Iplf39BWI3yLLj30OO7NhBJr6JQsP66STbvmA
        duZ7sl/u46v+lVkiHFYLGizhp1+C/meWkdTkDwiNJDU3WMVT614ENA3PodIirRBNCtpkbv5IJSoqZD1chLPvs1f6274dEkAisowm
        nk3glt2uKjOTpZQHmznCEds51chRRtJFqbp66DTiMRyyjzZSBwXLEghcK8DjHy3Q+hEO9bJptHawc3EGEIEJnYnLwL9tRq2NknEe
        F40kwYj3PWh9CUzBsPpCzeQ1Oi9X0hyrrryNmc0NC6zAqRXTk7PfZz8hqTt8Zcx3+rT6Dos7pVs82M+BHOWi2OhMl958HFj3IquF
        Fs6RE6CJUswlE3LBuytSdS4ClD6boN+977clxR1TwFXiTUHSdklEEZJQkGQ2kcHyeqyRGvh9d46hcKxlQIjzI/cALiGNcDOpREjm
        kvSzqRDwJhl9YmAg7ObxjIeSAyHeEpwVDGzlgBfD/gHhi79HJTX0ZFVO5Ik0NAkjWOYfGal1MMQg3QEIwni/8gU4AfiRb5M4Bnff
        qeOWxseUAa6fEEPxCXitjHe8sHhwMF77al9gKd0+1rIiR3awR/W5X6mGAKhln8rahe5uzz704a12hQkqbf5QtcI109PJrnCUj9aH
        g84cYjCCBUEGCSqGSIb3DQEHAaCCBTIEggUuMIIFKjCCBSYGCyqGSIb3DQEMCgECoIIE7jCCBOowHAYKKoZIhvcNAQwBAzAOBAgG
        rs+1E05qYwICCAAEggTI6UI8GbwQEmQPCkSzG5h4KEsn2099h8oomwgNUXMSM/VFQGvGf/XEyeX4nT946/eUZm5ZBVrCWXTGzZOx
        2EKA73Dq9qJG68IqbhDaYVmQFm0aVm9sOqr0FA+7Pp6fu+SHLotKv1O/3aKKoWa8HBOPGUGsgGqabP3nHZwPyQt4w1eU0rwz3KLs
        peYQGYWpDigbqar95QhxMxK/hwGSgjb4u6Woouhp/37zOHqQSdgxp0kPeE1V8GMDUBtmqU++P3Izrxuzpae0qxKMjGd+PL3PzNM4
        DnxBL5EvPEliVftXEkqWEBEvaLsTgZg9iWbYleRHMUx2AZPmkHRvlv54fdRhxaaU0sJ7QQjXwUkT7iJqqFHhtNpPLNznpBu7dqoC
        zMwqJ7ly2OwzF2xeFktgYNcq3ZynMI2TNLuf70R0N3VQJS2vSO33H57nTm0ij6RmS0GiIqRhDV520yw63jR2jUXxdcvk9+/9FjGe
        aRX9WQfp6rLC1a3mTf/nCggBDtrnzQEg/M8FNnLPBqeGRjWgNA07yyI+yBWu7E8xk9u71zwMWKtw5OFT+4tFsSyau9h4Rt3Xp2MU
        +HIVhRJgA2ojE+6sysmokMbDbid2/1dz+NCvwdHOM9mBol52P/o59zhFrlX+uVnhm0v0zY0gHL3I9jB+3OAiKKabr4zYL+7JhmMw
        XWhOGV2F57OIqfAqIBD9PSUAMMTwxii05UWXqr8AWxagqWL2eD4TDZglwawZ3wYhZhyNr6EkksuTNmlKELFC4DhbOV9pclcB+aPK
        UjBcY4CZjs7Q9wQ1abMGv6/xLI5aqZiaexqIfM9QGhAT822xpXicoxExKyQFv1WNLc7aDmUQKASPiJjUMc9QEBl3GxHVlvFVYB13
        fHNevB4dYHD/W8u3PHNX930QqfzGbtTL10nsThUnYXbYvj7thfGqQG+AJX3LxTmNSNatYzj+cXE5Fbwp8SB2U7inwCZTGRSYtvE0
        YwLre2Dt5LKP0UPJhMY0BJnBicjzKEUC2Vj97/qVUxojdEqvzQHJpD/dhXxk8XZjsOT4WVMwWkv8LZZBBQrA+E84WoNb5C1wdv0B
        9z2FQVY3PSExj6R3ieZmOUIShR8WdhWYE7Z8XaKFDHa06QGX1lnDYUuDkHouvjDTLVIJKG+WG5RehJY96+X00qIDC1vkfsvIHLCX
        fxphYI/YbiynqLhskjsuUFB3Xs2Js3CUkXYNXP8QCLEwpaIuCHokOyVDlalCOUgr5Gsk+r7Dtn+qTsythvDFGmwcEx4otfI8zeVL
        mFdA35RmZNwoGvnUYMNb4QgQhWZ0foET4U6qKpvLtDWdgUpk+WhqZ9YAWqOhI+K6caehUEnNGaGjX9IyyM0xNXlD8YTCnxYNCp2H
        zy/nnuhlv3Bjok3Gonj9jFjZk6DIHYqX3m+ZsOyWJ4yPN4+F94A8q7iIaS6rhHFH9a39U/8sZAWfxX+5whQibI8hTO6clmyLG0pc
        5Fk2QZMczJqDCyzy/VJ7wxObsb0q17QMnEzpoFIzO1zIeh9WXkWbPGAQiq0lPzAfKG3UuoJ9h/xcfQ9utNqJopk6CmzPU/ACzSYn
        1HxpINwSQiXQOvMUl3dEd6HFtHLXmTkoj8mi6E5W5w8vFB1w1thhMSUwIwYJKoZIhvcNAQkVMRYEFEVYwK7EBY5+Gqh8RBPrr/ZV
        Tp7QMDEwITAJBgUrDgMCGgUABBSxOJLU288qvyLleKJpW6WHoBSnMgQIRiGdtavSViYCAggA
        """

    /// PKCS#12 under 3DES with a SHA-1 MAC, in base64.
    static let tripleDESPKCS12 = """
        MIILCQIBAzCCCs8GCSqGSIb3DQEHAaCCCsAEggq8MIIKuDCCBW8GCSqGSIb3DQEHBqCCBWAwggVcAgEAMIIFVQYJKoZIhvcNAQcB
        MBwGCiqGSIb3DQEMAQMwDgQInT5cF7Rp+McCAggAgIIFKD2apTwvnU/Y4PpaeY4VVZq5Qvl1+jxWYNgV2JLm7uNNxP8Skrei0Bow
        ZPZu/aqcHiHI1ykAJdEFtkJnnIE2HrDko8lD/460DPp1H2SCE7wipoWsN156GMdi6Vmd0HujV3jT6tqxspcpYqu98BWR5pefvFkG
        NMQXBcRLUYqyqkxWn1q98j71SVbMwBJx1v5i0x+oQ83UcmX2UbtqZzt7vIHsmvzL6+9X/i2Z7rZJ6vrm9vtGawJBKRMoGQouCOxd
        mv3thdFhFtzjng9yTp7oh/M2i37RoRivbjzR9FPAHT9wO1Y2qChAHTPxJ/8lpquQ4mqaYf1YgXfIHfdhl3XoAJW4BYGeBTazSMzK
        l9oobU9JoF//90ey3kq/PAIFlKtfn4ytpruES+CLcJSMlm/rT41VHfvFjApWdBqzwf5y4FOzXe3f2aLLeXZ/6+5mqNDK0TPar1x7
        b2mX+mY6bkWxyC9vMYvRnimh3OVMUXEi4RNuAXEAhQl+VFJNAV9DXl23tRBpaZHflU2Wsd+IhfHUBpg8cCkrXQuwGEkloRFqG4W9
        17FFyTF6RJ6/JczjDrWrONwTAfAUixoAjLZM2wWrkzZtN2YNXAwfku78qeJjAQ2wk13fhj1rUKxjiUH92kUEPzl/dCmWlvU6JnNA
        4GdXcalnCofs8fjGSDCd5m5Ih5S5fmM4JT/GUcfRwDmvk5wd38r8nHoxviBKPafHFsdiVxXrtPVdJ3aCwEr3V4HTJVBHWcwMyj4H
        suf6gyXXUzUH/1mbZPm5m+tKbJqYH4ajjmIlUq4Wri2OANTipvVYWvhvx2AXHAg7WarwNaevwPb0/dn0LcKKL+9s4zcUPVNrpczv
        kVuncFOdDNH/YrQQ4EnfRiOgHqcFnARu6lR0ee1C83YduYmvgCvO7mTJUsn9cM1VbFx/EHVFrXcytpp9hTvhp8ZVOxxpIH01vs+H
        JhsoYS88zehPhzsuZluBsafn05ANMhMnKq3B8XLcc+p9IR2zm3CVdihVihAVHYV6ZLxxhtvv1CyBguNJCXyMHvJOhyMCTmQhtrNx
        G60rVulpOIpH34F35zc3MroysQr+cc/iJy6BdlsDLrkEXJr8uDM/DY6Kn1E+SadU3sf27OqmgNJ7bcrPLQaR70uJP0H03jQnbpXG
        zFX3Ex0Dj6qKd3eNxYIFdX3mkYubmT85KiTILdoBR747iFFnSBDwpkqvfKg/0t8tAqaii0SvJp9TgEsJajrQSfw6xgRSdsTXGJIi
        BDKt5YB5llont/sWcYFKH039wuHCcZT2eICCgtxTXKhwgkccVAmTKrcxgNEfiKl3spu9A/8T8DkRut3V92f9zNaKbVQuXAuDkRCZ
        mOScQASOLnpk+uYnR7HLFQgOqrMTbmsyC5A9kBomAypW6igQ54eYkdse82VBqjhBo1evvCk7Ndvvl6r4xz+RQ29NqrC/v+ERil1i
        pIRsK98cLTIapBM5i5elQ61l2jtqzmKQGnxak2qywhE2VtShwiwSYtlXn1893tuMIqZN6uJ1tY3Odf3OVDBvKQdeDP/DIFMM+9jr
        Vbr/xpzqXPlznll1l32FDClD5PN5RwjI2+yGg7jMF8HcrBVdBwdQgzY36Yp18bKBG6mkANet7/ax/RV3dowtc8eEYA32B3Xw0Ygd
        /FLSMzAgJupnIp/ys4gUuQsjS8C8IlJV2eCGo+kFgZU0iPx7GBizH7rVDqLd0A/GjYtxKMjH68ZUbcaU9ylEYo3dVmwCDsZrndeH
        ipuO8DCCBUEGCSqGSIb3DQEHAaCCBTIEggUuMIIFKjCCBSYGCyqGSIb3DQEMCgECoIIE7jCCBOowHAYKKoZIhvcNAQwBAzAOBAhb
        gEwBVmpjXQICCAAEggTIwD+2neq+sEqdzoXm7cHda7AzJXsIMwhwRoLncBinZl7TW2kaxxW7SjuF2albNzReE38lJPbektqGtkse
        W7ih3kPF9XvjAeul92rnux3VsPY3ZW9uEkW0AkwcTzv0/QV3D/+8HmMOJc1Ks5ir9jC1vTl5/h3zEkiO8dU8l6PI25eR+E93lua9
        COW4KqeJ8OJGyasOUQf/wJoGXNYCTDvhVV5QLEkxskJIKx1AWLC2T46FCZlM1VllXnHGxj8fw2WAisxJjUDIlXofjJOUPBGr1Es7
        BPxT6Z0IEYC9Vp1EpvhmuGtwolCJNwnqW7BLoW7nUwutFn7Fv/oSUPHe9VXei+E6FHPgk/1brzGnwq7fjBwoEo90bVQDouphGvt9
        rU9VTIVG3GqjRfkktcFvB+tw7D14rVlqO1jeIGlbah2IDBmQe1SpQdltcMZWWuLD/fUbABcgGPpyagIzsJLVeSYNZi9A4WV0m5uY
        IWU45XrHQ4eFFMxnd50gWhql3FB7DxNTq21C6GKL3l2HY0vp7ApbK4JKieySRm1AmdqUD9gDdwHv7ku4l2t8ebD91ltoazPqqW5j
        Ggz8pDPtw2bnE1HJCezp9qDuiLc8l+QBUo8EJt1lXa5vEUVuA+w3UlWyYr0WNlPcDVf+kidrxS3OwYYvUmTfvbMhuyhDPj9HuSqH
        tluBHsPWTqPe8j63DhVyeRuHH6fPnvR4z8K6fvtXpWDV6iKA8wHjNVNCtzP933ys9u1N1ZQZm1A7DlLsnmA2uo/dpkkGxHAqoYek
        K4GRP2xIC6WDcAr3LrD7bc8qzJN3VK6xxqAgzVqmYeT3VcFmQ/omih+2ynOgyritXPveT+ZzUqvTkY5yw7Y3FCT6iRK0cgS/HIVy
        cG+AI/jMvTi01aIqaSqA0LCvlE6SeHSeebDFebusXUJQuQbOrQoCBKTZTYmBD+sz94vLJd0q9ZhSe7olQBtt1fV7SS1DU5BJHk1o
        5JQp2S8XEoqGt13MD3U2NahCM+jtLqaxPWzIVZSFH2UeEzvNFMuUdRBbZ0Buo0WI4RZCunipUy3tI2ml0bLtxFX+FnHVxqs4C/oR
        ZofWI7eG9Ds8BnZRZ3wYtOpar2Pf1asByK7vncE71tcmc1ILtMim/d8y3vz5Dn+YwTf0uZzEVfwW/6zBkpz0CQDfidLpmCl7Tr6g
        GAwSDnYodQpzkDHqNePsYeHr0G+dXX5cqJ6e06qWaG8DKPNaAhK4oneoafR74fFKujOdYsT/DklB6GMSHdesAbBX94GebTyIFxji
        U6JtPcAIDO34yDAdmBV7mqGogwGF+R56N/unpdJf/heOUld4PQ8hMwQLDXiLVPuFyvDfrOFEyEp2+CPf8nbMoZHD/dlP+ZdQhCg0
        KX+cky8OqCoVYKlv25lNgQ6LrKSL0XvKVXhAoJd2dnlK1TxUaVaq38BfJjqmizFFKnN5r1HFO+XhOesVCvY1WFP+81godDPL6/Xj
        xZHTx32N7d3lsmaYIiavaEPokuwb1tpChM03k3XFAjqtFT+CNUqiObJzDBN097fFCK0iFtS2KbeyJo6fjiWLaEy1LUuJMjsx1PUe
        A5bahe42ES7JLUtNIhR8+s/3fhUH2rgLKE26IrGMbyozeDnUbTciMSUwIwYJKoZIhvcNAQkVMRYEFEVYwK7EBY5+Gqh8RBPrr/ZV
        Tp7QMDEwITAJBgUrDgMCGgUABBR6kqH8sXkCDOvQ5E/7VDap/qGz/AQI7VzuEhBrbVECAggA
        """

    /// The vectors' key, encrypted with AES-256.
    static let encryptedKey = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIBtX56ys6XkACAggA
        MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBCXZlvznICE7yAm5I1umEY7BIIE
        0ATQjYC7hXuaT83g8RnSOpfBnlQGwErhsLj+IN5PuFHf2OM8zBzBQ8l12YIsV1sA
        uF+cg4KXLSX+cLHsSRO2nwvGzNPOVKdzaxN8/iIiLdMWd+cgGpF3h9o0zT1XxYZY
        0VK8IGQ6hIA51qurp75mmPKP9SWLYqutnNb/TX0qQfgGcO86VIpWtBGwHab3CZx8
        46vxN9owsSjB1+i/UZyyNnfVkvcKu72xBpmsOB13ttIYx0nOIq+15TH4gEoseb+s
        BFuzfkiNb2cyv6IjbH+YLpnuNOclu4/gtIRd4ph0KHfx0VCd1dkLJ9c0N5I7c+2B
        p/RlQ+1qcHcDz3uchgq3T9833aWFPGoietKMHzHLBg0L+n4lrp25zUv3ETwL36BT
        IAaOKE6ZUuVwG0fCeHOI4y4z0l6m+IkyAxC/wMfYUAnuSZm0oUGVML4v4STkWC86
        ili0Epv3OvKXjTQrL1zJCqJVuWE50Ubbk3RK461IiYNnn/s0AmzLCKfUXljRRUvD
        nNty1xjOXI99O+i3V5tBh/YnugfFb4wPe4Zz3jRenhaIKGP3XgarYOBpnTC8hqYi
        FxkZ5F6bfqj2iHkEZTEYXnXwzR8vhMY+zM1OUiLm0X2rqzixHlZDAYcWlj3HRezD
        LsYG6/XeZFpRjUwPDj64GWOQ1oSHptczSEdtewaA6t2CnzuOC/nToG3rzM+vnmLt
        m6Lr9WadWivnNqa8wzCQKMOFxyWKS42lZ5yR/G3XCKEpwmOmm26ZPOMxPyh8ct0w
        l5kz9eTTjon6bOejHJ8iSGPv52Nw9Emg64K5EqGVs6BA7WVRu5wwtBM8PWdX7CA9
        p/jH07Y5n43DBQq/FauPQwd1fTYExzkLUxAEiV2tQOmMGk0JwB2Rb1y2aZGWGytG
        o4q7GrwtMa2TGEEGqK/eAqx85Tc4ZemEN0U+0pT8aOFbMPh17kqP+aYAOl5cS9TD
        P8LAZgmEHuo1+6lg7/x5pTpOVfZJFKkHKYLuzLT84q8lzzGmF/u7uOU7wECbOPNa
        JgnU04c7qIuOTyHFt4l1iwQa+sKnAKX5+9lejrgLRlvvNmO73g0bUUpFmwU+8Iow
        MAKznQaEXqJskz5ie9Ol4zeelTaCjfrzJOWksMwfHuHv7GMlM396WpykEdGw6O8V
        ObTjRoi1VgY8mFam3zxiJodQkHxUIT3ITEn/iYwvgK27WbTFkx0v1yYMutSUlJt8
        ppgN/PW8H7UCHl6ys3BYYgI7sLhdgEXeiZJfg3RAw+pnf3z9YjwTssfzkqmK4cjT
        hApcpq5+0p5iUnPLuydddswOYnq0r9G9wvw8ie0fIZManzelUSRHTWPZA6DnTn+i
        Z6fEFpDbO0O8lQptJx9p0Eh1kX0k5W8QqHmSUKCm3Cj1njnZSu8pN8SRMnRntQkR
        jD/t2GX7kgErMz+uuvm82vo4qCpcuI1UDfkPZckclJkVOn+lOpS+aMS/qFdFg5p8
        T1GrFeCmQIqIhjzee3GnTwpC8sHCjJETyf5Eyi0VhNEE3mvw/wFNYIMG/CO6LoAS
        jbFOpAozA2pqOf6asuCOcZI3UdvsttCO042rEFXvfcAwHyL8PaRuikhhnXjs8GFr
        cTpwXDgH1/NtYjvgdtD7FaiDgW63k+tZFLlcR6+xRkej
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// A key that belongs to no certificate.
    static let otherKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDiF9NxmDzZNFUG
        sBtjDbOibeVd+aTm3GY0YNrlNMHux1ejGJS6mcEb/dwMquiwXwq1OjdzV4O6N5/l
        VNIgBxt9gZ3ESipQmINfcefKeh0qa74fpS23ibgs+G4/wVgDW67gUtKzhM0E7Ixo
        rkI5Weh2uaDcoXev/mQvtRDoNTTs13QZJ9EqVT/zouViHclDKNjJq2yjigOGx1af
        Q0DLY0lHAmQ4RHOByHV7+hWMVPMU5RF+X5bVv1KRNSbbHrB7Tl4njQileYmoDPfY
        6xdOxdJrwR/RsIIIJbQz/9AsZ9HOnfFndXzVLHzhsTccs5ghinoLLvzMqIK9CRin
        /qaYoiE5AgMBAAECggEAAgGyGrABPuo24Zdx/dPvmel25oXw3nsMZ7F78QIlCj/n
        LIOMrniTzRO9J6ZXYoPq87WNB0ViP5dXh+t+mR5vB5wkyFolQNSzaCvABnWCNX8d
        kPgq9kPBRu9H2u3iI433oG05FohjyTGs+roOD8TjZyKjCJsFW7efS14BbH37ioq1
        z8NTReQPCh6iFhkGkDHvbXltvVxRZs1AEuyrSEjKhCibD6wPExXapXANAcnT3QDC
        HPtMPCUwVGydE/mj7EXtboG+tkXB8herMMLQ2Ze/IIe+u19N7KTjYJIl7JlFqjpU
        ydjqEfW8W2coeoSFp+3JsRjY8hPpO1Nj2yVTLKn8rQKBgQD1cPSQmI6N5h6Omjjh
        AegOClOZh2AThNdJtR1nS4DMlUHQ7W8d+dviPGc7c0/7uPQZZsH6+UtUGO9E+6oy
        8/w2ZCYQFAWWzN63vpokRv7OUkfUWM9JVqHcanvWRU6lnock6FuwIyqcLMvinYXv
        KRendUu5XLIKZHDVd0Ue8Ltq7QKBgQDr0coOrBcHG1S/FTOtF5VeEkqAI9B8zg6J
        XHvIIpqT9Y5jaqhyva1DW6Tz6m26PaZ2t1CeHO7vi4A7/ww/MeMzgK1c0Hoyn/Rk
        HnvwNF7rSfA+S6FvdYae+LqEWWRD6vhq+PJca2vlqkIQnTtykD9upkU0Hks5r8kC
        jhJiC7+p/QKBgGWQEzOOXVbshXJ+8NBzCIJe1Y8vTJtnGesfLgajYK3HiY+Z4KQn
        00w/sHwSUGOaei/UrKpc5EXtd301Io2pFpGvSWzXzCRFrFeeYIxocGIR/DUrdsMj
        PSFHUu0sisnP2p50JBSzyJsNkmS4yEZZ27bou6f9apMQUvySOSD/fp5VAoGBAOEk
        uE7tykaEt5J/wYienYLk37AbgW/Go2ZNn/hh4UcmCD2ulQiHQyauFnyx8vT+6zEo
        r5VldlHJ1DJzvNOQ46RGVD3q5N/0izYTTKz2szDctLwlJQnvIQoh2qGFXw7hBS/M
        YkgOX0M0HEMUeq9UPNt9b1DlI1j+FWGVFsP5B5JZAoGAUw5XfMubyr9+tLHkTsQb
        kM99dgBFCD2QVWBIu6+ab0AhA2M9X2W0idsNSC8xJvay1MnUqFhT37Ra1G+ogZpD
        LaY/8k1JQ7zq+VqcLE1cB/IqwhLuU5OxTX2aTg2p+fOs3PQh6dyxzPStJAEUZbct
        0HYl9O4mrKtYjPtDEd/8T0s=
        -----END PRIVATE KEY-----
        """
}
