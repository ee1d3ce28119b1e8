extension KeyTests {
    /// A throw-away key under the passphrase "prøve".
    static let encryptedKey = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIpWoY/AEsivECAggA
        MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBCsir1731z1Xa7tLzFxZZ4/BIIE
        0PebvpEkvf5BfZNkDFPfbb2aDKdY398K0HsRw42NpGHp9Ooq04iyurtwsDilu9Ok
        rdMWyfewoQbqbb+Xra5eootghjAtuU2JtWdYMA8k855vWTVpZkDpCWL09lDiFE3G
        wac9TRQhekTmA7ASI/U+hueoEnk/1DHm1wkZGayeZ2mznCC0mGuPq92/sB7W2IPt
        XM8TVewq0z8ADCc6Om0G5cRPQo0aGpyH6hpFQkGMlb11nXDlDoj+Rrl0DfjZSd4P
        iA2bRJf2U16QQxX2MG21yZvckpMU6tiUTcKDX60rmjrrUm+scnT87xQ7V1SyjW6S
        mM4b7dbOfcNpYGVVDwGdy1hTY9YYjyQBsKdIZeT5fRe/S/sURfW3c9pMabcmSTdb
        QKxG2NnTtcOlweg/fg+ToYdznZ9RSgHoCWRlGukZlpnPDP9D+VRJrLNDZ0Gx25te
        NRlTo8qHseHLJk01ePFLwK0aYuDUVhbUGltEWHb/5ay1UZvyIMDrwj9YcVuz76B3
        f1BZ8fBPQghNFDCXC1pspJX/A4JToxR93BGAsghn36yWC8ZtBMNZpsY5ZCvE1QLD
        FkNx+mtSfwTz1XZk0+x73PZvQn6DkXLhV6PWqGhPLaReJVW0LC5jRdleRcbTD2HT
        s7DlnsK+d0NpsavWOrgXXzEEgVm50UYlPBPZnQXpgBayL4hUiP6mpJF1UCTlgCSq
        H9FgDNydKrQqVyhxf7bplNs8DvF+7qMdB/FqXIUIsRg8tP64vAAaNNWm1TRU98/m
        HoDlgw3gaFaWIGB1zVo3iZwSDIMUvK/L7qo1f8b/PXstM/ci33aldPugXwVmCvGP
        o+RYppp446itj5Yh1NBES+vBL7JeCSnW2XMJJnqjD4ozTroEMc9Hlly/GUnVhz9E
        GQY5VA8/96R0rElVb4zLKyL+pL3R/hB9XXAtOGcbY7l/yY17FD+iCxfDdgtmGOvO
        okxuKEGZGzhQngBhz6rTLkfAV+8JYJVhPN3/w9wqXUi7Q02EYraFEjhKYYEkYAXX
        vd9MAofybmGcMs7kr4gf4DTxdLWJ5SMz/EaNyBkAfW6uixbv3P8sVom38KM23j6E
        1os7kHPn8a+yqdSm6pcSIoKha+ogMQ55DsaE4IjQk27H6XksRNs1fE9IKR//jPD/
        p2PxNJjuZ0DEOWIpubZGhxFIWzAbK/JJklu+uRf4qp621ar4MetymGxF03mQ1O80
        v9+isMLZE3PPx/9FMOuEmOrF1JaTyKcPsmOi6tGkNdoo0cDF5PJZnPs0K+s8xSqC
        YRb6aAhIcLaqlCnHPtXo5YVLxdTfN9XcrcCc+lboeV75xTuaXYu5dNfZ+cn+czcI
        K7uleirRbTJtlkVhG1nAmw5QtQQCsPocovZIheFTREgb/lCFzHrnCKBykZ5AKyGq
        KQfYY26ttzxRSL0rTP3LLGR2WZTE8PGr0BXPgK0r2hQFDXJhvI/KZ284RgQrf2WM
        Fv3es/aZy0NyAWign+wr7ZeFLWL5jdqIAwMW8uJBhx6KZA6jl1VyD5l9m1s4S3ir
        YyDEeek5c0WHeZW3JieuLHYNl2voS8vn+blo8gWLqHDtPXufsdSkJ1jUk113SbGW
        +xWhOgK4MxAlsSxnJGoDzoVqPRo+klDWyqXDDlkQ5vin
        -----END ENCRYPTED PRIVATE KEY-----
        """
}
