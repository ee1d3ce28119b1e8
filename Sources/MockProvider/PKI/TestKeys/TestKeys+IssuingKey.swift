extension TestKeys {
    /// The key of the issuing CA: RSA with 2048 bits; a test key, known to everybody.
    package static let issuing = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC1o7aW8lf2zssz
        gzVmbY4+nSkT7TIPuMHpsXd11QtSA5AbOZRVtG/V1CCD62jClRV/LSyZHoGaAIin
        1qlQPp7XmikS7rzip0ORrpm8UgwWvfy3Ad03IFY7gjqftft7PyUT0YnXEWGzxBnl
        Diyk3MlsOAdS4daBvl9quHcJiQ9J88uh9P7KHb5hYcfpP8TcnVltCo4ph6b2SsbZ
        P1HmPKif7IT+XCGISIfabKXJz/0DiFbSbs14KplVUVybJtWTGDtlelyCGNZ3tFGC
        fGYk5V7Ampqwi3yib9OBc8YvunaRvu3HRP1Sx3FAs2zDXfvfnN3GItFgE5nOCtmh
        J2Jbq1knAgMBAAECggEAEMy/DxAEFcZDohSRJFOes+jaS0cFedHHUaOB3oqhXOkK
        c5IsR48ERv0zMrBbxJ+AWP5nIRRivUkuWoOurkbUbzGJegBNxRLeW4OQIYxfJN1W
        meCYwsgBYcimPm5Y/6mz9rTLMHKhnDxXfsmEVI09Lf6yorZTnjVq4taD4ARmvxqe
        catkgL3w/WD7UBF96Jz0nYaCqcWgSUEx3dLF3KSDiLv3LvIG6asGn6uAoX75odn4
        bsfWGLJw3LnAvd51UxcXnL6usU6lIdrxfTDqe/LYFx6B6kCsmHmd0g8fvn8Q1N9X
        kDkfbe6K5gOzjVqCbuRJaFKedPkROtwhUbVPjbSCdQKBgQD/69vhdhwVw4kj9i9R
        B3Qs8Hrbz7i2Mc6DBYQWmAsa+kxrffrGLlIyhBJDl1naGe585wJhCrFWHd0/JrPq
        LlXsXmUGUpNhaZj9IIg9BJhAkTH7S9hljkT4rvLUdn58stON7wC59mrSFkwwbutF
        PxdlUwuGx9i31DwZ2nNyAaPsfQKBgQC1sgIh0gNmzYeFuqXwm5+Azp3Ap/iJzn7g
        2fngrOMN6+xrZYK/pfxRdvPDkS/1pS2NRp2xxim73xh9gqxZaRdsHMzYVFW8Uxep
        b46aJkNx2hI7ZNf3deMr7MEbC1LaWIucrgZnw5UTCBWIGE36oKjvKgEbWjAFI3S9
        zEsahXwhcwKBgE9ecYnh3GHvi4eooRILMr+BMUkcidePaNF/k3CCZOdP+wVXQ7/U
        u89I4HUv6kDWy/zWlAlOjKL9jhE4ypF1H1a4C7LDR0vtuPG/9iCeXS2hGhQqeIk+
        byuE7nBv81hvCWc6WUpTHtva6HQY4kROhc35zFhXgGG6o40ND8KquZDtAoGBAKjc
        ozajZB3q7gTPDuGrAHZJkDs44LfSfgCjFKRGiU6q8LJvSTCsJu/fSXV8PcJinQ8r
        jetma+r60Fv1UhBWpzoHGioDVxsLbnY+A54n6Y6qST+B3WVS3qo4AtALmhjrKfWX
        lsRg9O8XGEu/qtk+70I3G4g8LVzZMuoiL7qaTF8ZAoGATt5HtPFTDVpBLYWiMLE3
        e4Dh5t5Gwawv0YnJMbslxhtZQjIJxtr/eKo421QVNvUyf3tj4JXDTUYhf6TNYq6J
        VLH2JpZ3gCzkpcJXoIwPqjSdCFNBoPN6YCj5Ed2u77zf0tFujMcYTeX6EcL+otgx
        O2cl/auouAdNzlV4jzso8YY=
        -----END PRIVATE KEY-----

        """
}
