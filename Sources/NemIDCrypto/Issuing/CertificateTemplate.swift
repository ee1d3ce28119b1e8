import CNemIDOpenSSL
package import FoundationEssentials

/// What an issuer puts its signature on.
package struct CertificateTemplate: Sendable {
    /// 1, 2 or 3.
    package var version: Int
    /// Big endian.
    package var serialNumber: [UInt8]
    package var issuer: DistinguishedName
    package var subject: DistinguishedName
    package var notBefore: Date
    package var notAfter: Date
    package var publicKey: PublicKey
    /// In the language of OpenSSL's configuration files, beginning with the section `[ext]`; empty for none.
    package var extensions: String

    package init(
        version: Int = 3,
        serialNumber: [UInt8],
        issuer: DistinguishedName,
        subject: DistinguishedName,
        notBefore: Date,
        notAfter: Date,
        publicKey: PublicKey,
        extensions: String
    ) {
        self.version = version
        self.serialNumber = serialNumber
        self.issuer = issuer
        self.subject = subject
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.publicKey = publicKey
        self.extensions = extensions
    }

    /// The certificate in DER, signed with `key`: the same octets for the same template.
    ///
    /// Nothing is checked, so that tests can make certificates that nobody should issue.
    ///
    /// - Parameters:
    ///   - key: The issuer's key.
    ///   - issuerCertificate: The issuer's certificate, for the authority key identifier; nil for a self-signed certificate.
    ///   - digest: The hash function of the signature.
    /// - Returns: DER.
    /// - Throws: `issuing` where OpenSSL refuses a part.
    package func encoded(
        signedBy key: PrivateKey,
        issuer issuerCertificate: Certificate?,
        digest: Digest = .sha256
    ) throws(CryptoError) -> [UInt8] {
        guard let certificate = UniqueHandle<X509Object>(owning: X509_new()) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        return try certificate.withPointer { certificate throws(CryptoError) in
            try fill(certificate)
            if !extensions.isEmpty {
                try (try issuerCertificate?.openSSL()).withOptionalPointer { issuer throws(CryptoError) in
                    try ExtensionConfiguration.with(extensions, issuer: issuer ?? certificate, subject: certificate) {
                        X509V3_EXT_add_nconf($0, $1, "ext", certificate)
                    }
                }
            }
            let size = try key.handle.withPointer { key throws(CryptoError) in
                try digest.withAlgorithm { algorithm throws(CryptoError) in X509_sign(certificate, key, algorithm) }
            }
            guard size > 0, let der = DERCoding.encode(certificate, { i2d_X509($0, $1) }) else {
                throw CryptoError(.issuing, OpenSSLErrorQueue.drain())
            }
            OpenSSLErrorQueue.clear()
            return der
        }
    }

    /// The certificate, read again.
    package func signed(
        by key: PrivateKey,
        issuer: Certificate?,
        digest: Digest = .sha256
    ) throws(CryptoError) -> Certificate {
        try Certificate(der: encoded(signedBy: key, issuer: issuer, digest: digest))
    }

    private func fill(_ certificate: OpaquePointer) throws(CryptoError) {
        guard let serial = ASN1Values.integer(serialNumber) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        defer { ASN1_INTEGER_free(serial) }
        guard
            let issuerName: UniqueHandle<X509NameObject> = DERCoding.decode(issuer.der, { d2i_X509_NAME($0, $1, $2) }),
            let subjectName: UniqueHandle<X509NameObject> = DERCoding.decode(
                subject.der,
                { d2i_X509_NAME($0, $1, $2) }
            )
        else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        let isFilled =
            X509_set_version(certificate, version - 1) == 1
            && X509_set_serialNumber(certificate, serial) == 1
            && issuerName.withPointer { X509_set_issuer_name(certificate, $0) } == 1
            && subjectName.withPointer { X509_set_subject_name(certificate, $0) } == 1
            && ASN1_TIME_set(X509_getm_notBefore(certificate), ASN1Time.seconds(notBefore)) != nil
            && ASN1_TIME_set(X509_getm_notAfter(certificate), ASN1Time.seconds(notAfter)) != nil
            && publicKey.withPointer { $0 != nil && X509_set_pubkey(certificate, $0) == 1 }
        guard isFilled else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
    }
}
