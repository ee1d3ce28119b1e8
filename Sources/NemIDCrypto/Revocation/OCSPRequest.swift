import CNemIDOpenSSL

/// A question to an OCSP responder about one certificate (RFC 6960 §4.1), not signed.
package struct OCSPRequest: Sendable, Hashable {
    package let der: [UInt8]

    /// The question about the certificate with `serialNumber` of `issuer`.
    ///
    /// - Parameters:
    ///   - serialNumber: Big endian.
    ///   - issuerName: The issuer field of the certificate in question, which CertID hashes (§4.1.1); the same name may be
    ///     spelt otherwise in the issuer's own certificate, whose subject is taken where this is nil.
    ///   - issuer: The issuer's certificate, of which CertID holds the key.
    ///   - hash: The hash function of CertID; SHA-1 is what every responder knows, and nothing rests on its strength.
    ///   - nonce: The octets to be repeated in the answer, 1 to 128 of them (RFC 9654 §2.1); nil asks without.
    /// - Throws: `issuing` where the nonce is empty or too long or OpenSSL refuses a part, `resources`.
    package init(
        serialNumber: [UInt8],
        issuerName: DistinguishedName? = nil,
        issuer: Certificate,
        hash: Digest = .sha1,
        nonce: [UInt8]?
    ) throws(CryptoError) {
        guard nonce.map({ (1...128).contains($0.count) }) ?? true else {
            throw CryptoError(.issuing, "a nonce has 1 to 128 octets")
        }
        guard let request = UniqueHandle<OCSPRequestObject>(owning: OCSP_REQUEST_new()) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        der = try request.withPointer { request throws(CryptoError) in
            let identifier = try Self.identifier(
                serialNumber: serialNumber,
                issuerName: issuerName ?? issuer.subject,
                issuer: issuer,
                hash: hash
            )
            // The request takes the identifier over, unless it fails.
            guard OCSP_request_add0_id(request, identifier) != nil else {
                OCSP_CERTID_free(identifier)
                throw CryptoError(.issuing, OpenSSLErrorQueue.drain())
            }
            if var nonce {
                guard OCSP_request_add1_nonce(request, &nonce, Int32(nonce.count)) == 1 else {
                    throw CryptoError(.issuing, OpenSSLErrorQueue.drain())
                }
            }
            guard let der = DERCoding.encode(request, { i2d_OCSP_REQUEST($0, $1) }) else {
                throw CryptoError(.issuing, OpenSSLErrorQueue.drain())
            }
            return der
        }
    }

    private static func identifier(
        serialNumber: [UInt8],
        issuerName: DistinguishedName,
        issuer: Certificate,
        hash: Digest
    ) throws(CryptoError) -> OpaquePointer {
        guard let serial = ASN1Values.integer(serialNumber) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        defer { ASN1_INTEGER_free(serial) }
        guard let name: UniqueHandle<X509NameObject> = DERCoding.decode(issuerName.der, { d2i_X509_NAME($0, $1, $2) })
        else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        let identifier = try hash.withAlgorithm { algorithm throws(CryptoError) in
            try issuer.openSSL().withPointer { issuer in
                name.withPointer { OCSP_cert_id_new(algorithm, $0, X509_get0_pubkey_bitstr(issuer), serial) }
            }
        }
        guard let identifier else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        return identifier
    }
}
