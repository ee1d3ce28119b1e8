import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// Answers that a server of lists, OCSP or SOAP must not get far with.
@Suite struct HTTPClientHostileTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let reply: ScriptedServer.Reply
        let code: HTTPError.Code

        var testDescription: String { name }
    }

    private static let limits = HTTPLimits(body: 1000, chunkOverhead: 200)

    private static func chunked(_ body: String, _ ending: ScriptedServer.Reply.Ending = .closes) -> ScriptedServer.Reply
    {
        ScriptedServer.Reply(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], body: Array(body.utf8), ending)
    }

    private static func counted(_ length: String, _ body: Int) -> ScriptedServer.Reply {
        ScriptedServer.Reply(
            ["HTTP/1.1 200 OK", "Content-Length: \(length)"],
            body: [UInt8](repeating: 0x78, count: body),
            .hangs
        )
    }

    /// Those that hang afterwards are refused all the same: nothing more is waited for.
    static let refused = [
        Case(name: "a length over the limit", reply: counted("1001", 0), code: .bodyTooLarge),
        Case(name: "an astronomic length", reply: counted("1000000000000000000", 0), code: .bodyTooLarge),
        Case(name: "a body without length over the limit", reply: endless(1001), code: .bodyTooLarge),
        Case(name: "a chunk over the limit", reply: chunked("3e9\r\n", .hangs), code: .bodyTooLarge),
        Case(
            name: "chunks that add up to more than the limit",
            reply: chunked(
                String(repeating: "64\r\n" + String(repeating: "x", count: 100) + "\r\n", count: 11),
                .hangs
            ),
            code: .bodyTooLarge
        ),
        Case(
            name: "a swarm of tiny chunks",
            reply: chunked(String(repeating: "1\r\nx\r\n", count: 100), .hangs),
            code: .bodyTooLarge
        ),
        Case(
            name: "an endless chunk extension",
            reply: chunked("1;" + String(repeating: "a", count: 300), .hangs),
            code: .bodyTooLarge
        ),
        Case(
            name: "an endless head",
            reply: ScriptedServer.Reply(
                Array(("HTTP/1.1 200 OK\r\n" + String(repeating: "X: y\r\n", count: 4000)).utf8),
                .hangs
            ),
            code: .tooManyFields
        ),
        Case(
            name: "an endless status line",
            reply: ScriptedServer.Reply([UInt8](repeating: 0x48, count: 9000), .hangs),
            code: .requestLineTooLong
        ),
        Case(name: "nothing at all", reply: ScriptedServer.Reply([UInt8]()), code: .truncated),
        Case(
            name: "an end within the head",
            reply: ScriptedServer.Reply(Array("HTTP/1.1 200 OK\r\nX".utf8)),
            code: .truncated
        ),
        Case(
            name: "an end within the body",
            reply: ScriptedServer.Reply(["HTTP/1.1 200 OK", "Content-Length: 5"], body: Array("four".utf8)),
            code: .truncated
        ),
        Case(name: "an end within a chunk", reply: chunked("5\r\nfour"), code: .truncated),
        Case(name: "an end before the last chunk", reply: chunked("4\r\nfour\r\n"), code: .truncated),
        Case(name: "an end within the trailer", reply: chunked("4\r\nfour\r\n0\r\n"), code: .truncated),
    ]

    private static func endless(_ body: Int) -> ScriptedServer.Reply {
        ScriptedServer.Reply(["HTTP/1.1 200 OK"], body: [UInt8](repeating: 0x78, count: body), .hangs)
    }

    @Test("HTTP-31 oversize and truncated responses are refused, without waiting for their end", arguments: refused)
    func refuses(_ hostile: Case) async throws {
        let server = try ScriptedServer { _ in hostile.reply }
        let error = try await blocking {
            #expect(throws: NetworkError.self) {
                try HTTPClient(port: server.port, limits: Self.limits).send(
                    HTTPRequest(target: "/"),
                    timeout: Patience.limit
                )
            }
        }
        #expect(error?.code == .http)
        #expect(error?.http?.code == hostile.code)
    }

    @Test(
        "HTTP-31 a response that stops coming meets the deadline, wherever it stops",
        arguments: [
            "", "HTTP/1.1", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfou",
            "HTTP/1.1 200 OK\r\n\r\nfour", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n0\r\n", "HTTP/1.1 100 Continue\r\n\r\n",
        ]
    )
    func slow(_ sent: String) async throws {
        let server = try ScriptedServer { _ in ScriptedServer.Reply(Array(sent.utf8), .hangs) }
        let error = try await blocking {
            #expect(throws: NetworkError.self) {
                try HTTPClient(port: server.port).send(HTTPRequest(target: "/"), timeout: .milliseconds(50))
            }
        }
        #expect(error?.code == .timeout)
    }

    @Test(
        "HTTP-31 at the limit each form of body is accepted",
        arguments: [
            counted("1000", 1000),
            ScriptedServer.Reply(["HTTP/1.1 200 OK"], body: [UInt8](repeating: 0x78, count: 1000)),
            chunked("3e8\r\n" + String(repeating: "x", count: 1000) + "\r\n0\r\n\r\n", .hangs),
            chunked(
                String(repeating: "64;a=b\r\n" + String(repeating: "x", count: 100) + "\r\n", count: 10)
                    + "0\r\nX: y\r\n\r\n",
                .hangs
            ),
        ]
    )
    func accepts(_ reply: ScriptedServer.Reply) async throws {
        let server = try ScriptedServer { _ in reply }
        let response = try await blocking {
            try HTTPClient(port: server.port, limits: Self.limits).send(
                HTTPRequest(target: "/"),
                timeout: Patience.limit
            )
        }
        #expect(response.status == .ok)
        #expect(response.body == [UInt8](repeating: 0x78, count: 1000))
    }
}
