/// Further keys of the tests, for hierarchies with more than a few.
///
/// They are published here and protect nothing. No built-in environment trusts anything made with them.
package enum FurtherKeyText {
    /// 2048 bits.
    package static let sixth = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQD1Td8qpC0bit9l
        ak394MakbERcQJ3mFlYGuBfP/WOqm0lwrr5xHFyE+N1FYeSbao2ltDk4mylwa+sn
        BFkxwcPy11LGN8sYXZKJpB05uCzEYYCXQ59qvwWcbj7+iJRHlfw3CFDWCRVFvBCS
        VUBSi9rNPTUtrIWhkSqnR55RQmajcUSjkV8JnelymdD1nz2IArez0exUkXHmNLo9
        yfHSs5fIXVgnvYokb5Xkg181pUUgLsCiAr9sCDqnHJCT8lCgKaXAKP9zvw266cgD
        qbmwqSjmsTzMsC0NgCSNvx8kFXd88HV65dgzellLrL3NHllwqvxbf3fTU94Y1qxQ
        2Zq1mKf7AgMBAAECggEAAPSvOGv06eUPRaH1wx8fBLyQHaAw1CsuQQ7gbgTSzjxN
        FwaqtSdnouHb7bajAVMp47MKklJkc0zCoiikiS9Pc4DZ/luVcDc5HykseEOazjFe
        NR0/jY3ajz5DlUlPqgZQOg3PdIl4qoiJRf5oCxyU0gcwYhH2O56SQQvkLYdOWTet
        BwvYozcj/G0dji++aMhWofP0I0c4P2ODU1G4XCFsr0CCUgNC7xtUKV1o1vtVh/3n
        NTeD1dkt+eLdeoRchc+l4MBPrmN49VZ5FBPKILmC8ZcvfOV7VhjnqhM0VWkowjK8
        QMJE9KMfoxKPSiasOh2utMXdc46dokoJKSTx+1g9lQKBgQD9OPUpBVs3xKdm+KZz
        XsqMtRNzj3fyaR3IC6w9Fqje1RcSMjkTImaTKx6ESUbewu/PwUrQS5Btv0BF4xpQ
        Y6fTjRTzqpvKZtxgl/ElHVvLhd9UCrgO/WrFh1GK+jjxaOR6m4e3Q/CcmqcewV+2
        6v4vEs2zidWwKZMDjeBqGxuA/QKBgQD3/q4AGvfN+Cy4vbpk87HFvDR2iE2/Ci7v
        Wz7AsxeVHMGnUxlkYPB3ZRx3/3UD3MZLoOglVALTNoCgGDEdEJVS6MYh2wdq5zRx
        ZUPwgZ5UCdRWPIWGiCTKh4a7uBU2BRYyhJ4TIyjvHz6wKe3ybyM0qN1dwBSm56WZ
        HRf/jCi6VwKBgFODK2eh+pmD4+nT66F1C7woJAgist5hyI6nOuDSzlLfWEKKCcTD
        vayfterO9+6Tv9920iOsKC/puVrTMWR92WWty9Eo3UR9dATvV3p0GkgfGK5w8o8P
        CN2oaT46k/kaLPA6xyGr6HjdkGxWPijni3ke7HRf6ve0XmX3rqGP2xxJAoGBAOth
        881ty17X+7qteklvdIB2DmWjIgf9pmbReFJ2qh+B19z1Zth7mkH42nibI3mzBxOp
        ei5T+wp2ZMePrq4jm1fCUKy5s+Sn5oLq1v1kSd8CJWRktWfnuOPyltN9+cP4OAVj
        EpaffK7aPSn/4jWFfyjwTow5UGDK5cbacni/k7ipAoGBAOa2jw/avmLPEZio13BW
        3D39TBjuFmDHooEnEYR3XAmWj8Ddd5+s/mge2XWR9eqhMGbHlk36HUuPpLxGvAaI
        4IxZK/YqOaLzVCkO/O+U8dmbQ9BwizaAYjEt27KrPsP38qLtbts+TMaLK5hjK4gO
        B/2DMHJ1Ag47zdjhPXp5Fh1B
        -----END PRIVATE KEY-----
        """
    /// 2048 bits.
    package static let seventh = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCeloRWeZL2y93u
        yPgPpKAFZl7/yRy+EgdmysanWmpBoB36Px4NrEPO+bS8oO1fvBv/BFkDL0D3Xf3w
        zBKnRlpV+Wg2PU1L6SnrUMekNU6t78Wv3RVh2+c9joe4JJ7bRVlS5rAYSSNeVjKK
        IW7vYORgiESVVJ/sJBvNseaSCyBCdWf26BJ3waVSjljdCY2aEXSG30dZyiGSbVlY
        1wKyTKm0/PUGDHxr0kjlLvsDs0aUPzmPM4bFd58XWdXZWqG9CFfYSoDoTvxrRRQf
        NNZ3a0w2fz2QDWW4Eph2DHSH5UcRXjN20TabjtYDJvHTfuyoRId/u99Pl1jWy8mg
        zFoQZChTAgMBAAECggEABCmz/EfMCXnH2p515zCNbswwJDYVm2ZXwWVYmkivpLIH
        ohZeu0HRXzEuLba/ub/zWtoKCCEJFd/mwZe/HvBO1hY/m7o3juLmUcyuC5ZxTp7j
        qT58HYnV48dxB+7A03AE7JMs/jDf982lcqYhW7FHGBhGTJvgaCTOggjFzQGebYAi
        2yszabMTg43HwUoqO25fOF+tyEM6e1bCZGk2p50twOXcBjeN9m0Hzi+EFiizSKsn
        ncNkgz19FPgrZ+uYGQyUzDHB9hBaR9DZ5bI75V3VMss4Xah4Jk4LX63f+P5SziA5
        Hz+mKUk/S8+xsBlhrznbhpmCPG9fx3iUKnplgRjH6QKBgQDb1W2KLlelK+PdOWD3
        dMXWDEuTuBu6bB0u4ZHBDZSTYt/sJEAUKHVyNRdLMk7WYAvP7MMovzCN/zOpZp8T
        4Y5XDqGUr4OzGitqhVrhizEoT5Est+NpsQUmGgahOtL2VV1CgZIA5uTNBKjQTv6R
        6thZIphPk8kFE1/MZs6QKfz5hwKBgQC4raXMdLGxyLleEMvs3KL4yzJO5aKvYtef
        GzeBtNCvYjFVdRUMc4cqPIUR7leskLHCFqgt0M48bbnibWzU8Q1L63S3q2EigJmh
        e98tFT1HxVYPIFxPcYVVuuztUADvTBh3Nk9rIze2mFysiQ3z+MQdO4DKH9z6TY/b
        PXqkOknd1QKBgHzBOlDYy9Roe//nuCe2lS9L+vfx24qIIGeii1zLoC2kRv9z8wl9
        jGkrx/RcsHDoQMvWyUoudhefZGoWWuCleGnfW8NNd6gEie8BjvnATD1cKj7+fIhW
        dV2SF4EYKPCysSI09e6dGetfYY4VxlJ4vB6Zi2ZdsA65V/xfu4oEyhOxAoGAcXsK
        yYLfef58oWey136Qik7aQA7tk9Yp5vPjfMlt/odZB0klwPvwj6yWnHkX2Msk373q
        ZBTN1eYa9h8FZCgnYoJxuzcNPhVF0iv67IoDmOmSw0LAVnTMWOy/D+g8Ws8orYBq
        9suyPXqMX9zr/QHdCJV6wzknIYutnSu/A9FpeG0CgYAbHM9xeY2+7g0qXVbNuGpJ
        PatFGNKBwfOCs2pdUGVV34+c2nmwCu0qjti41+xURyd8cE73PCVF3CEeQLKvqjlv
        gDp/rjSrVu0BiyM9jRJrRwKuEe7wPkhlJjUZefDRaC7CP9wQ8+hgilad6b2PscoF
        xMhuB8Nz9lGOtycg9o4XiA==
        -----END PRIVATE KEY-----
        """
    /// 2048 bits.
    package static let eighth = """
        -----BEGIN PRIVATE KEY-----
        MIIEuwIBADANBgkqhkiG9w0BAQEFAASCBKUwggShAgEAAoIBAQCSDQU6O/r9YfBY
        TQAo8W90sXBrXW3UyB+iQEl2VOteZvLfmWCGqg3B+BT4Bv1tqyPdJgwN/WlSJTiG
        ein+0vly6mqKNBUTZ6mjbJhRQUQGG75OExw+Hu86nAuAZFi4XF6cJ7rXJ9mowD8g
        jcyjdiIgHD+XQu5dGF9hvKugcvZxmlh+Vx4MBQZp1KPwbUNSPvMpIVb/hYtWBIH/
        UZnD+3agso2rNI8YzkIyYhYf/Ox0TmtC0MjMVfRV68motB1ANADf/pJ+nL8ruDnr
        DUZwnF+SvHzdWkLLiU8JCKXa2fmGwENTAd7ivLB/2+JRRQkDaMuN1ERzuYh/Mh1z
        SVtva/mlAgMBAAECgf9TReJi2uJuX4ShHUY6EgEoR97sxj0ZMN0hruFYjbc4ALGx
        AqciIQqAO8Umpfo08g0cOGeU25XfN0dn97+epweBUF3upbE6DOojFj7Cp9hhNYKe
        gX3GpIFCYH/AmXZqOfdJ/4G2PZ3l/kltvSLDEMXkUjbvx9UzCITHh53mC6ZmDGvP
        XKzST2sqpmWIbJH23+f/7rTTZFBGzV+5+lIbzFyii7hLgKhjo6StF09FaxS7/nk4
        ECxk6FvXPbdr9CTWY2Xi0K/XZnq7ubbiH7pDstMG+ifZpm5+MhtshkngOk1B/2Ie
        vIdx023Ysais50vFStX5EFcWOdXbW55W8VpJvSkCgYEAy+6AimSP1eyq4k6zr3gR
        +Vp9hPkf0FBiLfma18qaxq0TeTjB6GMw9fo04EUzB/jMWzcJ726lME4QGMn82aPn
        S+C1x00iNXZXF3RmaFIKxbYGcA1gns3V4TXRvfpYjZqlaOnwGD4Ihs13NxoXiEeU
        QUELid10+OTXgBjYVKHX6bkCgYEAt1dH6hXZ3YjhnLsIIdwGvkVu5+8Mmnfeso4F
        2U/L+YrtkaA4u1GwCDSiPg0gFzOoCEf4RV2MXj9OJ5iTkiYLxv6I3pY8JuHuaV3R
        VFMQOVFAiMMJXpaQXURLhEUSrgfESoNq9f43fCONL5wqW8kEZYFDMzahJooq7Y8T
        K9sClU0CgYEAhdAC4kxoISwBWSvhNcMosCDTefxqBquoMJi3JN+ZvcH1pDY87nqf
        ttet+HcPrCxyE2xDBavpko+2ej2Xv0uQSraxMIyJZOE49nf3dn5W+TKeeMoeWzWf
        IP7KmMj7cDdIUFYoqA+UUrfhgPOK+25UdpjytEzvIx4t1az3zljAL2kCgYAsWhLt
        j+eqbeiWL7Ch8EY5VTalKPEVlRXsf+ruTR18+pzJ88aFmhdJhOISvL4cnsRxbGek
        8CJ60jmn3oMkgcurkfuuTQ20Ike4eZegHI/6Lau86eGkXiwCQ/k4wDTqoLpdhDkl
        1R+7Cianc9HTbmd/3qtRAlAtsJL98PSkUVDoqQKBgFm2R3yf4/4zNcg8aaG7dhAR
        IiGkXHiczshdXWfJmoo5CsX9M07t9T0/V7TaC9Nmpu0q4PT0+Csa7/key6QBObju
        nQcTRGWsG9cIyLNqxTbC9AQohc26iccwhlDswFMV6Yo0LvgEAd2/cwYF52rLTT1t
        BPlkKZqY2HRd8YruOJg5
        -----END PRIVATE KEY-----
        """
    /// 1024 bits, which is too short.
    package static let short = """
        -----BEGIN PRIVATE KEY-----
        MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBAKgZdxfilR4l7ITq
        WrS6kn7ZPiz971N68KuvYXtrjdcg20XsqET2beCzbULwb5qlc0PCxKZ8kmUs0hQV
        jZzBg6eDgu8kZEgpNTfdbmCYjjGKluI+0Grw+wSiE6f6A8C3zhyktMFBi34xICDB
        XVnE2quIUCOYOxN8N+7uBICkuWKpAgMBAAECgYBkKgBf2CC4vSpJLQfthvrB4Rr+
        XjWcTbZY5wE0NKtpE+f0q4a8yQZCDUg+ydwGjy22o7jf53yoEuP/GbSvQlP6pnZl
        AZ52RQcCiwepk2bgl9cAze7+SAmZKw4e7RYkjrKg/zyROWRhH4BfIb/L8qc60nz/
        joC4exqPBiGW/8+GLQJBANs5ETTh4o2U4CkS1UOj0SB8/8jxewLVgJ+sf6otX/Qh
        wyMx7oSWKbOScEycst+mAnRPm1Ctx2xeouMomUen3LsCQQDETM6q7B5g/emY+viF
        KvY0ICJlnU1GNTBHIsOE7HPqAj3/8Z8qgPqnfGed5UDhvJYVAZnA1X/05hYG4d//
        wpnrAkEAmmBSjKHxT3Cidmorwoku8Kj120SqMnG1NTxdXrK7WokYCMXVyIqSbUFX
        UawbjsEyA0Q4BJWL1PXD0SG65yn/lwJAYFVZLuRFXE//bYXspF2bCaWje76gh43e
        rWpQDVGE6RhEmPBYriEx4TPaHdC98In+FTz92XZtHyAzOxlqNjeoFQJBAJxcaGgG
        0m+bIHN76TfeKTQGyukUC+7swqq3kC5oUSELNcgde8+Wj9VYf8QugQF9CxhrbbOq
        wO5s6Urlyy9ubb4=
        -----END PRIVATE KEY-----
        """
    /// 2052 bits, which is no whole number of octets.
    package static let uneven = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQusgbFYJvETGzGj
        LRTVk83WjMFZmZXTMcFBMoZHDX3R4WEAymWS5EVhliRlEVBJihYGxb0SGf+YSJmu
        QQC5W1hSGMvSoXVcg4ptOKyt4jVJSxHqMpbTxgFRfMq/dnFhrRpUnVXc+FN7aNEa
        G7hiIwZuNItQqpNZ4CD1fn50f1le3t7Da4VUI2QImiq8P31uoEAXyiOB4R6rs1gs
        CY/VFZHYth5zeg/b75QtucdMILFnu/VX06iuKoaMt9kSDnyqofUptJ7aw1BPIR/a
        Xts/K9ItaF9ooQzUkKQuXMdH73DCKfYLCY+yp7aFNGWBy30iaOib+Sjz4R+szvm0
        /mRwl2iZAgMBAAECggEANOLeq+aw9s1fSQ9MSYiiEzmyAV144RHpcylAn4VF0r08
        wgBhJ8ngJORniAiQ2SqJFUC1sIT77hHAK9CZVudJXmU6YpyE22UnpU3V5cz5AjZe
        /pFX9C8EMEoXgqfjfcXocu9U9zdyPW0S/VlKdOzOpBpom9plXSkjyJ8Qqraqq8Vz
        r+gvCGECLUCIh6TV6qXrZQs8kbFBKCezVq4VXU1CM0NReevUcaqozvDw3Vmq86z3
        g3DmlRjeQQnaDnBl1fvoJmax7vPN8NoC7tn/f/DqPlu+8oLGBp2FVUAmHmnPdiOL
        ZH91f3fRx0hNHUJoO7vL9fM0bVgA27u9Vh67GQ6lYQKBgQPIFvFHH7eLtD3CiOEn
        9Dl/W3Ft42yoya7qD+XmtFrRBiEgyivIlALJviHKrQzGnpQFT8iXWuJ6kwMwCKC1
        ybvJ8ZRFsXHt4CBFeXFp6CAFXDKrfX7vbLgqaThPanj0X1+9lqsVVavciOmFaiqN
        1piTxslDnU3XS2mZz3dXc+HJ5QKBgQMWRpOwhI/4sfEU0q5JbWPM4lH6CXmrL2Dn
        60OudofAXTW3fUN0nhw3hEAtqGDP88y7zLKS0mWrgvpEnPlEj/jHYWNtDlkuyOBU
        kly2Ueb4fIAFoXhs210r5vSJctclImiQcZTT+NL2MTOWHxeOJJ1vLieSawhsGVq9
        UluqZCqopQKBgQIObptp589xwuPKw5Bcn6wcm2dFMGTILFRXp6mHGRBBlimxoP7K
        JeKWPjQ1+IB4CYfIk6gq1htOOF+FYUuzTy41FI9ijqm7hyNFZFLOGpI/F/Hd23KJ
        U/+Z4Hnkhauch7iSajpCccHxPOpvyFm3o7h4s6KCiCnqJ3IXWAA3qCZiGQKBgAPG
        OIRaTbm5V9Zqnyx4mkZrOksAapVXt5XD+OHHbSSNDWmf7oeLDcVyG0BckoHLv0mS
        U7QBzzx/dqSHP2WFboG9RFVMAT8I9JFS1aCFSZ4cMhxUxhd3AL3p73cMllx2CpvN
        /xD4GkHUwFNSOLGUGTBjvwqi+jpR8K4Ay7FHozCFAoGBATdIxdS+BXXBS133/NFn
        0NGISM1+Q/xa9z/JfmyYL6l+dxM+ngun3vy8uOEWNa+NVrMtmlpmc0ARE4TVvLA2
        BeN9wYKqkPqdLjOVEHYgkZMZEeY9BtS0DtU98kQ8EgNKizz4n5OkWGlpLCaSveGj
        HK0vXVPGku87PZZd6UEsCZC4
        -----END PRIVATE KEY-----
        """
}
