extension ConformanceSuite {
    /// Names of the categories of `rsaSignatures`.
    package enum SignatureCategory {
        package static let shortKeys = "keys below 2048 bits"
        package static let otherHashes = "SHA-1 and SHA-224"
    }

    /// RSASSA-PKCS1-v1_5 signatures, at the level of the library.
    package static let rsaSignatures = ConformanceSuite(
        "RSA PKCS#1 v1.5 signatures",
        about: "NIST's vectors for generation and verification (CAVP, FIPS 186-2 and 186-3), from the distribution's "
            + "`python3-cryptography-vectors`.",
        command: "swift test --filter RSASignatureVectorTests",
        total: 850,
        categories: [
            Category(
                SignatureCategory.shortKeys,
                340,
                "`mod` is 1024 or 1536: refused before a signature is looked at"
            ),
            Category(SignatureCategory.otherHashes, 204, "`SHAAlg` is one that no profile of ours knows"),
        ]
    )
}
