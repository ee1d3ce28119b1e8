extension TestKeys {
    /// The key of the root: RSA with 4096 bits; a test key, known to everybody.
    package static let root = """
        -----BEGIN PRIVATE KEY-----
        MIIJQAIBADANBgkqhkiG9w0BAQEFAASCCSowggkmAgEAAoICAQC6MJKsDveVWrbo
        6AjTZn5OtJoWYqRbqRQRhVu9eOe8rEiO3EDZrwzDD/jvKvY0AnctH/jD24EHr+6O
        nrt3Zt+Qj3FgvujW/JaFnak4Fo2vjYXLxYSFlTYqY+jjTpAogMPG9MaIIZjl6KKH
        yEaC4u7ucxCYJRODTKzp7636NEFlqyOo/C1fmc0kp3waMB5arik7vPjZhUegDQ/+
        nUJJPLePzqCZWTKmLnIS8YAAjkAGBxuoXruCnvZ7MkNOjK9OXsQTmtjkGPYO4kP/
        Ub/42maaQQwKR1VJxIqKuBL3oez3djwNrc7HNmaRaJmi+E8vEeBHn4zej3Cy9sQT
        QQpJqVUfYiD946xjp4YZ6z1BZ3y9nRmib0lvhDul5Uf4E71wpC1TGabk1GbPXJew
        8D5ojPrujL9jMNQR2DQ9MgsofX5gMRiaaMwMXHY8G8z5ye7vN25P56D1T0L4trwc
        G0gszz2AFBCum51lBKDXoVqIK08VPYJjHf6CR2uOQHEB9cFwmSjvkxTYdbJfYCfP
        wP7K7tbAo+DNWAGBMxhv4QPHsOA4BBLTC/aYvbFJy+YDv1zJXz2DDwmt8NCy+MjS
        kAuumNSn3+wu/vWL0uhoiDIfMPv/E2EoqysJJTzx+pqVjoLwmVyatTaS9OJZeCfW
        PBx5gxLZj7kVuZFzFLnZL+I+VQPQkwIDAQABAoIB/1S6xgSGyySso5BaB6osek5W
        4chOG32a9AcFKTqQSuURgfOBSAHIJ4adPiuY4XHJrXJbmlmHCrD03xsIIUe1CQhA
        PthICK3NRLKJjPh5SwEY5kpVGHmx7XRdAx5uIixMbMudmLtajroRo+Umvu/RVeot
        ct/J/5dAzW+oIwQ5w4kA2LmOCRf4ZeLIVTGVtDqQBzOoS5axkGbFiwHTjtbFSsOm
        xG8EqIf3mvID9LxL/9a+ZVe5xJssu/5UYUzduOlxNsm1Lf6fXVponYkTKsmUmhyY
        fWIwFB/90Q5PtlH63lu+8pVHA1Kk7wg9Ea2YUnCZMfdmJDUkEaVfptscPhJHfPSC
        ipXDV2cTJ5uwWkmMDRDksMNpCNXOWhjfQpJlD6kNHAAcFeNihIwYn5y/Yi5Ec3hj
        KMQ3dhoQvhUwbeo/VV1dmhkrmc86hMzWhe7IJweP9ebW/HgJ/GIDbJcpGPTK4YEy
        Y2IeLu9v4DcEhHvbiWoX/w3b3gYmAkDHqPIsWPJIuRTwlpuRghFTjrcUs8r6qzp5
        qZiSflCXaVH+RpMI4jGkOFQmPLMhf3jHLI3zMtR16dInr+HsXXbuHwcTRUaM+5m3
        UcigQlJX9muiUGIlUe/hjZftdmFUfsQBUXoHUEWuJqJIuU7/WyaKsrwrFY5Zxq8o
        tumQGtDl7hIaJqLElvECggEBAPsmB5wJL6lHe92JUeY+raT6hRZlN8KW131hW3/R
        J1b71FnaETPCQX9wev8qizLc0KcmL/InjM6wN5JXN4pvqD6cJqXz/YIJUF9V6DKR
        Ru5i01vfnMLU5p5Kke9nH/lasKwrNw9iBMWzw2VrHicNHWqGw5OfHA91nn2n66p/
        leAVR+s3dH3FJeXyau+azYkhx51S/FfUH0YSoji26XXVxAys+59TsL9YDzdNuUjs
        h/HvWt017we5Lcy3jTiSP98PBFZ1ayxn9P6NALy1GwoRA7gbEFE4ca8UcLCbHVh0
        agPuKJcAe6kDRmB2kLJcUG+PO3wSbFdmJ7cfOdvJYE2Qq3ECggEBAL3JT7SSW7sY
        2+zT2cA5a0jc2QFwUEdGh5iO1ngpsW6pJCxiQZBeYsOB8hrWfof5VklL88rO+opo
        OoMcFwQXQwvUbatVWwoMK8a949+xkvASKGJAHkLqZZlquCGT4jo6DdyYYY9htseU
        2SNAtzN1AoZE6Xj3R2uHLtoMtflOxqg5Tk1lhshteZEBqbuZAWSxOG8r393rtT3U
        jiQ+b61mPhMOAo+miLIaYG3Ryr1Me08a/2RZtMeWHlfT1fCjguUnF5A7b1dnP849
        KPS5aDkmIV6XdK+GPdK5UyR1El4SQnoh8bYlaB1dGejHvH4P35sGSZ5PtNwWr1eR
        5qybF1cpEkMCggEAblAL85uNVbtSSsJwOMO7HcX0Axw+W7hJuoay2/eQYgKHCVhh
        Sey/PCy5ua6EKbkX5PM/CAwbKwX3ws2QVbwpmCaaSzZaWW2h4d4n+V4aW8cIs0gK
        4QEGsuxqIU+Ymbwd8eGhc55IHlaRMtDUE68NBqde7E5s0tWE4giJ2P/lYuG2Dzjy
        b/PSa6gJFGlYci1mMlIrCKDhg7PXkTW2Yc2dKTwp4ZevALy7Ij1/buqF49yQeq2f
        6jKKTWsqGnkSmPVNoHQ+uOiIke55LmoWEFvc2Fb62dIDDTXbMZdQUnP/xO4s4faS
        WnBXzzME53Lo2bd+F0c4U0NJmoOatFFFfYxX4QKCAQBZnY93cozCIhDnGXn+3J4e
        P7pwhXpCzbkFfp0jDHzuBgxAsPzIkOkN7HRH2/TPfBsUbTrnDyka5fCLLF5p3hoY
        oexPNPTSH8EkDVJmtFDv74MGMcSYUFo9QTlFEbGHURZujb2zmK5YO570mIBpWd0h
        TbT5G7qruZ+T8uCSonIHyVeCEGi+h4MZx7FAFhWkWFKPnCYPgleIpK+hyaGuPVMe
        aEUpU7fEcdQKxz92d4Dab6Mc3YcRn38gdbTV9j++uODViFsg6G4mkpaeSFZAdhLX
        uaitoTPcJwptcqKDrRea2CBso+kvxGCRnI8S76fkaemlSXnbWxLcxNYptuokjA5F
        AoIBAEzRgNFtorNcfFzNy1j7pMIdE5WKDFMPeyZN8f7AsHPMXtuM6O/lA1ZW9wY8
        i3WET8hhkBpfSrRAbeuHAbieKgdBbYeWn8Y+kLUaFkb1zh9IAzweAWCoz53aS6Ab
        U3uYDwr1BN6W8XVvErzajFRmGoNCstdnsPXzoauY9M/DEIoduEC6pdF6P3YysD3P
        7u4z/rl9tS533QnYGbXwAkg1gWB9WR3r68n+YvNg1aPfOVUF+7PbcI4P8IdDjHXq
        +kvz8eBHNDEBiO9U07skGR9olKW0g3RJpzYeaOSsG4cAUR5MYmJtrRV4HNV1AiuG
        vfkwq9g0XVcExq7puho3Nrh4w78=
        -----END PRIVATE KEY-----

        """
}
