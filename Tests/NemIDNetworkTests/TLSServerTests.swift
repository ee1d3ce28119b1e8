import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

@Suite struct TLSServerTests {
    let scene: TLSScene

    init() throws { scene = try TLSScene() }

    /// Says what was asked, and who asked.
    @Sendable private static func echo(_ request: HTTPRequest) async -> HTTPResponse {
        let certificate = request.clientCertificate.flatMap { try? Certificate(der: $0) }
        return .text("\(request.method) \(request.target) \(request.body.count) \(certificate?.serialHex ?? "nobody")")
    }

    private func server(
        _ clientCertificates: TLSContext.ClientCertificates = .asked,
        _ change: (inout HTTPServerConfiguration) -> Void = { _ in },
        handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse = echo
    ) throws -> HTTPServer {
        let context = try scene.serverContext(clientCertificates)
        var configuration = HTTPServerConfiguration(tls: { context })
        change(&configuration)
        return try HTTPServer(configuration: configuration, handler: handler)
    }

    private static func send(
        _ request: HTTPRequest = HTTPRequest(target: "/"),
        to server: HTTPServer,
        _ security: TLSClientSettings,
        host: String = "127.0.0.1",
        limits: HTTPLimits = HTTPLimits()
    ) async throws -> HTTPResponse {
        try await blocking {
            try HTTPClient(host: host, port: server.port, security: security, limits: limits).send(
                request,
                timeout: Patience.limit
            )
        }
    }

