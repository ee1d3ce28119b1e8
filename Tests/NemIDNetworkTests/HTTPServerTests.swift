import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

@Suite struct HTTPServerTests {
    private static func echo(_ request: HTTPRequest) async -> HTTPResponse {
        .text("\(request.method) \(request.target) \(request.body.count)")
    }

    @Test("a connection carries request after request")
    func keepAlive() async throws {
        let server = try HTTPServer(handler: Self.echo)
        let responses = try await blocking {
            let deadline = ContinuousClock.now + Patience.limit
            var connection = try HTTPConnection(host: "127.0.0.1", port: server.port, deadline: deadline)
            return try (0..<3).map { number in
                try connection.send(
                    HTTPRequest(method: .post, target: "/\(number)", body: [UInt8](repeating: 0x41, count: number)),
                    deadline: deadline
                )
            }
        }
        #expect(responses.map { String(decoding: $0.body, as: UTF8.self) } == ["POST /0 0", "POST /1 1", "POST /2 2"])
        #expect(responses.allSatisfy { $0.fields["Connection"] == nil })
    }

    @Test("HTTP-21 a thousand pipelined requests are answered in order", arguments: [1, 2])
    func pipelining(_ threads: Int) async throws {
        let server = try HTTPServer(configuration: HTTPServerConfiguration(threads: threads), handler: Self.echo)
        let answer = try await blocking {
            let requests = (0..<1000).map { "GET /\($0) HTTP/1.1\r\nHost: h\r\n\r\n" }.joined()
            return try RawClient.exchange(
                requests + "GET /end HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
                with: server
            )
        }
        let bodies = answer.matches(of: /GET \/(\w+) 0/).map { String($0.1) }
        #expect(bodies == (0..<1000).map(String.init) + ["end"])
    }

    @Test("HTTP-21 a request that comes octet by octet gets the same answer")
    func octets() async throws {
        let server = try HTTPServer(handler: Self.echo)
        let text =
            "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
        let answer = try await blocking {
            let client = try RawClient(server)
            for character in text.unicodeScalars { try client.send(String(character)) }
            return try client.receiveAll()
        }
        #expect(answer.hasSuffix("\r\n\r\nPOST /a 3"))
    }

    @Test(
        "HTTP-01, HTTP-22 a refused request is answered, its body is no request, and the connection closed",
        arguments: [
            ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999\r\n\r\n", 413),
            ("BREW / HTTP/1.1\r\nHost: h\r\n\r\n", 501), ("GET / HTTP/3.0\r\nHost: h\r\n\r\n", 505),
            ("POST / HTTP/1.1\r\nHost: h\r\nExpect: tea\r\nContent-Length: 3\r\n\r\n", 417),
        ]
    )
    func refusals(_ text: String, _ status: Int) async throws {
        let server = try HTTPServer(handler: Self.echo)
        let answer = try await blocking {
            try RawClient.exchange(text + "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n", with: server)
        }
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(answer.matches(of: /HTTP\/1\.1/).count == 1)
        #expect(!answer.contains("smuggled"))
    }

    @Test("HTTP-18 a large body that is refused still lets the client read why")
    func largeRefusal() async throws {
        let server = try HTTPServer(handler: Self.echo)
        let answer = try await blocking {
            let body = String(repeating: "x", count: 3 << 20)
            let text = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
            return try RawClient.exchange(text, with: server)
        }
        #expect(answer.hasPrefix("HTTP/1.1 413 "))
    }

    @Test(
        "HTTP-12, SES-22 a host other than configured is 421",
        arguments: [("localhost", 200), ("LocalHost:80", 200), ("evil.example", 421), ("localhost.evil.example", 421)]
    )
    func hosts(_ host: String, _ status: Int) async throws {
        let server = try HTTPServer(
            configuration: HTTPServerConfiguration(allowedHosts: ["localhost", "127.0.0.1"]),
            handler: Self.echo
        )
        let answer = try await blocking {
            try RawClient.exchange("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n", with: server)
        }
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
        let old = try await blocking { try RawClient.exchange("GET / HTTP/1.0\r\n\r\n", with: server) }
        #expect(old.hasPrefix("HTTP/1.1 421 "))
    }

    @Test("HTTP-23 HEAD gets the length and no body")
    func head() async throws {
        let server = try HTTPServer(handler: Self.echo)
        let answer = try await blocking {
            try RawClient.exchange("HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", with: server)
        }
        #expect(answer.contains("\r\nContent-Length: 8\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }

    @Test("HTTP-24 100 is sent before the body is")
    func expectation() async throws {
        let server = try HTTPServer(handler: Self.echo)
        let (interim, final) = try await blocking {
            let client = try RawClient(server)
            try client.send(
                "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\nConnection: close\r\n\r\n"
            )
            let interim = try client.receive(until: "\r\n\r\n")
            try client.send("abc")
            return (interim, try client.receiveAll())
        }
        #expect(interim == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(final.hasSuffix("POST / 3"))
    }

    @Test("HTTP-25 a response that the writer refuses becomes a 500 without its fields")
    func badResponse() async throws {
        let server = try HTTPServer { _ in HTTPResponse(fields: ["X": "a\r\nSet-Cookie: b=c"]) }
        let answer = try await blocking { try RawClient.exchange("GET / HTTP/1.1\r\nHost: h\r\n\r\n", with: server) }
        #expect(answer.hasPrefix("HTTP/1.1 500 "))
        #expect(!answer.contains("Set-Cookie"))
    }

    @Test("a client that ends its side after the request still gets the answer")
    func halfClose() async throws {
        let server = try HTTPServer(handler: Self.echo)
        let answer = try await blocking {
            let client = try RawClient(server)
            try client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            client.endSending()
            return try client.receiveAll()
        }
        #expect(answer.hasSuffix("GET / 0"))
    }

    @Test("a response larger than the kernel's buffers arrives whole")
    func largeResponse() async throws {
        let body = [UInt8](repeating: 0x41, count: 20 << 20)
        let server = try HTTPServer { _ in .content(body, type: "application/octet-stream") }
        let response = try await blocking {
            try HTTPClient(port: server.port, limits: HTTPLimits(body: 32 << 20)).send(
                HTTPRequest(target: "/"),
                timeout: Patience.limit
            )
        }
        #expect(response.body == body)
    }

    @Test("the date is that of the clock given")
    func date() async throws {
        let server = try HTTPServer(configuration: HTTPServerConfiguration(date: { 784_111_777 }), handler: Self.echo)
        let response = try await blocking {
            try HTTPClient(port: server.port).send(HTTPRequest(target: "/"), timeout: Patience.limit)
        }
        #expect(response.fields["Date"] == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test("a port in use and a name for a host are errors of their own")
    func listening() throws {
        let server = try HTTPServer(handler: Self.echo)
        let taken = #expect(throws: NetworkError.self) { try HTTPServer(port: server.port, handler: Self.echo) }
        #expect(taken?.code == .listen)
        let named = #expect(throws: NetworkError.self) { try HTTPServer(host: "no.such.host", handler: Self.echo) }
        #expect(named?.code == .address)
    }
}
