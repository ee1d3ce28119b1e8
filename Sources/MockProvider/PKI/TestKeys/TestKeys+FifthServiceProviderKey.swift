extension TestKeys {
    /// The key of the fifth ready-made service provider: RSA with 2048 bits; a test key, known to everybody.
    package static let fifthServiceProvider = """
        -----BEGIN PRIVATE KEY-----
        MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQDcWK5Rb2FCLpCs
        SteZdsSJ3pAi3wiXmZr9HTV4uvBRPFvJm9sBqAABzChqY18WSsYOejFLe63Cm/gL
        wOlPLZPYjWOg0GmPdXh0Ax3d7hsoa9L+mbyDH/AIC41i9K+nHmQHwn8oQGpVoob7
        lgjlxvFsPFnTBDdHLgaLpLsCA2XCMjZ1iW/I+N7yuyX4lWFutQZ3xw+2+5aTQXJX
        quv6AlsmbkdvJ7fSZj+53oYr7o6JnvBd7JYYu1vYsFIA+HoE4TOSfst2U9TqhyEJ
        N5Z14YGi7drPQa7yN8h0UOl/aQQ3tfj7akwP6ZQ3fYMcn9YVakJjog5qWDg5G/+B
        BcTQzGKDAgMBAAECggEAHy/+HFCjd3aXy4scUQBaeRkjVYwz7yEyqrjDpL7w3M6q
        PzLsIKPivF5lKgm+n60ds1bgO0raIT1qMl+vpiFRV8lLXKujBUcfMWxvgcX92g7I
        4nhoEjcnBjx8WpE/e2v1xJNm5A+Z/VzvthRaVgt+iE9Sd2eVW2HMU1+RiItqj73A
        aWgl/jzwWalitdGxdi2apKNF6cbF5p1kAOyWt98igKYK68niT15YCRd0REMXFzFx
        lYk/7hMnDdy473MYlI3yZWjlFbgJDD6iFB59m7ItogMN2W2sAhN6n522ITeS6m0p
        BwcCPvy1lV9Cp5v99LR41MGIHsGEp/9YVmaW0lKpgQKBgQD167MlXP2X8V7hmkUV
        3kqXuP9cVa/Cv9iF60V+GyVgfFse8wUp3g2zA6GF1UOKDsb9EiPbjiE9ZqAv2gG/
        8cktwSaaaGSPg5jXzItgh9YA7qZ76rTvoih2aAGyLzVpcLthzy+SCkwvmbpjYSpJ
        8h2pBGcwgi5ZemcZiPoLL/rRUQKBgQDlYKUuwgG4FfS1bqP+EnvaGF2nUX271RXW
        D23wc7s+c4aj9qX5VOvUX0Nd2UeupFYbgcxUxzuXhJ14CGJbzyH8rEWv7v5tzEej
        yxAts1Jyyh4Wdkfu5hjnw+H9YwgbOATC/k4e3ZI6R005X97t0OElGEr1vmPXo1RL
        s9pYkW7hkwKBgQDgZZ+Fc3HvaI80ewmZJ8qW4XcaMRH9OgOAR6uUo36aqT6YYhaP
        GpETjTehIHXNjyhiGmBf4jRQi8mVgG9iT2VMe9gWwzUng2Q/XeS8Q5ayKRH/Nq69
        jxEu4j7R8aPiP7ysRlrY/s6ADN13+1yUNvp7lIn4SIG0oi1brpLDDJfo0QKBgQCj
        pB5UTF5zmV5abdObOE6ZmpZ9/vpHnc6VR660Q6yK8lpU8WsZhQc2HLxv4MpuApnX
        x/MhbH3MK/U3pCufuhdSLwkMaeGkLX/Sj9U79VnVwPJULhBFlGyiNDIu1o769C0Z
        e9n51TM0Vpf2XboqScHF+B3KUgji14gU9fvJAgBr9wKBgQDz7gdFD7tKyjD2hP6b
        9CC7wpFDd76WsQAMTw9/m9jdplQI5a/QMHWc+59gz6g/1lvN51GtK4V4LT2BpSs+
        sJVDFqfDBome+Z3255EzaV2ovse8B9DgX5/qggpe1C2YE8K0DcHU3xrSf47Xi/K2
        0HeR0B9NxkMFPz3PdLAbPxRIfA==
        -----END PRIVATE KEY-----

        """
}
