package import NemIDHTTP

/// A connection to one server that carries request after request, blocking.
package struct HTTPConnection: ~Copyable, Sendable {
    private var channel: ClientChannel
    private let host: String
    private let limits: HTTPLimits
    /// Whether another request can be sent; false once the server said so or anything failed.
    package private(set) var isOpen = true

    /// Connects, by TLS where `security` is there.
    ///
    /// - Throws: `NetworkError` with code `address`, `connect`, `timeout` or `system`; with `security` also `closed`, `tls`,
    ///   `serverCertificate` or `clientCertificate`.
    package init(
        host: String,
        port: UInt16,
        security: TLSClientSettings? = nil,
        limits: HTTPLimits = HTTPLimits(),
        deadline: ContinuousClock.Instant
    ) throws(NetworkError) {
        channel = try ClientChannel(host: host, port: port, security: security, deadline: deadline)
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        self.host = "\(name):\(port)"
        self.limits = limits
    }

    /// Sends a request and waits for its response; `Host` and `Content-Length` are added.
    ///
    /// - Parameters:
    ///   - request: what to send.
    ///   - keepAlive: whether another request shall follow on the connection.
    ///   - deadline: when to give up, at whatever point.
    /// - Returns: the response, its body whole.
    /// - Throws: `NetworkError` with code `http` for a request that may not be written or a response that is
    ///   malformed, too large or cut short, `closed`, or `timeout`; with TLS also `tls` or `clientCertificate`.
    package mutating func send(
        _ request: HTTPRequest,
        keepAlive: Bool = true,
        deadline: ContinuousClock.Instant
    ) throws(NetworkError) -> HTTPResponse {
        guard isOpen else { throw NetworkError(.closed, "the connection has ended") }
        isOpen = false
        let bytes = try Self.checked { () throws(HTTPError) in
            try RequestWriter.bytes(of: request, host: host, keepAlive: keepAlive)
        }
        try channel.send(bytes, deadline: deadline)
        var parser = ResponseParser(to: request.method, limits: limits)
        while true {
            let received = try channel.receive(deadline: deadline)
            parser.receive(received)
            let response = try Self.checked { () throws(HTTPError) in
                received.isEmpty ? try parser.finish() : try parser.next()
            }
            guard let response else { continue }
            isOpen = keepAlive && parser.keepAlive
            return response
        }
    }

    private static func checked<Value>(_ body: () throws(HTTPError) -> Value) throws(NetworkError) -> Value {
        do throws(HTTPError) {
            return try body()
        } catch {
            throw NetworkError(error)
        }
    }
}
