extension TestKeys {
    /// The key of the second ready-made service provider: RSA with 2048 bits; a test key, known to everybody.
    package static let secondServiceProvider = """
        -----BEGIN PRIVATE KEY-----
        MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQDUo02srEqp7nSO
        rhPnOOPc+hdPcVZ6FJ5gxPAFeP6kiMPz24A3lybV3tiq0TZnUGdkT/o9JdsWsQj8
        GpbH25ZLLgBlA2RhZMR/GeIM6m0NAvNnsCVFotol/AVnqSOpGkVdxtKveZRlp9hD
        gj0ATGqtl+xq4vDKlw+1Kd4RwUi8lgRtBrWOayksrFZJ5cJDF0ppc1ear3x3vsU9
        g/AWpfJAaeoO8ejajLPQ6kz0JkTREo7cnWAI4DG0XZdDg9K+sWs04zj6ttfuNVsH
        dBFmCHpp7y91tvLaIffJBH7HB9FPwc34K6rO/39aCo3aVwK8ECJWCZW9P8gHJMjh
        2nn8guiHAgMBAAECggEACD9lTeNI6hpzru0VnIxaWkHhEZXF0upl0j8RSEUPK3aa
        kyTabk2Qlg8UvFttDsjRmdR4UlLbkp+/R3gIjSv5QmVAYqqlBBoSfROV7wZQwIZy
        xnzQlUjhyUNjOkgXOAHq2t5RYbkHhoHiI4wzrYVJRf50jxjKWjFNzKsZD/s9RQNC
        gG0Uxgp+V1vLvknZIf5MQt5xaT+ryFT68wnQvKMHZqCFKw0ppY+M72kg0TYY3JU9
        aFwkh37jjoVd2qVzihztvDthelKMy+pRZhmhj5A0lvD3kLOd8k8bIkqCu3AlQDP5
        /1oRXGGOSyO5TL5kni20U3PD0P5OG/oJB6goMGytYQKBgQDxj+EeakBUCFnkO7Ai
        2IdufIQTCqVY4CleHuc2JXISbSgqADnrgmD3oqKB3Jd9DFzS8+k7AuxjLGd3XvLd
        ZMivo0Lyg7sGXbYjw5A/mjm38tp4uwl5dI+HftJORNRAvbSyVCSt7+WNDr8HlD68
        T05sdjEBvMWZgrkTsO6fr5QaGQKBgQDhWNvAUY9M/9oWzjNDliAMJd1QRp14yncP
        s/xr8tZp1HkpCdn1apSfe54tjOQsaHN4EnEvVPdThnVhwS/baZKKtZEywYE+r2cd
        cRrXHTQOfCk1DPAT4/SVnM//KrLKV4RTgCsrwZouPwHDDe4+T4TU+jjtwdMYvGZe
        nPZXhdirnwKBgQCsumMQqo0hCW+toXiLEiWVPXf7Xatp56/s21AdCZ2Ny3vivJKt
        8mZ/7E0jaqbwBb0CIuLtDWQWbhP16XDkGkLeRHGEk+lR3gR1gktND2yiOgc6ORPH
        Qy+2hVrAGLtlJ8FjmoM31Mhhmt/B/aD2agb7y2+zfFYXNMA+ck/O42+VUQKBgQCl
        H0128MyGaXvO9i1OOvUksaInrna5CfKQSRyPpRND3PMjBRr237Aj5JsVWYXgnHDv
        7OOPAT1xsLbWeI6uwf8lMMJCZNRlsHVod3ZpZfa9HnG7c81/ZavU7WDj4s+7wMEv
        xlzb5TMq6/RIjy6h7faxcODCJyKdn3+LmIxRubv4lQKBgQCISWlllIo+7rcWDuEx
        2nevrU+5F6BsE4N4OcT9M2sqzkFG8w19SUzkCRtMwjjpKSc9Qm19+1lSYg4qCmAj
        suqEQiYD124Ve9eGrnyiW5iuNqCrPjYFnOngPuG9m7KrV5mCpiTRzHSfMAYVg0Xn
        9v3h2HHK4Atjoecf4MH+QwFUaw==
        -----END PRIVATE KEY-----

        """
}
