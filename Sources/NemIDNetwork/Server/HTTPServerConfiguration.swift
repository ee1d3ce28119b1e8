package import NemIDHTTP

/// Sizes, times and numbers of a server.
package struct HTTPServerConfiguration: Sendable {
    /// How much of a request is read.
    package var limits: HTTPLimits
    /// Connections open at once over all threads; further ones get 503, with TLS nothing, and are closed.
    package var maximumConnections: Int
    /// The context of TLS, asked for with each connection; a connection for which there is none yet is closed.
    ///
    /// Nil serves without TLS.
    package var tls: (@Sendable () -> TLSContext?)?
    /// From connecting to the end of the TLS handshake; beyond: the connection is closed.
    package var handshakeTimeout: Duration
    /// From the first octet of a request (or from connecting) to the end of its head; beyond: 408.
    package var headTimeout: Duration
    /// From the end of the head to the end of the body; beyond: 408.
    package var bodyTimeout: Duration
    /// Between two requests; beyond: the connection is closed.
    package var idleTimeout: Duration
    /// From the first octet of a response to its last; beyond: the connection is closed.
    package var writeTimeout: Duration
    /// How long a closing connection is read from, so that the other side gets to read the last response.
    package var lingerTimeout: Duration
    /// Threads that wait for connections.
    package var threads: Int
    /// Names and addresses, lower case and without port, that a request's Host may have; others, and none, get 421.
    ///
    /// Nil accepts every host: then a foreign page can reach the server by rebinding a name.
    package var allowedHosts: Set<String>?
    /// Seconds since 1970 for the `Date` of responses; nil leaves it out.
    package var date: (@Sendable () -> Int)?
    /// The clock of all timeouts.
    package var now: @Sendable () -> ContinuousClock.Instant

    package init(
        limits: HTTPLimits = HTTPLimits(),
        maximumConnections: Int = 256,
        tls: (@Sendable () -> TLSContext?)? = nil,
        handshakeTimeout: Duration = .seconds(10),
        headTimeout: Duration = .seconds(10),
        bodyTimeout: Duration = .seconds(30),
        idleTimeout: Duration = .seconds(60),
        writeTimeout: Duration = .seconds(30),
        lingerTimeout: Duration = .seconds(2),
        threads: Int = 1,
        allowedHosts: Set<String>? = nil,
        date: (@Sendable () -> Int)? = nil,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.limits = limits
        self.maximumConnections = maximumConnections
        self.tls = tls
        self.handshakeTimeout = handshakeTimeout
        self.headTimeout = headTimeout
        self.bodyTimeout = bodyTimeout
        self.idleTimeout = idleTimeout
        self.writeTimeout = writeTimeout
        self.lingerTimeout = lingerTimeout
        self.threads = threads
        self.allowedHosts = allowedHosts
        self.date = date
        self.now = now
    }
}
