extension TestKeys {
    /// The key that OCSP answers are signed with: RSA with 2048 bits; a test key, known to everybody.
    package static let responder = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCeywnls7LWuYjM
        7gcFKaFLVaHsSZ9nw77w9+tcPZl8wuVyD3rSg+O3K0nZsktpi7rHIOpW5oegk8p1
        6RIWVH/kTiFxrodVAop2JwbUREiKG7+TQ6fgcbPKBnHobP3NvC2b8BINYg4kNJgP
        QuMx9NWlDp6Zh+eg1/NtIbjtHIsMz1SW+BnMWJfJT6fcCSKcMkgBgQKR+iMcVnYq
        Itnl4zaXKVwlsaL/SVgHiU+4eEfKZv9AH7VjnFksZ9WmTZvOCH2AQ2dKluUX4Qgt
        oTAOtK02fe8bD49XwBZ9NMqaTIVTrWXEXUnAYa4x3MNWzO03UYz04u4bl1BVQHL4
        2lUx0okZAgMBAAECggEAAQGPgG8i+wA/O3f9cDhn84JrNgvBmzaGWSAnHtcGQHak
        Xd/gSu51s21XyY+c/PEXSijCHMFP34AsdAsm4eRHSQvLGDfT/L25NCg0rJO+LerG
        gLoRTkoZMitBlDW2dUESCDPIjFI31+VaWndXfyvx5PFNEIm6qoEbTNoByabPaRVq
        iNjZSdACytIupvilQ5v39UjbuT/uDqoBIKlr65YPku6BlzecqLGJJhLyoboTux40
        HTQ3xg0jJDOji0liSdi4H0u3WEDF/VV4Nny0OOouw5iG73xrqKGWm2Dqw0hVReRK
        BPkTooRYncb9C2/MeewUZ3EeOr7WcX+p67oh+rwi7QKBgQDRYkz1myqEFFq+2jve
        ZgCmoVgEdHeuxw5RElYOA8tlinJ9zqhKS1unMcJtLidA7+R2LI781q4eHh14/Iis
        3y6e8m9m0REriceCzcREozMrBqFGgiFF1MnX9TP+1g0/N8KMbIYhobHnRfpsQ1cM
        3Z0lRDPDqS16WS16TxCvV4A/6wKBgQDCJVh7E3mlBMHPYZ0bAHMaWOAFVo03qC7/
        AIqdfpdo3N3bymG63gWUECQ7qh6pWVXbp/pN6IUx7OqYguaGBOVZO1nBB1I5Emd7
        Ubv89CjRtZNdQ+wFoF2+twHCr5bNpACpyD3G2gwZmpDsqfzEIFon8JbHvj1wYNOu
        zYNBcSbeCwKBgQC6FJV2lM6FER3QjVw1ewtLCwqQ8vzGPCtSC2ylCeRCOncjrXxM
        gopSnVs/8ot6H3g3OcRdmWCmbXcd5biFgdcJ9UTh6B1NRyYi7kFmCm/X5g1//vgY
        +lHjdgwehxbAvwpMB8pwqyXS9pLmkjYTvgQBcYpbccdz+zr6frfCTI4yvwKBgBVe
        4wR5OlSt11+qkQ6d2A24ZsBvrI/J1ZKATsHTY3tJhKpi9qsJMXgA5twid8mQaeEJ
        9oWI6NB8Eb7D+fgapdxSqiiTU7uwiO+MKbNIdQ3QfO4xQdPEuUz6/BigF2t/eAs4
        XYR8EATpfLZwZ8B3BzWKSC6ohD7QibyeJqqXd/3NAoGBAJvDTPxEdLFUjtc4V5ML
        nd04rGUehd/XDVfs0L+cSswfYrlNtAKL90FJ6hyopZs3gG4tVTtkkHTBEPljerTi
        kQ/tthjJ18Iw8cgC5X9jzMxfd0FIJNlMp7vHaJzrw3A3zl9Hg2MClbtWbVtDJuH1
        Zyc6bW1CucQRLbszXvbegq37
        -----END PRIVATE KEY-----

        """
}
