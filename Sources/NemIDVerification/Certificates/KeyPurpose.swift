import NemIDCrypto

/// Extended key usages (RFC 5280 §4.2.1.12).
enum KeyPurpose {
    /// Purposes an end user's signing key may have, where the certificate names any: client authentication, e-mail
    /// protection, document signing, any.
    static let endUser = [
        "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "2.5.29.37.0",
    ].compactMap { ObjectIdentifier($0) }
}
