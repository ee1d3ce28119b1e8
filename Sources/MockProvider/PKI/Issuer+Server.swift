import NemIDCrypto

extension Issuer {
    /// The certificate that the web services show in TLS, from the first issuing CA.
    ///
    /// It lives as long as that CA, whatever the provider's clock says: those who connect judge it by their own, and a
    /// provider whose clock stands still in the past shall be reached too.
    ///
    /// - Parameters:
    ///   - host: a name or an IPv4 address that it is for, besides `localhost` and `127.0.0.1`.
    ///   - key: the server's.
    /// - Returns: the certificate.
    /// - Throws: `issuing` where OpenSSL refuses a part.
    mutating func serverCertificate(for host: String, key: PublicKey) throws(CryptoError) -> Certificate {
        let authority = hierarchy.chains[0].issuing
        let serialNumber = number("web-services", of: authority.id)
        return try CertificateTemplate(
            serialNumber: serialNumber,
            issuer: authority.certificate.subject,
            subject: try OCES.name([host]),
            notBefore: authority.certificate.notBefore,
            notAfter: authority.certificate.notAfter,
            publicKey: key,
            extensions: extensions.server(
                host,
                issuedBy: authority.id,
                partition: ListPartition.number(of: serialNumber)
            )
        ).signed(by: authority.key, issuer: authority.certificate)
    }
}
