extension TestKeys {
    /// The key of the third ready-made service provider: RSA with 2048 bits; a test key, known to everybody.
    package static let thirdServiceProvider = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQDcAE5ikk6pGAMp
        K8m6U7LNYkrdDRZyKdwNg9lkStGrrDhBY7tGMQ4S4hs9m96VqXxmiQhRR+0A4eOU
        WRFUzpdqV1qdsI7eN+a+2XP8f6/4gKygwNGHYK9JLdrD6t5iHIp2NLy4mFjn1y+i
        mdmdSJC6l35y1yANJQUn55I9je17UMnBlyGYFTs85JlGuK12S2DHV9cfppZp5sTr
        Zg+sGIgSWLug3bC5feugAJu6IWPTgjJWmgixSt+LoomcfjeSL4WQaiQWdmdGMKzZ
        9qlJmN//LuqNUkDRQ1pSI1e2UtsMp1LLagNtwHeyzr6LDrCODMfKk8PKKWwy55dz
        ZLd2+e+zAgMBAAECggEAZSPa5WQft4srgNT5o6hw7gz/H8qxhACMgsYXvgzLgaHm
        JuGjqexJbRL3tQYgeSt23minIz7uzVYL2xprZlKnt6K7LP2LYMvQT/MGaJGHI7Z8
        JlcevJ8NVpY3GZSzceVvHlK2ZCLd1I/P/W+/ZJiEuNOGtWMDACgBy8uhJp1GDUdH
        iuOgchOrHqxAjbWQPqbmsaDZ4ytncVg1hRTLD8H6Oin4dEMnpvBZDFvKkGrhABJF
        wluUTKAXNTM0tpR665BBZ7OCzYopb4E5Qpix+HIk3S2qjRsxiaf9hHMRh/ApJZeV
        zDD7uXEICyauOlrO7DA3pn79NUP+7hu3wkW1tIPd2QKBgQDx2Z5LP8oNzigRxktd
        7ZHza87IBIVL+IlizYtvAu/wRiMx8KIpLoMZgf2s29mt2Y9yDojJRKAFL8gjp4fZ
        4mDn3AXKVvchU3snu9aFQtSgL0/m11UIkJCE/1+botMpFQesQosSghulEFfg8XrC
        h3yeTn95DLdcXvJT7uOdEW0wBQKBgQDo33CWmrzWY3MUwLRLFqL3mr0JvF8Mfqx4
        /M6r3zKnPmEAkKuWAO6ro0J0rrydXrwkxI0TEchHXsfverehPpGb+uyz8OxfUFi+
        1oPSAXJWZvlDbijNhpa3Rl8MPCITpgf6uQqDbVl6QgT/L/zja/IbItLPRVmflZpi
        FKYDbYyGVwKBgG64NPq4KlVlovx4LnrCz0WEfncdcrTUBHmCJipdSuFSCrzLMEHw
        ND6SP0NKpv4rEruhocearjORq2t/P/dk5v5ewRvf8mWEZWZMXSpG7TakUk0ZGanB
        HRh2HRwQT+GH6ipXkHmZrPRFZiXqB0xVYJzMzRjq1GrqYMBCJlv65WTNAoGAUFRb
        UyhXgaDWns8GomxRlRYEpaocI4RC3I1ggXtBzt0+uuIsvlbd/ckYcIWiPKrkPc6r
        V2un6a6xS1PKqk2aDvNU2ZF/CDYAFvyKhlPHbDSjQXZrjtIhhWE6Ak9v9dUtJXjV
        Ppbm6byCWsDj/FNNNb0ieStUCi+iDLlQtxgABIsCgYAihyI168+k5/hce7M2srA5
        u4AiUjgq3nDVrR92WyxRGEi38L7yZnPDcw81cMANHWqbLsFX5TUxlfA3jMdClS7A
        cqT6hyeOiwwZl4x1+jrPGEQbjdnmRdDdhC15WPfC45R0GwJWylmnJZwy4SjSvRjk
        JMm1tlWuWe9tPQUTIXSsNg==
        -----END PRIVATE KEY-----

        """
}
