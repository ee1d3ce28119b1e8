extension TestKeys {
    /// The key of the third issuing CA: RSA with 2048 bits; a test key, known to everybody.
    package static let thirdIssuing = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCmhuKVzLTY68Sw
        vC0zyzYlTKYg77kl1F6wZmp83/DP4Hi1hag2VWVz7KYp85caOSMNKcSUYxEWenM2
        MZQP9Ec57vnT23YEOSQz2OHUGCtq1dnMtngWWXTgRwMNKl531SYynVCp6G/sVLYY
        KtMeyo8tqqNQWnomI8m63tC7ge9Ufdye9G2qMBUDzDIx+NZrICzVU0qhp8jYEb7z
        3f57QssLgiMLpN06QDBns2+tGPRvYoEhKev43Nz0OpZhoncoez4BAGSGPk1jjsXI
        p8NSuB2sjq3d8+Xf6tw5PGbhbVf6yUZNSSKrC98lHHyLO6sKUDaRb+F4Ww9+zWa3
        MVhG9fcnAgMBAAECggEAF8mFvVMv9Bp9jqdap57b/aj8xBCqOGKlIfqHNI5Cllcg
        twFAHX7GTrBbrftrNqY5wQwZ1f5utvDH21JqrXq93+MokaA0M/c7miJdY9AOB6VD
        hs/7yGl/3feW0n8eXmy2l51MI/EdZ7tUBZC8dpYFrMbGrFg4QZF0I/rnAxnU55MV
        2MCuWlseyVfgaF7RcBjk/tGhbOVGbd25yX1BM4L99XVwrhIoanwYt6bavLWGTwte
        iP+X6QChe/8x89KJRyrbVliBfVOkW8/jCT82ppQKN+EvZ9IssH+OoUXDvZT7a4iB
        XKidDzZeMiaqpZe5KaUzvFBzv7bZ8VeUvaqiRtQroQKBgQDdyl6MYBrKJa9yFNDb
        jaLCP6ZWQ7+afCz3pE4VJcpfKZNOcsxDaR3WoHHhrMyt7wRnV7znRCORsgribtzc
        YlgyUdCnPn4vFvqYz25cBzliYuL+6WG/z8lOJ1PYALAFslZy4IGig7P/oadTsCbN
        eNrsxfoh8KB2m1bHCgP/8nRwxwKBgQDANl/JY0+FnyFBdDTE+2y7k+wJAyrUBHbQ
        4EM6WlisaCnr5UTgvCjQAI7IcBvYVgRxzb42Fx0e/td/6If2vy/z7cIulFtX1iLp
        mlceJmGZlgJ/0wPd7t8dPq1CAymAl9YNymKu9hFSo8xRJKHaz1GQXFyMC/U8jKAX
        fIStGpamoQKBgFarYCsm2xEnjNndvIgvXuzdhpirPNKXt9LGCCVHcT+itYewYJXv
        G9PlOttfdVR61JO1u4H8JJIoqww1GmWcoK55Pjo8t36bUi4o0Q1xXUFPNzk55hLY
        lefOgnskOaTgPdwCU2Y4ZTx95S9U5LTih1qDOu3MZEg1B8Ib7dg03L+9AoGAfKjH
        Js2J3Zd+8fxz3O1Tb7RX+OBc/nSGuqE3+LhvmiFUTvG64iYmMgCqmcRbysq+xzAw
        lNQYxulwyjv9MkJ8zy78KUl+lFEFA4xdw+gQlJN9u3kXoPAzM7xakd2LJSNUaE1C
        A0cDpR0mfdnMPyUGOSItw4Zd3o81pQXU5o+/9QECgYB0rLbxgjxJbozBQ3hwswIm
        XVrcwAsMwyeMFthe+U9MSmWfoMwSTB+TfpHEkcjYuU8z4AMm0v3fHIJq9IG+ApU1
        sYCJPMNoWzA7brkdkxodH5UKS0CE22F2kT28MAbnbLNI6tgbJ1jY/EO/kQ0ZgoV6
        odraRQ74WA+VJwSYamuVGw==
        -----END PRIVATE KEY-----

        """
}
