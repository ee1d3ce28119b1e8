extension TestKeys {
    /// The key that all test people share: RSA with 2048 bits; a test key, known to everybody.
    package static let subject = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDIS+1t3Ft63u5D
        vP/yQzOf4cGI3E/uHThi+2tNlte9bnVjmKNI9xChl5rEATRu8xx/WByTbgt6LpVP
        Zmxx4+McTm7BtGoatyELYE+Ibo1bPiacrtmTH4dfg63bQwZ1Wt4HdV77mfH/oqp+
        uhjxW1Ki8u38M5JasBeGbsWt4LZCm23usI6PCQr6SFW1I5I2arcXiPbVdN2GRCmx
        YjtltZyR6QZ35em3ee0aghoPvfmhYRGsJQT7btIZNB/4h3UiBWt98/cpK7O+IM7M
        nrx+B8BRVimH/VJi95d4ntFc4k23pkR2784dty73XSq9mglwNzSRVUx0D5eTGPWM
        gwt7CmOxAgMBAAECggEACI7n+PT8qqoaW6YYeJFDBC6Y/qBNQQMaHO6ZteG/W557
        4RLNTUmTOhhYek4D38a+/bj11Z3S2zhg1FjvwskGM/gs9tVe4D/ZZ1tI4q84loC4
        FSNKdCUZe20MsWzyenK0wHRVJ+J6yt24M7x/YtawV/qRzSAl/X5/LtUOWMDcgMmA
        Z/ghrtps6wMH3gv292/XIU26+3ylfBnODY/znPLVJvLtotPcN78nBZ+fR2egDHyX
        6VFvuhctRM0tXUwEXfYFO05go+gqZlmP+M4vcOWiMYnBFCF9dwK7HmWbL74aCTYK
        QBUdgImuEazINQesqA2b3GqDIVL7AI7IYdBwkj2MfQKBgQD8u0PRZbN9NgtXt4+t
        AUPhAW30ynlikRoY5N8DmuMyj2sSoNFXZjPZSonmRt7G4z5Ug8j3tFNHnSaanaiG
        PQZgtxqVcDiUS63gi6HvOmhU9HZ9IfGqrZ7SSN+0j8F7jHz3FxfwUg44bAYc2zBo
        /SVHEaID1sibxmhcrcIUE9SjpQKBgQDK4xASBhrEvSKPUa1PGrQBkQKYbrXSDwhc
        9tb9HAf0U2/68pNMh/R7pAdjEcP7Znkvq3hpMtIwXnAC4KcPcTMiVVc6ENKMlCnm
        7fDHxXqF4cIQvjbXrmGDDhVQd7cXNUd5eTmEvPKRz/EbwHXzk1cMpecdYzE9zTZZ
        x/vIdxVSHQKBgFgGOUazb2KK8kRo8KfHKwcxYkTCSKjl9Pr6rBorVjqD7T0dugwA
        0so5xfHoeSs4drsk81gi/GaS+6EajFnE43XIEIBAB9TOzw7IU2xpIXGFe8d1jSBv
        PEPtkcznzPHlKpk899+CFOXd6fse9Kt8kAFCyPUhV9m5rxuogVJQ3dzpAoGAPFYe
        l12dZFjjCEBADEBiu/yGCxMRm3DBCfSWpxtI+k4+BSFS0PW1rXdwgvPrlr442AZk
        ftSQUbYkFZb918fQbyt2D1ylYQ1HENg+PQrrjxk+f4AyCx5e/XyYth+EIbDEmsmE
        Y4dVlCuFBr3L1i5BOw+zlbfEEx8ORNEGfe18N7kCgYEAhxa0n0eVVt1UvQuelYTh
        OEndfL6rMecLjoSx3Hz+QJWxxbwvEsK4iH8T3bT3ec6jXc4L91+NnUPU4W8yZkhM
        K5RgqbvM6PU93Fv6g8/69PZgMnXopEIgJep4ajP+NOiYnU2QWWS8fUC9fbKS5ZlM
        EOZJyuLxo3QVv46/Nf4W33w=
        -----END PRIVATE KEY-----

        """
}
