import NemIDCrypto

/// What the web services show of themselves in TLS.
struct WebServiceIdentity: Sendable {
    let key: PrivateKey
    let certificate: Certificate
    /// The issuing CA.
    let issuer: Certificate

    /// - Parameters:
    ///   - host: the one that the services are reached under, besides this machine's own names.
    ///   - issuer: makes the certificate.
    /// - Throws: `issuing` where OpenSSL refuses a part.
    init(host: String, issuer: inout Issuer) throws(CryptoError) {
        key = try PrivateKey(pem: Array(TestKeys.webServices.utf8))
        certificate = try issuer.serverCertificate(for: host, key: key.publicKey)
        self.issuer = issuer.hierarchy.chains[0].issuing.certificate
    }
}
