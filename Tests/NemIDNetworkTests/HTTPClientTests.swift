import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

@Suite struct HTTPClientTests {
    @Test("HTTP-31 a server that never answers meets the deadline")
    func timeout() async throws {
        let (never, _) = AsyncStream.makeStream(of: Void.self)
        let server = try HTTPServer { _ in
            for await _ in never {}
            return HTTPResponse()
        }
        let error = try await blocking {
            #expect(throws: NetworkError.self) {
                try HTTPClient(port: server.port).send(HTTPRequest(target: "/"), timeout: .milliseconds(50))
            }
        }
        #expect(error?.code == .timeout)
    }

    @Test("HTTP-31 a response over the limit is refused, at the limit accepted")
    func limit() async throws {
        let server = try HTTPServer { _ in .text(String(repeating: "x", count: 100)) }
        try await blocking {
            let response = try HTTPClient(port: server.port, limits: HTTPLimits(body: 100)).send(
                HTTPRequest(target: "/")
            )
            #expect(response.body.count == 100)
            let error = #expect(throws: NetworkError.self) {
                try HTTPClient(port: server.port, limits: HTTPLimits(body: 99)).send(
                    HTTPRequest(target: "/"),
                    timeout: Patience.limit
                )
            }
            #expect(error?.code == .http)
            #expect(error?.http?.code == .bodyTooLarge)
        }
    }

    @Test("nobody listening is an error of its own")
    func refused() async throws {
        let error = try await blocking {
            // No test can be given the first port of all.
            #expect(throws: NetworkError.self) {
                try HTTPClient(port: 1).send(HTTPRequest(target: "/"), timeout: Patience.limit)
            }
        }
        #expect(error?.code == .connect)
    }

    @Test("a request that may not be written is refused before anything is sent")
    func badRequest() async throws {
        let server = try HTTPServer { _ in HTTPResponse() }
        let error = try await blocking {
            #expect(throws: NetworkError.self) {
                try HTTPClient(port: server.port).send(HTTPRequest(target: "/", fields: ["X": "a\r\nb"]))
            }
        }
        #expect(error?.http?.code == .fieldValue)
    }

    @Test("a connection that the server closed takes no further request")
    func closed() async throws {
        let server = try HTTPServer { _ in HTTPResponse() }
        let error = try await blocking {
            let deadline = ContinuousClock.now + Patience.limit
            var connection = try HTTPConnection(host: "127.0.0.1", port: server.port, deadline: deadline)
            _ = try connection.send(HTTPRequest(target: "/"), keepAlive: false, deadline: deadline)
            let isOpen = connection.isOpen
            #expect(!isOpen)
            return Self.failure { () throws(NetworkError) in
                _ = try connection.send(HTTPRequest(target: "/"), deadline: deadline)
            }
        }
        #expect(error?.code == .closed)
    }

    private static func failure(_ body: () throws(NetworkError) -> Void) -> NetworkError? {
        do throws(NetworkError) {
            try body()
            return nil
        } catch {
            return error
        }
    }
}
