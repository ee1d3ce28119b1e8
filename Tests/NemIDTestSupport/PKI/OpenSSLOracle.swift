import CNemIDOpenSSL

/// OpenSSL's own word on keys and signatures of any algorithm, for published material that is not RSA.
package enum OpenSSLOracle {
    /// OpenSSL's name and the bits of a `SubjectPublicKeyInfo`; nil where it cannot be read.
    package static func kind(ofKey info: [UInt8]) -> (name: String, bits: Int)? {
        withKey(info) { key in
            guard let name = EVP_PKEY_get0_type_name(key) else { return nil }
            return (String(cString: name), Int(EVP_PKEY_get_bits(key)))
        }
    }

    /// Whether the key in `info` made the signature on a certificate.
    package static func isCertificate(_ der: [UInt8], signedBy info: [UInt8]) -> Bool {
        var next: UnsafePointer<UInt8>?
        return der.withUnsafeBufferPointer { buffer in
            next = buffer.baseAddress
            guard let certificate = d2i_X509(nil, &next, buffer.count) else { return false }
            defer { X509_free(certificate) }
            return withKey(info) { X509_verify(certificate, $0) == 1 } ?? false
        }
    }

    /// Whether the key in `info` made the signature on a revocation list.
    package static func isRevocationList(_ der: [UInt8], signedBy info: [UInt8]) -> Bool {
        var next: UnsafePointer<UInt8>?
        return der.withUnsafeBufferPointer { buffer in
            next = buffer.baseAddress
            guard let list = d2i_X509_CRL(nil, &next, buffer.count) else { return false }
            defer { X509_CRL_free(list) }
            return withKey(info) { X509_CRL_verify(list, $0) == 1 } ?? false
        }
    }

    private static func withKey<Result>(_ info: [UInt8], _ body: (OpaquePointer) -> Result?) -> Result? {
        defer { ERR_clear_error() }
        var next: UnsafePointer<UInt8>?
        return info.withUnsafeBufferPointer { buffer in
            next = buffer.baseAddress
            guard let key = d2i_PUBKEY(nil, &next, buffer.count) else { return nil }
            defer { EVP_PKEY_free(key) }
            return body(key)
        }
    }
}
