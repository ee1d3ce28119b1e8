import NemIDHTTP

/// What a loop remembers of one connection.
struct Connection {
    enum State {
        /// Octets are awaited.
        case reading
        /// The handler is at work; octets that come wait in the kernel.
        case handling(HTTPMethod, keepAlive: Bool, Task<Void, Never>)
        /// The response does not fit into the kernel's buffer yet.
        case writing(keepAlive: Bool)
        /// All is said; what comes is thrown away until the other side closes.
        case lingering
    }

    let id: ConnectionID
    /// Nil without TLS.
    let security: ConnectionSecurity?
    var parser: RequestParser
    var state = State.reading
    /// Octets to send, of which the first `sent` are sent.
    var output: [UInt8] = []
    var sent = 0
    /// What epoll is asked to report.
    var interest: UInt32
    /// When the present state ends by itself; nil while a handler is at work.
    var deadline: ContinuousClock.Instant?
    /// The phase that the deadline was set for.
    var phase = RequestParser.Phase.idle
}
