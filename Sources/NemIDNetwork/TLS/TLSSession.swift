import CNemIDOpenSSL
import NemIDCrypto

/// One side of a TLS connection: octets of the wire in and out, octets of the application in and out, and no socket.
///
/// Unchecked because of the pointers: there is one owner, who changes it in one place at a time, and OpenSSL does not mind
/// which thread that is.
package struct TLSSession: ~Copyable, @unchecked Sendable {
    /// An `SSL`, owned; the two below belong to it.
    private let ssl: OpaquePointer
    private let input: OpaquePointer
    private let output: OpaquePointer
    /// The context must live as long as this.
    private let context: TLSContext

    /// Whether both sides have shown who they are, and octets of the application may pass.
    package private(set) var isEstablished = false
    /// Whether the other side has said that nothing more comes.
    package private(set) var hasEnded = false
    private var octetsOfHandshake = 0

    /// Octets that the other side may spend on becoming established; its certificates are the largest part.
    package static let maximumHandshakeOctets = 64 << 10

    /// The server's side of a connection.
    package init(accepting context: TLSContext) throws(NetworkError) {
        try self.init(context)
        SSL_set_accept_state(ssl)
    }

    /// The client's side of a connection to `host`, an IP address or a name, which the server's certificate must be for.
    ///
    /// - Parameters:
    ///   - context: whom to trust, and what to show.
    ///   - host: compared as RFC 9525 says; the common name does not count.
    ///   - time: the instant at which certificates must be valid, in seconds since 1970.
    /// - Returns: a session that has said nothing yet.
    /// - Throws: `NetworkError` with code `tls`.
    package static func connecting(
        _ context: TLSContext,
        to host: String,
        at time: Int
    ) throws(NetworkError) -> TLSSession {
        let session = try TLSSession(context)
        SSL_set_connect_state(session.ssl)
        let parameters = SSL_get0_param(session.ssl)
        X509_VERIFY_PARAM_set_time(parameters, time_t(time))
        if X509_VERIFY_PARAM_set1_ip_asc(parameters, host) == 1 { return session }
        ERR_clear_error()
        let rules = CUnsignedInt(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT)
        X509_VERIFY_PARAM_set_hostflags(parameters, rules)
        guard !host.isEmpty, !host.utf8.contains(0), SSL_set1_host(session.ssl, host) == 1,
            nemid_ssl_set_server_name(session.ssl, host) == 1
        else {
            ERR_clear_error()
            throw NetworkError(.tls, "not a host that a certificate could be for")
        }
        return session
    }

    private init(_ context: TLSContext) throws(NetworkError) {
        ERR_clear_error()
        let input = BIO_new(BIO_s_mem())
        let output = BIO_new(BIO_s_mem())
        guard let ssl = SSL_new(context.pointer), let input, let output else {
            BIO_free(input)
            BIO_free(output)
            throw NetworkError(.tls, "no TLS connection: \(OpenSSLErrorQueue.drain())")
        }
        SSL_set_bio(ssl, input, output)
        self.ssl = ssl
        self.input = input
        self.output = output
        self.context = context
    }

    deinit { SSL_free(ssl) }

    // MARK: The wire

    /// Takes what came from the other side, and goes on with the handshake where it is not done.
    ///
    /// - Throws: `NetworkError` with code `tls`, `serverCertificate` or `clientCertificate`; an alert for the other side may
    ///   be waiting in ``takeOutput()`` then.
    package mutating func receive(_ octets: UnsafeRawBufferPointer) throws(NetworkError) {
        try take(octets.count, put(octets))
    }

    /// The same.
    package mutating func receive(_ octets: [UInt8]) throws(NetworkError) {
        try take(octets.count, octets.withUnsafeBytes { put($0) })
    }

    private func put(_ octets: UnsafeRawBufferPointer) -> Bool {
        var written = 0
        return octets.isEmpty
            || BIO_write_ex(input, octets.baseAddress, octets.count, &written) == 1 && written == octets.count
    }

    private mutating func take(_ count: Int, _ isThere: Bool) throws(NetworkError) {
        guard isThere else { throw NetworkError(.system, "no memory for what came") }
        guard !isEstablished else { return }
        octetsOfHandshake += count
        guard octetsOfHandshake <= Self.maximumHandshakeOctets else {
            throw NetworkError(.tls, "a handshake of more than \(Self.maximumHandshakeOctets) octets")
        }
        try goOn()
    }

    /// Does what can be done of the handshake.
    package mutating func goOn() throws(NetworkError) {
        ERR_clear_error()
        let status = SSL_do_handshake(ssl)
        if status == 1 {
            isEstablished = true
        } else {
            try check(status)
        }
    }

    /// What is to be sent now, nothing where there is nothing.
    package mutating func takeOutput() -> [UInt8] {
        let count = BIO_ctrl_pending(output)
        guard count > 0 else { return [] }
        let output = output
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            BIO_read_ex(output, buffer.baseAddress, count, &initialized)
        }
    }

    // MARK: The application

    /// Puts what has come into `buffer` and says how much; nothing where more must come first, or nothing more will.
    ///
    /// - Throws: as ``receive(_:)``.
    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(NetworkError) -> Int {
        guard isEstablished, !hasEnded else { return 0 }
        ERR_clear_error()
        var count = 0
        let status = SSL_read_ex(ssl, buffer.baseAddress, buffer.count, &count)
        if status == 1 { return count }
        try check(status)
        return 0
    }

    /// Encrypts `octets`; what comes of them is in ``takeOutput()``.
    package mutating func write(_ octets: [UInt8]) throws(NetworkError) {
        guard !octets.isEmpty else { return }
        ERR_clear_error()
        var count = 0
        guard SSL_write_ex(ssl, octets, octets.count, &count) == 1, count == octets.count else {
            throw NetworkError(.tls, "cannot encrypt: \(OpenSSLErrorQueue.drain())")
        }
    }

    /// Says that nothing more comes from this side.
    package mutating func end() {
        guard isEstablished else { return }
        ERR_clear_error()
        SSL_shutdown(ssl)
        ERR_clear_error()
    }

    /// The certificate in DER that the other side proved to have the key of; nil where it showed none.
    package var peerCertificate: [UInt8]? {
        guard isEstablished, let certificate = SSL_get1_peer_certificate(ssl) else { return nil }
        defer { X509_free(certificate) }
        var pointer: UnsafeMutablePointer<UInt8>?
        let count = i2d_X509(certificate, &pointer)
        guard count > 0, let pointer else { return nil }
        defer { nemid_free(pointer) }
        return Array(UnsafeBufferPointer(start: pointer, count: Int(count)))
    }

    /// As `TLSv1.3`.
    package var version: String { String(cString: SSL_get_version(ssl)) }

    // MARK: Failures

    /// Nothing where OpenSSL only waits for more.
    private mutating func check(_ status: CInt) throws(NetworkError) {
        switch SSL_get_error(ssl, status) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return
        case SSL_ERROR_ZERO_RETURN: hasEnded = true
        default:
            let reason = nemid_err_reason(ERR_peek_error())
            let text = OpenSSLErrorQueue.drain("the other side broke off")
            let verdict = SSL_get_verify_result(ssl)
            if SSL_is_server(ssl) == 0, verdict != X509_V_OK {
                throw NetworkError(.serverCertificate, String(cString: X509_verify_cert_error_string(verdict)))
            }
            throw NetworkError(Self.alertsAboutCertificates.contains(reason) ? .clientCertificate : .tls, text)
        }
    }

    /// Alerts that can only be about a certificate of ours (RFC 8446 §6.2).
    private static let alertsAboutCertificates: Set<CInt> = [
        SSL_R_SSLV3_ALERT_NO_CERTIFICATE, SSL_R_SSLV3_ALERT_BAD_CERTIFICATE, SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE,
        SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED, SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED,
        SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN, SSL_R_TLSV1_ALERT_UNKNOWN_CA, SSL_R_TLSV1_ALERT_ACCESS_DENIED,
        SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED,
    ]
}
