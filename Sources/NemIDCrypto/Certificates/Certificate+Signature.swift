import CNemIDOpenSSL

// The signature on a certificate, and OpenSSL's reading of it.
extension Certificate {
    /// OpenSSL's reading of the same octets.
    ///
    /// - Throws: `certificateParse` where it refuses them.
    func openSSL() throws(CryptoError) -> SharedHandle<X509Object> {
        guard let handle = content.handle else {
            throw CryptoError(.certificateParse, "a certificate that OpenSSL does not read")
        }
        return handle
    }

    /// The hash function, where the issuer signed by RSASSA-PKCS1-v1_5 with SHA-2 (RFC 4055 §5); nil for all else.
    package var rsaDigest: Digest? { content.places.signatureMethod.digest }

    /// Whether `key` made the signature on this certificate, with whatever algorithm it names.
    ///
    /// Says nothing about the strength of that algorithm.
    package func isSigned(by key: PublicKey) -> Bool {
        let places = content.places
        if let digest = places.signatureMethod.digest, key.algorithm == .rsa {
            return key.verify(places.signature, over: places.signedPart, of: content.der, digest: digest)
        }
        let status = content.handle.withOptionalPointer { certificate in
            key.withPointer { key in
                guard let certificate, let key else { return Int32(0) }
                return X509_verify(certificate, key)
            }
        }
        if status != 1 { OpenSSLErrorQueue.clear() }
        return status == 1
    }
}
