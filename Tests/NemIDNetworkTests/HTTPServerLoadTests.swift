import Glibc
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Synchronization
import Testing

/// Timeouts, limits and the end of a server.
@Suite struct HTTPServerLoadTests {
    private static func hello(_: HTTPRequest) async -> HTTPResponse { .text("hello") }

    private static let request = "GET / HTTP/1.1\r\nHost: h\r\n\r\n"

    /// A server whose clock stands still, with distinct timeouts: head 10 s, body 30 s, idle 60 s, write 20 s.
    private static func server(
        _ clock: ManualClock,
        handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse = hello
    ) throws -> HTTPServer {
        let configuration = HTTPServerConfiguration(
            headTimeout: .seconds(10),
            bodyTimeout: .seconds(30),
            idleTimeout: .seconds(60),
            writeTimeout: .seconds(20),
            now: { clock.now }
        )
        return try HTTPServer(configuration: configuration, handler: handler)
    }

    @Test(
        "HTTP-19 a slow head or body is 408 and close at its timeout, and not before",
        arguments: [
            ("GET / HTTP/1.1\r\nHo", 10, 408), ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nab", 30, 408),
            ("", 10, nil), (request, 60, 200),
        ] as [(String, Int, Int?)]
    )
    func timeouts(_ text: String, _ seconds: Int, _ status: Int?) async throws {
        let clock = ManualClock()
        let server = try Self.server(clock)
        let answer = try await blocking {
            let client = try RawClient(server)
            // A second, complete exchange shows that the server has read what the first connection sent.
            try client.send(text)
            var answer = status == 200 ? try client.receive(until: "hello") : ""
            #expect(Eventually.holds { server.connectionCount == 1 })
            let proof = try HTTPClient(port: server.port).send(HTTPRequest(target: "/"), timeout: Patience.limit)
            #expect(proof.status == .ok)
            clock.advance(by: .seconds(seconds) - .milliseconds(1))
            server.checkTimeouts()
            let other = try RawClient(server)
            try other.send(Self.request)
            #expect(try other.receive(until: "hello").hasSuffix("hello"), "others are served")
            clock.advance(by: .milliseconds(300))
            server.checkTimeouts()
            answer += try client.receiveAll()
            return answer
        }
        if let status {
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
        } else {
            #expect(answer == "")
        }
    }

    @Test("HTTP-19 octets that trickle in do not prolong the timeout")
    func trickle() async throws {
        let clock = ManualClock()
        let server = try Self.server(clock)
        let answer = try await blocking {
            let client = try RawClient(server)
            for octet in ["G", "E", "T"] {
                try client.send(octet)
                let proof = try HTTPClient(port: server.port).send(HTTPRequest(target: "/"), timeout: Patience.limit)
                #expect(proof.status == .ok)
                clock.advance(by: .seconds(5))
                server.checkTimeouts()
            }
            return try client.receiveAll()
        }
        #expect(answer.hasPrefix("HTTP/1.1 408 "))
    }

