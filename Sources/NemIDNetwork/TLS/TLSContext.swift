import CNemIDOpenSSL
package import NemIDCrypto

/// What all TLS connections of a server, or of a client, have in common: TLS 1.2 and 1.3, keys, certificates, trust.
///
/// Unchecked because of the pointer: OpenSSL makes connections from a context in any thread, and nothing here changes it once
/// it is made.
package final class TLSContext: @unchecked Sendable {
    /// An `SSL_CTX`, owned.
    let pointer: OpaquePointer

    /// Octets that the certificates of the other side may have together.
    package static let maximumCertificateOctets = 32 << 10

    /// Signatures and keys of less than 112 bits of security are refused (SSL_CTX_set_security_level).
    private static let securityLevel: CInt = 2

    private init(_ method: OpaquePointer?) throws(NetworkError) {
        ERR_clear_error()
        guard let pointer = SSL_CTX_new(method) else { throw Self.failure("no TLS context") }
        self.pointer = pointer
        guard nemid_ssl_ctx_set_versions(pointer, TLS1_2_VERSION, TLS1_3_VERSION) == 1 else {
            throw Self.failure("no such versions of TLS")
        }
        SSL_CTX_set_security_level(pointer, Self.securityLevel)
        nemid_ssl_ctx_restrict(pointer)
        // Each connection proves anew who is at its ends.
        nemid_ssl_ctx_keep_no_sessions(pointer)
        SSL_CTX_set_num_tickets(pointer, 0)
        nemid_ssl_ctx_set_max_cert_list(pointer, Self.maximumCertificateOctets)
    }

    deinit { SSL_CTX_free(pointer) }

    // MARK: Server

    /// Whether a server wants to see a certificate.
    package enum ClientCertificates: Sendable, Hashable {
        case notAsked
        /// Whoever has none, or shows one of anybody's, is served all the same.
        case asked
        /// Whoever shows none is refused; one of anybody's will do.
        case required
    }

    /// The context of a server.
    ///
    /// A client's certificate is proven, by a signature with its key, and not judged: `HTTPRequest.clientCertificate` hands it
    /// on to whoever knows which ones are good, and at what time.
    ///
    /// - Parameters:
    ///   - identity: the server's own.
    ///   - clientCertificates: whether the client is asked for one.
    /// - Returns: the context.
    /// - Throws: `NetworkError` with code `tls`.
    package static func server(
        _ identity: TLSIdentity,
        clientCertificates: ClientCertificates = .notAsked
    ) throws(NetworkError) -> TLSContext {
        let context = try TLSContext(TLS_server_method())
        try context.show(identity)
        guard clientCertificates != .notAsked else { return context }
        let demand = clientCertificates == .required ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0
        SSL_CTX_set_verify(context.pointer, SSL_VERIFY_PEER | demand, nil)
        // Takes the place of building a path, which needs roots and reads the wall clock; possession is proven regardless.
        SSL_CTX_set_cert_verify_callback(context.pointer, { _, _ in 1 }, nil)
        return context
    }

    // MARK: Client

    /// The context of a client that speaks to servers below certain roots alone.
    ///
    /// - Parameters:
    ///   - roots: at least one; those of the system are not among them unless they are given.
    ///   - identity: what is shown to a server that asks; nil for nothing.
    /// - Returns: the context.
    /// - Throws: `NetworkError` with code `tls`.
    package static func client(
        trusting roots: [Certificate],
        identity: TLSIdentity? = nil
    ) throws(NetworkError) -> TLSContext {
        let context = try TLSContext(TLS_client_method())
        SSL_CTX_set_verify(context.pointer, SSL_VERIFY_PEER, nil)
        guard !roots.isEmpty, let store = SSL_CTX_get_cert_store(context.pointer) else {
            throw NetworkError(.tls, "there is no root to trust")
        }
        X509_STORE_set_flags(store, UInt(X509_V_FLAG_X509_STRICT))
        for root in roots {
            try withOpenSSL(root) { pointer in X509_STORE_add_cert(store, pointer) }
        }
        if let identity { try context.show(identity) }
        return context
    }

    // MARK: Parts

    private func show(_ identity: TLSIdentity) throws(NetworkError) {
        let own = identity.certificate.der
        guard SSL_CTX_use_certificate_ASN1(pointer, CInt(own.count), own) == 1 else {
            throw Self.failure("the certificate cannot be used")
        }
        guard identity.privateKey.withOpenSSLKey({ SSL_CTX_use_PrivateKey(pointer, $0) }) == 1,
            SSL_CTX_check_private_key(pointer) == 1
        else { throw Self.failure("the key does not belong to the certificate") }
        for issuer in identity.issuers {
            let pointer = pointer
            try Self.withOpenSSL(issuer) { nemid_ssl_ctx_add_chain_certificate(pointer, $0) }
        }
    }

    private static func withOpenSSL(
        _ certificate: Certificate,
        _ body: (OpaquePointer) -> CInt
    ) throws(NetworkError) {
        let der = certificate.der
        let made = der.withUnsafeBufferPointer { octets in
            var next = octets.baseAddress
            return d2i_X509(nil, &next, octets.count)
        }
        guard let made else { throw failure("a certificate cannot be read") }
        defer { X509_free(made) }
        guard body(made) == 1 else { throw failure("a certificate cannot be used") }
    }

    private static func failure(_ what: String) -> NetworkError {
        NetworkError(.tls, "\(what): \(OpenSSLErrorQueue.drain())")
    }
}
