import NemIDCrypto

extension CertificateSummary {
    init(_ certificate: Certificate) {
        self.init(
            subject: certificate.subject.rfc4514,
            issuer: certificate.issuer.rfc4514,
            serialNumber: certificate.serialHex,
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
            sha256: Hex.lower(certificate.sha256),
            der: certificate.der
        )
    }
}
