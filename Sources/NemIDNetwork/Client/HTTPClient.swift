package import NemIDHTTP

/// Asks one server, one connection for each request; blocking.
package struct HTTPClient: Sendable {
    private let host: String
    private let port: UInt16
    private let security: TLSClientSettings?
    private let limits: HTTPLimits

    /// A client of that server, by TLS where `security` is there; `limits` bound what is accepted as a response.
    package init(
        host: String = "127.0.0.1",
        port: UInt16,
        security: TLSClientSettings? = nil,
        limits: HTTPLimits = HTTPLimits()
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.limits = limits
    }

    /// Sends a request on a new connection and waits for its response.
    ///
    /// - Parameters:
    ///   - request: what to send; `Host` and `Content-Length` are added.
    ///   - timeout: how long all of it may take, connecting included, looking up a name excluded.
    /// - Returns: the response, its body whole. Redirects are not followed.
    /// - Throws: `NetworkError` with code `address`, `connect`, `closed`, `timeout`, `http` or `system`;
    ///   with TLS also `tls`, `serverCertificate` or `clientCertificate`.
    package func send(
        _ request: HTTPRequest,
        timeout: Duration = .seconds(10)
    ) throws(NetworkError) -> HTTPResponse {
        let deadline = ContinuousClock.now + timeout
        var connection = try HTTPConnection(
            host: host,
            port: port,
            security: security,
            limits: limits,
            deadline: deadline
        )
        return try connection.send(request, keepAlive: false, deadline: deadline)
    }
}
