/// Keys of the tests.
///
/// They are published here and protect nothing. No built-in environment trusts anything made with them.
package enum TestKeyText {
    /// The root authority.
    package static let root = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDHhV/iuIhKwWMv
        kb2UAjQ406Q83RX/Jhw/ZcJZnH+yiSUXndD759EjZh94yfnuyouUu8RXRcXiLXrs
        xH2Z5z453KIH1vkjxEXzDikg1EelN+whL9OjXi0z5o4J1svdJA/t8IjaUW/+/7Tw
        MeBO2mU8WX7T+uK0D6lDvBCIHrH4XvixrOFwYhA7M2R/JES34q1VWYWUHg9Q/AqR
        /QCADp2UhTE4Z2xM2FJw5beIm2CkcqyL6iP9/wbUitcQa2HMY7J6xNhmY/J9ZgDA
        hZmRXfClwRleNKNJ7A0NVBstoCdnxFB92A4vQeYZ6ojEY/snsYEMpc4Ur+DcigKM
        jXenIc09AgMBAAECggEAA0bTyyWF0LohvV9FjNFbI1ZUHb1+uu7l9yNnAynFtsHY
        xJld67B38u0IaMQXtQ3oZacKC9yqBFfgsfu9Seh4HE0Nhgeb9x4Cz1ET20AdXozS
        lHbySMBVlsd1woBC7EA+fC0ISTr2J6RBuqVs1wXaK6qtFDc2Ey/QGvntivSI/gKG
        ZetTwQ1usa9rD6f5ckq41lHQvMqTBY/ctrSQ3L/QSPEtGZ9n9ltWUx1rklF4PEtJ
        S2Jh4iXOES4zJXqEtSjHWIyTeaYPD5MOzqWyNf57BBgfA/ctezTkzpIskj9Y3gIG
        yUH5keXIbvCKXnEn6SnlXohLqPZFk3hK6pdMMbOPlwKBgQDrYQHRKXiU+PvKVR3A
        tPusW70cmsNP011noLGhlmt2FLSq7Ux0WYelLr0zZrINZw9/mAMk9nToR+e9oPoQ
        XcixDihsgEA1LdZNlfSXWMNa53mu9M7EVQAsObDv4e10PI5x2zcKiRjjw+DBtj5G
        C2bqFdAmoGfpXRACqMwCYrUlVwKBgQDZACid/hFwiy7Kz+Y1dNS7ckK88IudK6Uw
        l8MhWTXS5NRZUkGBVI392ljCmCOuR23xra9wWexZ1fOPQel0lG1sLvjkNzxFRQ0X
        2j64dB/K8n8Fzb8j3xwPksLfT94Z8p9bgJH68tMzXfizplbAqR4rPNwQLgDiegAQ
        ssS8kfpRiwKBgQCJlbaeMIOPcMqdRouRrTi/UxCDu+MWshITFNdAANDnwMqqbvMV
        v4+OeneVqB3Dv85LYuvTm0xSylUnfwUss+UvuXrfkUf2zchKqbDDFtt6M3vpTKfg
        E196em52ibVnEE6jNuRBgEnQORsToBdekiOiCQYWzgRvYDqPk2NMsa35GQKBgEpB
        TaTSvfD/D6IDBkmgkvMZpFC3F29O8hXwuKr+tfZWq3ttNFEnN/d38guUuBD5DFw5
        DOGrQ79yAQgyi8qCx/bPFAg0BoHFoTdaTUAdLIvr8x9vSkriG94QYHK+B8hlR7au
        BkYTNcZMD8CZ2PHQbSxqhPtcYp0dFkygf8XvRfMFAoGBAKuyuzeX89V+ja2qbluS
        X0SrG/nz+Gfn6xFDJh3O0UUbn9PVzNt8q6CkWp2NCOCTSQKKPvLEPebVGzmomzJe
        lfLNGUWLzlVjkH8nANSjC/BhlZ+xd0PXzdHTF/yRrmfaa6boWiJfzcG+rdBV6//F
        0rSUU5WnbwfWuAprcDsgEWt7
        -----END PRIVATE KEY-----
        """

    /// The issuing authority.
    package static let issuing = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDC1WNymWuhz2yM
        rCTYCdreheMJf1hTZBSfUrk53JRYQ44j1EWRZ9Z0Wxtk9qs2YJtYq8gmJoAwDBce
        82UqDE6Rp+PAOh8dTGy5maekGNLkMT7LkeohMTYpetaB3dsIlXuSlCT9QR0EBqyJ
        /ca3PQH9JV16IQMJI4eWbwfQsLViern0S1R3OkGiil3PYWYSXozqMe/k078v5mWE
        dF/v/ITi0e2taSP2nOHcg2WIfMo3ABuh9VT3bGeigJt3zTNF4nuultgWqnvrDo1m
        OPqHXsrEeGFQEOVpCjPD7tvSG1ksZSU/uniASda4JSUEk+EZ7iSdrTgyw/M4zNbd
        VqvCiGefAgMBAAECggEAXaSITs1UgQocByS59KgP7UH2lFsDjdkdXFI7Ooc9OYsG
        p0vgP/njhjs/2HACbHlUUPMHmOaKWA2Hk1Wyutn9bV5/RaXpzIAuBarHe0R/IDRX
        FSrFmDx55sfmj7adDuwh35qaiKqiEoxOo2g4+Vs2OICcBBYXym2sPm6RGAnGtFSm
        PMvaCnEit81C/jJICJ3jQ0pM9YFT6mopZNSvOuYWsV2b9J+TMw0YdwVZbglNYGdP
        WeKuwJM1D31eEsg6rfQztUUYDMg11+e0+fjpGLMBGr0b74Ya1dBtt/SBJk5fi4SJ
        GCFNq8jlQp/KoA60S9+y2T0IHjdXrOIGIVWa9PrciQKBgQD5/0hADiF/MzAxXnrz
        sMNtBSIBs9DXFghL7rqOTK65YnTrLm/qrXo2CCNoFx63dwmD18I47gSHDwjHdMxV
        PzB91jezyua0AlEhANo59TF1QXMIlvZfZ8kPeQU2WjBRFYbmaE7p4yg0T9O9Wv3u
        IH/ok1NQKTVmZlw+IvHT24pLnQKBgQDHgwTDbaWDkCl+Otf6exwhGJ3rYYlqzjG2
        7adixPsHyR2t/sMQtZt6fPfNoIxc1xZ6ZFtd35l9KG/b4LAN6yMDAqKJ1KIvmHZy
        /WILD3MXfJ1o8JzCdLt3+92FCL3FrrmaVzfBcvAyLqvJNPLyPw6FsrloHuMZQkoU
        3FXe4PzxawKBgQDKVXTycv1lZ9aPfnpglSX2LHtTiWdzTV+1pSfUV/fqDue2GMV3
        2KPa60dMzbmMn4lR7eRCE1ISxXZDiCKAtD3Y+vHmUEfcVSu4XGpDElHPJwOlZhlN
        KkCuhzJSxTfpyFSAUtfbsIAvppQm42g1vJQJdoOtk0ym7h2mJL44y6zoeQKBgCen
        kPDPAFDP/I9MXtU4VvT1EZ5ROqDx7suvHM/y2vpHLRECS/8sOYT1BcPnHz7suVkG
        TWqxIK7RtLn9RMDfdYwJoAjJLJtNMG3WkwAjx/ppGFhdSqsTzJcihnsEq8N44Qce
        QsS+daNjx10smwUvJ1HHnjZlvTmuBU90I9Uy3tOVAoGARiGlMd44Q5wMLx6dJkcQ
        3QNnblQoORLTy06LfnmHtSX+6N7HAUAeD7rx8Y/K6EkuegTbwrwvDX9FVI9v89s6
        W1htm2dIW+Wvtl6jvPLOJvRQrBL4Bf+8RwndR3m2NX9OK7tbItChizKO9g/mH2Si
        F48lZAf7m78HMyRHbKmRXLU=
        -----END PRIVATE KEY-----
        """

    /// End users.
    package static let user = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC5w1i4Pyp5ub0S
        YNt5t0fJ6Dm7CGoQIr6E/go13/S+9PYXFwm2BMJazrHhPyTPsxj2f9SK1mlfC+aF
        9iO0ImH0rYR3CNctCKuOxce3Sju4dsvKKlyXRrCnhnVbcOoGcHRNQfCTzUvMKu9b
        I5scRZ9sMlMVBbwmOcOW7eLYSOaIUFyNVAxJhM6z1WeXvJyG7Q+/Up6ng5eANbKc
        t75jl+3FcVv/mGYBk8l5yo+LY82WVou3rsjx2MBvf2sD9cVhPJKAebc6soVuqcr+
        /GMJgKl4odT5D8bt51OjrOfcTsAnQ/USNWcufZ51vPSDgGBFL6HvefAiM8dezhU7
        dgfnSfs9AgMBAAECggEAEd/MD550VdYbbUNImwOZssHXnDmJCxhswJs5HEn6YM1t
        SHd9BbibguVUlFnhDuMqyb0vFFThOrYIbmdqtBCC4Go5zsJZAgpNh6VcPDS2Xl9/
        6Gn/EsdIhDYZ4LySqB/18OEhZvdgDbsr4NciO6wvVNfayrEMk5kHSuSE6U7Kb98x
        sQSCeh4EjZmf6L+CPAEYGBaYt3J6VXMZmSi0xU/F7qUMTmP/bpuRasRlmWTIWnRQ
        OR+B0+cIaKZv1q8rqlgjoXso/mStdcwiv4h+Y+0TzXaobfS77GMfLhi1qxoKwbXz
        U6rFI49eirb1Do43yypC5K/VAH0m0eYRLcMgDt0fuQKBgQDbQjxxV0WdAzqY+71k
        L80r9y/PyfzcHtGDhgGyhWFfVi70tBzIwW7epIe4sJphUG58/qiSyhuDv2MpOuVj
        jiZbISOO6izw0Bnn/rrYxd+bLkQxsYoV/NgeDKwabqKh3M8vjZkrpgF01LtwktFK
        Tn0xKEnDZmJ6mteW56+jk2+v+wKBgQDY5DaPZDiXHWU9bAkquEIRXS1pX3eOzwYz
        n/7MNl24zNWl6sUuj4KIAhY/7R7tzl0w2LNGf7eKe7T10ywN+O4wfIij05Rx2YYz
        4dbv+zodXs6+SqQ5dkD/d1ewICUunt4eCItP0WAQ3J8ejO2CN+Rz5/XkInBNiOZf
        pLYpI37EJwKBgFRbzKOS/16kwmPf34NvfNIgnc2lmlsapGOlKHwGI2up3hEaR0Ta
        X4zb4rglgpBUgN4ooLUxe5qaBU30shM2uv0u595xrO7OMll3QW5r21d6WpSACW/i
        Q0h0ebcFwB7ktPZH1ZncmgzYWHG8mzeqsTI7nP3II7WmY7JU29fkvwEHAoGBAMqY
        OcKtShMV2TiLjvCBlu0jTUTtcP9LsC5O2DGm4tq5MyQ9bRx13ubulBv4gXh+2BvF
        f4htymMn9LvfGnqeuNc/rF7jRvklyC70WNJnqDxBD/s+O7KVHFfFAXq6PCEVMsN5
        FbBkEkkN2/AskbqePN5roQsNhDtYkmBqueEpj8LnAoGBALTcJMP2hl5CVaUOC1g4
        NMuVro7q/vv96skacHcvz1pCUDuFeBe/+mm2MYsp6PXlD0O2/9bc3kQgW621al6/
        wO/NIGcrXhHD7TAg6y1df9/OkWKRUWUjljNjT6dBS4vRHeHYuBUb31ciaYJKYdiP
        t7LkLb/t1Zz8aOibnxg/hujo
        -----END PRIVATE KEY-----
        """

    /// Whoever is not the one expected.
    package static let other = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCsFa6392MUBL00
        bNKMv04actSg9JAFHdYICdQWF2+2qrZ9y5eg9yINok7vrj1Yv2XZQHL3fWHYZkVk
        wA5anRNNQi+xOZDNXkiySPkengq8qmYtcZMO51h0cTu9HIHSkRKmtSXCH12v7r4H
        WRZI3/u1qKODr/qZGCDjKuJ/oVZQ2/jRNKU4gCDtQ1txcoG6xQClRnfDmK/mWfqa
        t/H1y/e3spHR/0ojrc+33smFS4qxCsKRduTW2Ki+HeGg4lxtYliFM8zmERStFAPy
        WFJSD5+Zl6BQQqTq5qzn34tYv7yjFvYjv60oISP5nzTtomFMz0WQ33SpEV6zcKu9
        ER/uhDmnAgMBAAECggEAEUWz3b808KNxIjvx/jKNclYoRWeGtRzDiNcDtJvxmJIV
        8xZmR7/GaTvrVF9WxPuhC2dOosyw73mEaZJlXm75qv2Dr/QpNpPKFCsC5jHSvhEU
        ZGdL7WkHFdjvuBGObkYlaxovigZ/7tK1vCMS+4mPyDH/B464RnmHg4WgalMVSNRB
        SA6T5pD3nlShQe9/x1UyAZN12nUuit2WbnOfEq+Dmkp9DZiGOZt/Q7SMfLanggDH
        LXE2VVlSkDFYLC/rZ3N7e3QD9/9+GD5YQzA7Lb0O8bkO/QyLEFACgp6Jgu/nLiiO
        HNFQ+Ahu5aWlQ6nPDQuDZ7Ato7mkpbgiVuOatLLtUQKBgQDUZhQOlEC5sO6LhhIH
        uwPRPqjKUuS+qN6PSx0x2RhL4NV36dXmk/RoWU66nQC9jOCrdTjrYocQ4LO2WEAk
        0DWaHyG+XGgWhvK4GK0nJhDwJH/p65wLov7CUmh8imZ9f0A1/GLqheHQemtAFcP5
        2Y6nTBYxZGmR26lEejFSAQIsBQKBgQDPaQf+gc+MAE+JEUDPCmFRYoLspUd6nhIO
        w2vVlSr7PSK2Hm3kD+38iF4Unjn69etPJKIUSSIx6228OyoiJ+ujHrcXBXBnKK54
        PAh6kKBmftJpVQYtDn/lgAUGL9Iyrxiqnik930se9HrAQOePlHdRodDC2AaC2K66
        MZjVnyRquwKBgCXw8iZEj2dcVtBvq6rb2mu3cLlro1b3nYIlXdq4uCFd0WQxTjd5
        OJCnW2v0fdxeXQfj0b4ihJQcP54UF6k71EdqxkFWCnXzt0nxhoTWxPHQ41Sq9N4T
        SMT3qZiNtI84ewTpx9WzAsqWA7CX8sEf/t6dtd0u3bjjb1I/La5DZdrtAoGAI9ti
        mGtUuD1tgqLK84A15t4DCGpiex5MvOSoBdqt/ZVKJPYJxX3DhP8GVMYt++b78UjC
        BIPIN50d8YbA9/qy0BaFTKOSFSOBViP6y0WplU6jjbY3RR7WmZSSScmGq2B+ATEq
        rBmoYQefGRGfdsESB7jT4Ht8VK6lNmdQps3Ge/UCgYEAi1Jn+20NFTRn3Eokisaf
        ms8SKaxgPctsBP8O0wipdIfNQNbtaiB17z65ZOL5DqTplulYPepVxbOsHTaXlGzY
        Wcn/AG1dMUv6cPv/feTzi6vYbi79qeyGI7GUv2SxpcoeFmsGkAB7S9a4C7tjaDNH
        68wcfuVOrkHiNsaDeQj9NZQ=
        -----END PRIVATE KEY-----
        """

    /// The OCSP responder.
    package static let responder = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDajWWnxOYaPyik
        nOkdfg980Ucs9u5yIocvUxC1H6FV+A7I+IzUNWDLCmPnaH4Q2ayvh7kMJ8wnC/sp
        1mUAwjNiGuNsaIvDKei2HAti0kFMAvj4DibnwSXsEETQ78bExNRZhS0G1czkSsvJ
        aFpzodZCeec9Ruwf9cpHgOSo+j5UBcgW98Bj0md86/ktdkKjFY81g2iWUUCXL/9J
        G87gefi4q9Xlqbr6J49oAu+w3FhhFdMW2qPiT7JMhfGZ1z8Lj34xMZeCtrnESPDd
        qhYRWqXhqa/DMu2ndkP5y8pkNgunADlki/wI2QemoO0KxuhmVhyL2uNsU5fAhg7b
        emrh0HXbAgMBAAECggEASaHZ3ew4mh8tUkiLQaR3E1Zu5HdNXqbDZO5Xcq51bMFm
        Oc+DovtY4Q9fGVfbIVI1G+5eKfo+jek7dZ0F6nuDVEo61QtkCxzTiodoTqMH3NQj
        jW83LF2mqSHSDZK7JRArev2jbeoaXc/VWMYPs2WTClKH1d1PMHVe8Tg70bJ9zVCF
        g3QNzSj5FNWx7kS98KvV2bfvaPAszksY9k15O20X0QFMcxWOpgbMwZxcBWAFIjIA
        T/XHcItPts9ns8kAW57QtOUQ/nQZbUQsbEQ05KMLqVT6eqTh38XfqV7dLV3PS14M
        JYU8BlqIsOfM4NrUcRcURZrmaHqFrSZzSU8XaZASAQKBgQD+/v11faaI4RBIZKy0
        LYh9jgYDL5QaNpSWZlY9WXYo4olSSMVBVoRM7Pp9fZd71xIhRGb34G6/euUbGsyE
        zpT7Fj41SPRa6sGvzioGpk+c2PAC14vD0FvU6MNdCkH1uSZwe0ZGZ7q0e7OYj7l1
        OwpFXtyZaGT6yRx2BCh33bP9rQKBgQDbaazr58MrziUSr6qe6BTI3vtvaJlHyVO4
        REYhYLogvVtPEEE1bHqZ8UfqwobHvJM/huE4jGu0dr1sWWAyw6qZ4TDnYQcaMjqG
        /d6nzXSV4Eb84OaltIJTEE7YD88F3nwEO2+dwAWp2jnI4P39ylPw0G9PK56uUK+2
        tea3vSkipwKBgQCvPq8SP/hjuclm90l5ypEzOJgJOHmgSkJz2oEKSKFcF9QoKLrn
        3H2wIG1GMToacgSTuF7LnAKAtgUeS5yi6RaaOP8nv6uvkAbsu9NGHqY4NR891MTJ
        Hjj+ablaB+Ks7UHtq8rwN/mocBtNjfj3CExWwIr7IzPC5tQYh2MIfeVlQQKBgBDB
        oEgf2gLlamVj7wbVuIiiptcaSOJ3mKIw7J4t8ekALRH7rs8yqqZJC/H8yyhD2Yb3
        eQnFh5AvpUW6CaO217eKwB5bhZxVi6y1hKSSBz5O83zqfBLZlz5at3q+slPDavsz
        wtFsUcJn/RO/QwZ3xjNU57tHHIY5eUHd4HHVy2dvAoGBAIXhGMUfk4JqkFrrAdWP
        bCjmJTgbDgddwnNyLSkko+1zJ6Pn3S6DEQzdSUd1RgPwXs+a8Hrcna0aRezPyGkc
        GfNCGOhld7YOpVlbWGEYaT6e5TzQjTbH0l4C/t7JGeJpaNd1j6hoiCqXDGrVGjH5
        Lv+hAa+QmGZyzk4p7ZZht+x9
        -----END PRIVATE KEY-----
        """
}
