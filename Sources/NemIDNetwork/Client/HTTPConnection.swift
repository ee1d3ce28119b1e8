package import NemIDHTTP

/// A connection to one server that carries request after request, blocking; no TLS.
package struct HTTPConnection: ~Copyable, Sendable {
    private let socket: ClientSocket
    private let host: String
    private let limits: HTTPLimits
    /// Whether another request can be sent; false once the server said so or anything failed.
    package private(set) var isOpen = true

    /// Connects.
    ///
    /// - Throws: `NetworkError` with code `address`, `connect`, `timeout` or `system`.
    package init(
        host: String,
        port: UInt16,
        limits: HTTPLimits = HTTPLimits(),
        deadline: ContinuousClock.Instant
    ) throws(NetworkError) {
        socket = try ClientSocket(host: host, port: port, deadline: deadline)
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
    ///   malformed, too large or cut short, `closed`, or `timeout`.
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
        try socket.send(bytes, deadline: deadline)
        var parser = ResponseParser(to: request.method, limits: limits)
        while true {
            let received = try socket.receive(deadline: deadline)
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