    @Test("HTTP-19 a thousand stalled connections cost no thread and leave the others served")
    func stalled() async throws {
        let clock = ManualClock()
        let number = min(1000, FileLimit.raise() / 4)
        let configuration = HTTPServerConfiguration(maximumConnections: 2000, now: { clock.now })
        let server = try HTTPServer(configuration: configuration, handler: Self.hello)
        let threadsBefore = try TestFile.names(in: "/proc/self/task").count
        try await blocking {
            let deadline = ContinuousClock.now + Patience.limit
            try Self.withSockets(number, port: server.port, deadline: deadline) {
                #expect(Eventually.holds { server.connectionCount == number })
                let threads = try TestFile.names(in: "/proc/self/task").count
                // Other tests have threads of their own, though not a hundred.
                #expect(threads < threadsBefore + 100)
                let proof = try HTTPClient(port: server.port).send(HTTPRequest(target: "/"), timeout: Patience.limit)
                #expect(proof.status == .ok)
                clock.advance(by: .seconds(11))
                server.checkTimeouts()
                clock.advance(by: .seconds(3))
                server.checkTimeouts()
                #expect(
                    Eventually.holds {
                        server.checkTimeouts()
                        clock.advance(by: .seconds(1))
                        return server.connectionCount == 0
                    }
                )
            }
        }
    }

    /// Opens that many connections, one inside the other since they cannot stand in an array, sending half a head.
    private static func withSockets(
        _ count: Int,
        port: UInt16,
        deadline: ContinuousClock.Instant,
        _ body: () throws -> Void
    ) throws {
        guard count > 0 else { return try body() }
        let socket = try ClientSocket(host: "127.0.0.1", port: port, deadline: deadline)
        try socket.send(Array("GET / HT".utf8), deadline: deadline)
        try withSockets(count - 1, port: port, deadline: deadline, body)
    }

    @Test("HTTP-20 a client that does not read is dropped at the write timeout")
    func slowReader() async throws {
        let clock = ManualClock()
        let body = [UInt8](repeating: 0x41, count: 32 << 20)
        let server = try Self.server(clock) { _ in .content(body, type: "text/plain") }
        let received = try await blocking {
            let client = try RawClient(server)
            try client.send(Self.request)
            #expect(try client.receiveSome().hasPrefix("HTTP/1.1 200 "))
            clock.advance(by: .seconds(20))
            server.checkTimeouts()
            #expect(Eventually.holds { server.connectionCount == 0 })
            return try client.receiveAll().utf8.count
        }
        #expect(received < body.count)
    }

    @Test("a handler is cancelled when its connection is reset, or the server stops", arguments: [true, false])
    func cancellation(_ isReset: Bool) async throws {
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let isCancelled = Mutex(false)
        let server = try HTTPServer { request in
            guard request.path == "/second" else { return .text("hello") }
            enter.yield()
            // A cancellation handler may not be called at all where its task sees the cancellation and ends before that.
            while !Task.isCancelled { await Task.yield() }
            isCancelled.withLock { $0 = true }
            return HTTPResponse()
        }
        let socket = try ClientSocket(host: "127.0.0.1", port: server.port, deadline: .now + Patience.limit)
        let second = Self.request.replacing("/ HTTP", with: "/second HTTP")
        try socket.send(Array((Self.request + second).utf8), deadline: .now + Patience.limit)
        for await _ in entered { break }
        // Closing with the first answer unread resets the connection.
        if isReset { Self.abandon(socket) } else { server.shutdown(grace: .zero) }
        #expect(try await blocking { Eventually.holds { isCancelled.withLock { $0 } } })
    }

    private static func abandon(_ socket: consuming ClientSocket) {}

    @Test("HTTP-29 beyond the connection limit there is 503 and close, and room again afterwards")
    func connectionLimit() async throws {
        let server = try HTTPServer(configuration: HTTPServerConfiguration(maximumConnections: 2), handler: Self.hello)
        try await blocking {
            let first = try RawClient(server)
            try first.send(Self.request)
            #expect(try first.receive(until: "hello").hasSuffix("hello"))
            try Self.useSecond(server)
            // The server notices on its own time that the second has gone.
            #expect(Eventually.holds { server.connectionCount == 1 })
            #expect(
                try HTTPClient(port: server.port).send(HTTPRequest(target: "/"), timeout: Patience.limit).status == .ok
            )
        }
    }

    private static func useSecond(_ server: HTTPServer) throws {
        let second = try RawClient(server)
        try second.send(request)
        #expect(try second.receive(until: "hello").hasSuffix("hello"))
        let refused = try RawClient.exchange("", with: server)
        #expect(refused.hasPrefix("HTTP/1.1 503 "))
        #expect(refused.contains("Connection: close"))
    }

    @Test("HTTP-29 a server that has run out of descriptors refuses, and serves again once there are some")
    func descriptors() async {
        await #expect(processExitsWith: .success) {
            let server = try HTTPServer(handler: { _ in .text("hello") })
            let client = HTTPClient(port: server.port)
            guard try client.send(HTTPRequest(target: "/"), timeout: Patience.limit).status == .ok,
                Eventually.holds({ server.connectionCount == 0 })
            else { exit(2) }
            var limit = rlimit(rlim_cur: 64, rlim_max: 64)
            guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { exit(3) }
            var taken: [CInt] = []
            while case let descriptor = dup(2), descriptor >= 0 { taken.append(descriptor) }
            // One for the client; the server is left without any.
            guard let free = taken.popLast() else { exit(4) }
            close(free)
            for _ in 0..<20 {
                if let response = try? client.send(HTTPRequest(target: "/"), timeout: Patience.limit),
                    response.status != .serviceUnavailable
                {
                    exit(5)
                }
            }
            for descriptor in taken { close(descriptor) }
            let recovered = Eventually.holds {
                (try? client.send(HTTPRequest(target: "/"), timeout: Patience.limit))?.status == .ok
            }
            exit(recovered ? 0 : 6)
        }
    }

    @Test("a graceful shutdown answers what is being served, closes what is idle and accepts no more")
    func shutdown() async throws {
        let hasEntered = Flag()
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        let configuration = HTTPServerConfiguration(idleTimeout: .seconds(3600))
        let server = try HTTPServer(configuration: configuration) { request in
            guard request.path == "/slow" else { return .text("hello") }
            hasEntered.set()
            for await _ in released { break }
            return .text("done")
        }
        try await blocking {
            let idle = try RawClient(server)
            try idle.send(Self.request)
            #expect(try idle.receive(until: "hello").hasSuffix("hello"))
            let answer = BackgroundCall {
                try RawClient.exchange("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n", with: server)
            }
            #expect(Eventually.holds { hasEntered.isSet })
            let ended = BackgroundCall { server.shutdown(grace: Patience.limit) }
            #expect(try idle.receiveAll() == "")
            release.yield()
            let text = try answer.value()
            #expect(text.hasSuffix("done"))
            #expect(text.contains("Connection: close"))
            try ended.value()
            #expect(server.connectionCount == 0)
            let error = #expect(throws: NetworkError.self) { _ = try RawClient(server) }
            #expect(error?.code == .connect)
        }
    }

    @Test("a server that is released stops")
    func release() async throws {
        var server: HTTPServer? = try HTTPServer(handler: Self.hello)
        let port = try #require(server?.port)
        server = nil
        let isClosed = try await blocking {
            Eventually.holds {
                do throws(NetworkError) {
                    _ = try HTTPClient(port: port).send(HTTPRequest(target: "/"), timeout: Patience.limit)
                    return false
                } catch {
                    return error.code == .connect
                }
            }
        }
        #expect(isClosed)
    }
}
