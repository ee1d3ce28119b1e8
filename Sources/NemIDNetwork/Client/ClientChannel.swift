/// A connection to one server, secured where that was asked for; blocking.
struct ClientChannel: ~Copyable, Sendable {
    private let socket: ClientSocket
    private var session: TLSSession?

    /// Connects, and shakes hands where `security` is there.
    ///
    /// - Throws: `NetworkError` with code `address`, `connect`, `closed`, `timeout`, `system`, `tls`, `serverCertificate` or
    ///   `clientCertificate`.
    init(
        host: String,
        port: UInt16,
        security: TLSClientSettings?,
        deadline: ContinuousClock.Instant
    ) throws(NetworkError) {
        let socket = try ClientSocket(host: host, port: port, deadline: deadline)
        let session = try Self.session(over: socket, to: host, security, deadline)
        self.socket = socket
        self.session = session
    }

    /// Shakes hands.
    private static func session(
        over socket: borrowing ClientSocket,
        to host: String,
        _ security: TLSClientSettings?,
        _ deadline: ContinuousClock.Instant
    ) throws(NetworkError) -> TLSSession? {
        guard let security else { return nil }
        var session = try TLSSession.connecting(security.context, to: host, at: security.now())
        do throws(NetworkError) {
            try session.goOn()
            while !session.isEstablished {
                try socket.send(session.takeOutput(), deadline: deadline)
                try session.receive(try some(of: socket, deadline))
            }
            try socket.send(session.takeOutput(), deadline: deadline)
        } catch {
            // The alert, where there is one: the server may want to know. What became of it changes nothing.
            try? socket.send(session.takeOutput(), deadline: deadline)
            throw error
        }
        return session
    }

    /// Sends everything.
    ///
    /// - Throws: `NetworkError` with code `closed`, `timeout` or `tls`.
    mutating func send(_ octets: [UInt8], deadline: ContinuousClock.Instant) throws(NetworkError) {
        guard session != nil else { return try socket.send(octets, deadline: deadline) }
        try session?.write(octets)
        try socket.send(session?.takeOutput() ?? [], deadline: deadline)
    }

    /// What has come, at least one octet and at most 16 KiB; nothing once the other side has said that it is done.
    ///
    /// - Throws: `NetworkError` with code `closed`, also where a secured connection ends without a word, `timeout`, `tls` or
    ///   `clientCertificate`, which TLS 1.3 says only now.
    mutating func receive(deadline: ContinuousClock.Instant) throws(NetworkError) -> [UInt8] {
        guard session != nil else { return try socket.receive(deadline: deadline) }
        while true {
            let octets = try read()
            if !octets.isEmpty || session?.hasEnded ?? true { return octets }
            // The other side may have asked for new keys.
            try socket.send(session?.takeOutput() ?? [], deadline: deadline)
            try session?.receive(try Self.some(of: socket, deadline))
        }
    }

    private mutating func read() throws(NetworkError) -> [UInt8] {
        var failure: NetworkError?
        let octets = [UInt8](unsafeUninitializedCapacity: 16 << 10) { buffer, count in
            do throws(NetworkError) {
                count = try session?.read(into: UnsafeMutableRawBufferPointer(buffer)) ?? 0
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return octets
    }

    private static func some(
        of socket: borrowing ClientSocket,
        _ deadline: ContinuousClock.Instant
    ) throws(NetworkError) -> [UInt8] {
        let received = try socket.receive(deadline: deadline)
        guard !received.isEmpty else { throw NetworkError(.closed, "the other side ended without saying so in TLS") }
        return received
    }
}
