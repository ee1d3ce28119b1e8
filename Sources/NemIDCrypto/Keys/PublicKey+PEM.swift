extension PublicKey {
    /// Reads the first `PUBLIC KEY` block of a PEM text (RFC 7468 §13).
    ///
    /// - Throws: `keyParse`.
    package init(pem: [UInt8]) throws(CryptoError) {
        guard let der = try PEM.blocks(pem, labelled: "PUBLIC KEY", error: .keyParse).first else {
            throw CryptoError(.keyParse, "no public key in the PEM text")
        }
        try self.init(subjectPublicKeyInfo: der)
    }
}
