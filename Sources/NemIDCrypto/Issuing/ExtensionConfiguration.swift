import CNemIDOpenSSL

/// Extensions written in the language of OpenSSL's configuration files: a section `[ext]` and those it refers to.
///
/// `man x509v3_config` describes the language. Only text of this project's own goes in; a value from outside could
/// otherwise name a section of its choice.
enum ExtensionConfiguration {
    /// Calls `body` with the parsed configuration and a context naming `issuer` and `subject`.
    static func with(
        _ text: String,
        issuer: OpaquePointer?,
        subject: OpaquePointer?,
        _ body: (UnsafeMutablePointer<CONF>, UnsafeMutablePointer<X509V3_CTX>) -> Int32
    ) throws(CryptoError) {
        guard let configuration = NCONF_new(nil) else { throw CryptoError(.resources, OpenSSLErrorQueue.drain()) }
        defer { NCONF_free(configuration) }
        let status = MemoryBIO.reading(Array(text.utf8)) { bio -> Int32? in
            var errorLine = 0
            guard NCONF_load_bio(configuration, bio, &errorLine) == 1 else { return nil }
            var context = X509V3_CTX()
            X509V3_set_ctx(&context, issuer, subject, nil, nil, 0)
            X509V3_set_nconf(&context, configuration)
            return body(configuration, &context)
        }
        guard status == 1 else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain("unusable extensions")) }
    }
}
