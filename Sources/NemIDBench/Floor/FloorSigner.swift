import CNemIDOpenSSL

/// OpenSSL's RSA signature over SHA-256, with a context that is kept.
final class FloorSigner {
    private let context: OpaquePointer
    private let message: [UInt8]
    private var signature: [UInt8]

    /// Nil where the PEM text holds no RSA key.
    init?(pem: String, message: [UInt8]) {
        let key = Array(pem.utf8).withUnsafeBytes { text in
            let bio = BIO_new_mem_buf(text.baseAddress, Int32(text.count))
            defer { BIO_free(bio) }
            return PEM_read_bio_PrivateKey(bio, nil, nil, nil)
        }
        guard let key else { return nil }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_PKEY_CTX_new(key, nil) else { return nil }
        guard EVP_PKEY_sign_init(context) == 1, EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
            EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
        else {
            EVP_PKEY_CTX_free(context)
            return nil
        }
        self.context = context
        self.message = message
        signature = [UInt8](repeating: 0, count: Int(EVP_PKEY_get_size(key)))
    }

    deinit { EVP_PKEY_CTX_free(context) }

    /// Signs once; the signature, or nil.
    func sign() -> [UInt8]? { signs() ? signature : nil }

    func signs() -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
            guard let base = digest.baseAddress else { return false }
            nemid_sha256(message, message.count, base)
            var count = signature.count
            return EVP_PKEY_sign(context, &signature, &count, base, 32) == 1 && count == signature.count
        }
    }
}
