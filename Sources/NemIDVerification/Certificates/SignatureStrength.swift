import NemIDCrypto

/// Which algorithms a certificate, list or OCSP answer may be signed with.
enum SignatureStrength: Sendable, Hashable {
    /// RSASSA-PKCS1-v1_5 with SHA-256, SHA-384 or SHA-512.
    case strong
    /// RSA with a hash function that no longer binds.
    case weakHash
    /// Anything else.
    case other

    /// - Parameter identifier: The algorithm's dotted object identifier.
    init(_ identifier: String) {
        switch identifier {
        case "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13": self = .strong
        case "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5",
            "1.3.14.3.2.29":
            self = .weakHash
        default: self = .other
        }
    }
}
