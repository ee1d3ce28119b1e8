package import NemIDCrypto

/// What one side of a TLS connection shows of itself: a key, and certificates for it.
package struct TLSIdentity: Sendable {
    package let privateKey: PrivateKey
    /// The key's own certificate.
    package let certificate: Certificate
    /// Those that lead from it towards a root, in this order; the root can be left out.
    package let issuers: [Certificate]

    /// The values as given; that they belong together is judged where they are used.
    package init(privateKey: PrivateKey, certificate: Certificate, issuers: [Certificate] = []) {
        self.privateKey = privateKey
        self.certificate = certificate
        self.issuers = issuers
    }
}