    private static func text(_ response: HTTPResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    @Test("a connection carries request after request, by name and by address", arguments: ["localhost", "127.0.0.1"])
    func keepAlive(_ host: String) async throws {
        let server = try server()
        let security = try scene.client()
        let responses = try await blocking {
            let deadline = ContinuousClock.now + Patience.limit
            var connection = try HTTPConnection(
                host: host,
                port: server.port,
                security: security,
                deadline: deadline
            )
            return try (0..<3).map { number in
                let body = [UInt8](repeating: 0x41, count: number * 100_000)
                return try connection.send(
                    HTTPRequest(method: .post, target: "/\(number)", body: body),
                    deadline: deadline
                )
            }
        }
        #expect(responses.map(Self.text) == ["POST /0 0 nobody", "POST /1 100000 nobody", "POST /2 200000 nobody"])
    }

    @Test("the handler sees the certificate that a client proved to have, whoever issued it; a field says nothing")
    func clientCertificate() async throws {
        let server = try server()
        let stranger = try TLSScene.stranger()
        let known = try await Self.send(to: server, try scene.client(as: stranger))
        #expect(Self.text(known) == "GET / 0 \(stranger.certificate.serialHex)")
        var request = HTTPRequest(target: "/", clientCertificate: stranger.certificate.der)
        request.fields["X-Client-Certificate"] = stranger.certificate.serialHex
        let unknown = try await Self.send(request, to: server, try scene.client())
        #expect(Self.text(unknown) == "GET / 0 nobody")
    }

    @Test("a client need not show a certificate where none is asked for, and must where one is required")
    func demands() async throws {
        let stranger = try TLSScene.stranger()
        let indifferent = try server(.notAsked)
        let answer = try await Self.send(to: indifferent, try scene.client(as: stranger))
        #expect(Self.text(answer) == "GET / 0 nobody")
        let strict = try server(.required)
        let security = try scene.client()
        let refusal = await #expect(throws: NetworkError.self) { try await Self.send(to: strict, security) }
        #expect(refusal?.code == .clientCertificate)
        let accepted = try await Self.send(to: strict, try scene.client(as: stranger))
        #expect(Self.text(accepted) == "GET / 0 \(stranger.certificate.serialHex)")
    }

    @Test("a response larger than the kernel's buffers arrives whole")
    func largeResponse() async throws {
        let body = [UInt8](repeating: 0x41, count: 20 << 20)
        let server = try server(handler: { _ in .content(body, type: "application/octet-stream") })
        let response = try await Self.send(to: server, try scene.client(), limits: HTTPLimits(body: 32 << 20))
        #expect(response.body == body)
    }

    @Test("HTTP-24 100 is sent before the body is")
    func expectation() async throws {
        let server = try server()
        var request = HTTPRequest(method: .post, target: "/", body: [1, 2, 3])
        request.fields["Expect"] = "100-continue"
        #expect(Self.text(try await Self.send(request, to: server, try scene.client())) == "POST / 3 nobody")
    }

    @Test(
        "HTTP-28 what is no TLS gets no HTTP, and others are served",
        arguments: ["GET / HTTP/1.1\r\nHost: h\r\n\r\n", "\u{16}\u{3}\u{1}\u{0}\u{1}\u{0}", "\u{0}"]
    )
    func noTLS(_ text: String) async throws {
        let server = try server()
        let answer = try await blocking {
            let client = try RawClient(server)
            try client.send(text)
            client.endSending()
            return try client.receiveAll()
        }
        #expect(!answer.contains("HTTP"))
        #expect(answer.utf8.count < 16)
        #expect(Self.text(try await Self.send(to: server, try scene.client())) == "GET / 0 nobody")
    }

    @Test("HTTP-19 a handshake that is not done in time is closed without a word, and meanwhile others are served")
    func stalledHandshakes() async throws {
        let clock = ManualClock()
        let server = try server { configuration in
            configuration.handshakeTimeout = .seconds(7)
            configuration.headTimeout = .seconds(20)
            configuration.now = { clock.now }
        }
        let security = try scene.client()
        let answers = try await blocking {
            let silent = try RawClient(server)
            let halfway = try RawClient(server)
            // The beginning of a greeting that promises more.
            try halfway.send("\u{16}\u{3}\u{1}\u{1}\u{0}\u{1}\u{0}\u{0}\u{7C}")
            #expect(Eventually.holds { server.connectionCount == 2 })
            clock.advance(by: .milliseconds(6_999))
            server.checkTimeouts()
            let proof = try HTTPClient(port: server.port, security: security).send(
                HTTPRequest(target: "/"),
                timeout: Patience.limit
            )
            #expect(proof.status == .ok)
            #expect(server.connectionCount >= 2)
            clock.advance(by: .milliseconds(300))
            server.checkTimeouts()
            return [try silent.receiveAll(), try halfway.receiveAll()]
        }
        #expect(answers == ["", ""])
    }

    @Test("HTTP-29 a connection too many is closed without a word, and the place is free again afterwards")
    func tooMany() async throws {
        let server = try server { $0.maximumConnections = 1 }
        let security = try scene.client()
        let (answer, later) = try await blocking {
            let answer: String
            do {
                let first = try RawClient(server)
                #expect(Eventually.holds { server.connectionCount == 1 })
                answer = try RawClient.exchange("\u{16}", with: server)
                first.endSending()
                _ = try first.receiveAll()
            }
            #expect(Eventually.holds { server.connectionCount == 0 })
            let later = try HTTPClient(port: server.port, security: security).send(
                HTTPRequest(target: "/"),
                timeout: Patience.limit
            )
            return (answer, later)
        }
        #expect(answer == "")
        #expect(Self.text(later) == "GET / 0 nobody")
    }

    @Test("a server whose context is not there yet closes connections, and serves once it is")
    func late() async throws {
        let context = try scene.serverContext()
        let isThere = Flag()
        let configuration = HTTPServerConfiguration(tls: { isThere.isSet ? context : nil })
        let server = try HTTPServer(configuration: configuration, handler: Self.echo)
        let early = try await blocking { try RawClient.exchange("\u{16}", with: server) }
        #expect(early == "")
        isThere.set()
        #expect(Self.text(try await Self.send(to: server, try scene.client())) == "GET / 0 nobody")
    }
}
