package import NemIDHTTP
import Synchronization

/// An HTTP/1.1 server, over TLS where its configuration has a context: accepts, reads, asks the handler, answers (RFC 9110,
/// RFC 9112).
///
/// Connections wait in the kernel, not on threads; each request's handler runs as a task of its own. The server stops
/// when ``shutdown(grace:)`` is called or it is released.
package final class HTTPServer: Sendable {
    /// The port it listens on.
    package let port: UInt16

    private let shared: ServerState
    private let mailboxes: [Mailbox]
    private let threads: [Thread]

    /// Listens and serves from now on.
    ///
    /// - Parameters:
    ///   - host: an IP address of this machine.
    ///   - port: the port, 0 for a free one.
    ///   - configuration: sizes, times and numbers.
    ///   - handler: answers a request; it is cancelled when the connection is reset, and when the server stops before it
    ///     has answered. A client that has only ended its own side may still read, and is answered.
    /// - Throws: `NetworkError` with code `address`, `listen` or `system`.
    package init(
        host: String = "127.0.0.1",
        port: UInt16 = 0,
        configuration: HTTPServerConfiguration = HTTPServerConfiguration(),
        handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse
    ) throws(NetworkError) {
        let shared = ServerState(configuration: configuration, handler: handler)
        let isShared = configuration.threads > 1
        let first = try Listener(host: host, port: port, shared: isShared)
        var mailboxes: [Mailbox] = []
        var threads: [Thread] = []
        do throws(NetworkError) {
            for number in 0..<max(1, configuration.threads) {
                let listener = number == 0 ? first : try Listener(host: host, port: first.port, shared: true)
                let mailbox = try Mailbox()
                let poll = try EventLoop.registered(listener, mailbox)
                mailboxes.append(mailbox)
                threads.append(
                    try Thread {
                        var loop = EventLoop(shared: shared, mailbox: mailbox, listener: listener, poll: poll)
                        loop.run()
                    }
                )
            }
        } catch {
            Self.stop(shared, mailboxes, by: configuration.now())
            throw error
        }
        self.port = first.port
        self.shared = shared
        self.mailboxes = mailboxes
        self.threads = threads
    }

    deinit {
        Self.stop(shared, mailboxes, by: shared.configuration.now())
    }

    /// Connections open now.
    package var connectionCount: Int { shared.connectionCount.load(ordering: .relaxed) }

    /// Stops: nothing new is accepted, idle connections are closed, requests being served are answered.
    ///
    /// Returns when all is closed, at the latest after `grace`; blocks the thread until then, so async code calls it
    /// through ``BlockingCall``.
    package func shutdown(grace: Duration = .seconds(5)) {
        Self.stop(shared, mailboxes, by: shared.configuration.now() + grace)
        for thread in threads { thread.join() }
    }

    /// Makes every loop look at its clock now; for tests, whose clock stands still.
    package func checkTimeouts() {
        for mailbox in mailboxes { mailbox.wakeUp.signal() }
    }

    private static func stop(_ shared: ServerState, _ mailboxes: [Mailbox], by deadline: ContinuousClock.Instant) {
        shared.stop(by: deadline)
        for mailbox in mailboxes { mailbox.wakeUp.signal() }
    }
}
