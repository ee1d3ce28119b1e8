/// A key whose owner chose a short private exponent, so that the public one is as long as the modulus.
///
/// Published here and worth nothing. Verifying with it takes 180 times as many multiplications as with 65537; OpenSSL
/// bounds the exponent only of keys beyond 3072 bits.
enum SlowKey {
    static let pem = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIG1wIBAAKCAYEAzluUjtPQPjMgc9keU9Ij33kf0icNXpaK4KF80s+2b/ZTqI+5
        93SpLZI+SNJI0oqmiFPXgA4FPJ/lLO7QJntZeJpm+SIE1z/PWdhQHRgWFQui/ZD8
        7ATHH/g2pZrCzBWz0EYUerOR2P4ojfEi9+nQ/O73iTfxIpJWfh2WleRvK6sSB5ZV
        HOc0mCiZgc6qROFhrQBXj6gyTjZrUfxZuL1DLnyF52uNDHafPKCEjNwoZcJ5Wixj
        l+MITNRyihdcNymB5Mp8NXRH89H6Ff5UwezLUJHCc+qhs4xWmuq8kWdijSUbzpcc
        ZLFkGGvu/M0e4UVkkyncAnqlxx7N9lXTIjzZPZFckZlNrIbhVxPMF7FPwDVbK6p2
        Kn0aoFEDZMQXpDQc0gAQpKs5rdIMjHvqdo10ipi46kWn8zhTHYjyySY4O35dn1h8
        e2R9Bm8emKti4SBuLwkBoq7rQUovdX2oy/99O1AOrIr0yClirMx4RY19WWxZWXAU
        yyDX4QayDpecnZV1AoIBgCN9tsE2Gnx4n5j1oQMzLFygkyyI1d+dm3rvubUWkcXB
        Pg+7iw2iSRr3g2TyQI3fUdsbDPbxoEPkil328sMzjJdARnliZ6/hMpvMRzJwhD/h
        atEG3evQ2DtgaJYN/Aue+KiHdKqHVo4FL1XIokvGAaaROquXWJoDXgi929vuzTst
        A2xYQDhIvZ8lPRnYhET/KoLXVM5l6Trg9gKTYOZb0cNDMJ20gEBmdFCRlNZw/SUf
        hjWQtj+bm+io051V2/CbDi6wwMtTruAak8dXxrmaWbbzp9Am0zXV1dFBnBF/9jVE
        epzH5s7i86wr/twzsbITekUHVXMNQ1woFMqUQVsmOlUx9LiV/pbaF4ZmTxnJ68I3
        Tpg3INoVorR74jz+LCiy8PyhY4HG7/9mW14v2QWH0jXmtFblq+yAy3zwIzIcywXT
        MSDo2fKq5FZtrjlXWQgdLY6GV4PzD0HKVihtartesogiFAmcfoR1iK862tDtEHPP
        cH99JbSMHBpOYiVv5qI/lwJ+AJyQQ9YyCd6ZLCY5YkhrgOAgsjgOMbUW9yn3X+6w
        EoyvsVEV7hE3cbBToFdPCR5ZYJjecDwW6BhjRbRMrh3yeaZrNdC+mGbqd7TssbMK
        9RRbfET9zqdrvY9buuFCqKRQChL2jb8pHstUgXBI9YRKInJvqEysgCBRK+KxgksL
        AoHBAPIkppeiHNqYhkBHhmOYBReMuld8wsOkc9chTeGToaVBch3N7rmiv/tPaGM4
        nhzdSSV97QLhxi5YjciNwkHV8TYr/JG4oETz9w8b+G764g7PLE6MV1SbBRwHyr4J
        kry3lMX+mPzXyqAW660Uzm4IiKyvQ8lr4KOdahgmEUAYawoRqi8go2l2paiQRcX6
        XxjUkbKI1x4HqgDn6jXuMbo928576SVJ23ExcvL7qlxOHIa8yDDKt+NtiDZl9UDu
        j9h3mwKBwQDaKq4a6qJhiuk0ejy6/xQI2VzWXr1RbTAcmlc67zr2LolDRnTMLPOZ
        QRXENIwQXdQ6aV+UNJVu3DkzdfnLU/9niL6/7lBk2gp/Ajh8XAdV/eOF2mRTlVPH
        dit3Sptf3JxLgELLQf/zjWhzXYQN8D/sHVUT/5UAVm8G2vCi3Fyp6vZnOlK1l4Da
        iqqO3E1yd6czaq+lwpQmQiP2oqejIzqd/hq4BWfDXnUXeXRQ2qYG/5MP2IuN9plE
        P37A4oEo4C8CfgCckEPWMgnemSwmOWJIa4DgILI4DjG1Fvcp91/usBKMr7FRFe4R
        N3GwU6BXTwkeWWCY3nA8FugYY0W0TK4d8nmmazXQvphm6ne07LGzCvUUW3xE/c6n
        a72PW7rhQqikUAoS9o2/KR7LVIFwSPWESiJyb6hMrIAgUSvisYJLCwJ+AJyQQ9Yy
        Cd6ZLCY5YkhrgOAgsjgOMbUW9yn3X+6wEoyvsVEV7hE3cbBToFdPCR5ZYJjecDwW
        6BhjRbRMrh3yeaZrNdC+mGbqd7TssbMK9RRbfET9zqdrvY9buuFCqKRQChL2jb8p
        HstUgXBI9YRKInJvqEysgCBRK+KxgksLAoHAGyV7J9xCOJyjRY4mvBzmlwsHldCY
        mvjZnbTRTrKL/Wao6usrHaabc+Sls2vHT+L+59mEYQFbEhFMFW1grXa5mexEeI5J
        SS+eohyv52BgnFcs2jVv8pBtUrCiA0ZTfdITumZWFZUchnoK7WVtcrsySeB0hEnn
        n6fdxhDnY6o8GRA6E/3FqKS5DB5X3PXkrJW45k0wXK80IOiIdDFRQc5z31D+ad70
        YEZdVSgaJr58zQCCqmefsTcQva7tUF24F8VU
        -----END RSA PRIVATE KEY-----
        """
}
