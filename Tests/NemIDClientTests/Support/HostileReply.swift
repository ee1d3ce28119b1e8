import NemIDTestSupport
import Testing

/// An HTTP response that brings no evidence.
struct HostileReply: Sendable, CustomTestStringConvertible {
    let name: String
    /// Whether the other side never ends, so that only a deadline helps.
    var hangs = false
    /// From a body that would be evidence, its media type, and the host that may not be asked.
    let reply: @Sendable (_ body: [UInt8], _ type: String, _ other: String) -> ScriptedServer.Reply

    var testDescription: String { name }

    static let all: [HostileReply] =
        redirects + [
            HostileReply(name: "not found") { body, type, _ in .content(body, type: type, status: 404) },
            HostileReply(name: "server error") { body, type, _ in .content(body, type: type, status: 500) },
            HostileReply(name: "partial content") { body, type, _ in .content(body, type: type, status: 206) },
            HostileReply(name: "encoded") { body, type, _ in
                ScriptedServer.Reply(
                    [
                        "HTTP/1.1 200 OK", "Content-Type: \(type)", "Content-Encoding: gzip",
                        "Content-Length: \(body.count)",
                    ],
                    body: body
                )
            },
            HostileReply(name: "longer than the limit, by its length") { _, type, _ in
                let head = ["HTTP/1.1 200 OK", "Content-Type: \(type)", "Content-Length: 4000000000"]
                return ScriptedServer.Reply(head, .hangs)
            },
            HostileReply(name: "longer than the limit, by its chunks") { _, type, _ in
                ScriptedServer.Reply(
                    ["HTTP/1.1 200 OK", "Content-Type: \(type)", "Transfer-Encoding: chunked"],
                    body: Array("186A1\r\n".utf8) + [UInt8](repeating: 0x30, count: 100_001),
                    .hangs
                )
            },
            HostileReply(name: "longer than the limit, until the end") { _, type, _ in
                ScriptedServer.Reply(
                    ["HTTP/1.1 200 OK", "Content-Type: \(type)"],
                    body: [UInt8](repeating: 0x30, count: 100_001),
                    .hangs
                )
            },
            HostileReply(name: "shorter than its length") { body, type, _ in
                ScriptedServer.Reply(
                    ["HTTP/1.1 200 OK", "Content-Type: \(type)", "Content-Length: \(body.count + 1)"],
                    body: body
                )
            },
            HostileReply(name: "without the last chunk") { body, type, _ in
                ScriptedServer.Reply(
                    ["HTTP/1.1 200 OK", "Content-Type: \(type)", "Transfer-Encoding: chunked"],
                    body: Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n".utf8)
                )
            },
            HostileReply(name: "with length and chunks") { body, type, _ in
                ScriptedServer.Reply(
                    [
                        "HTTP/1.1 200 OK", "Content-Type: \(type)", "Transfer-Encoding: chunked",
                        "Content-Length: \(body.count)",
                    ],
                    body: body
                )
            },
            HostileReply(name: "closed at once") { _, _, _ in ScriptedServer.Reply([]) },
            HostileReply(name: "no HTTP") { body, _, _ in ScriptedServer.Reply(body) },
            HostileReply(name: "silence", hangs: true) { _, _, _ in ScriptedServer.Reply([UInt8](), .hangs) },
            HostileReply(name: "a head that does not end", hangs: true) { _, type, _ in
                ScriptedServer.Reply(Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n".utf8), .hangs)
            },
            HostileReply(name: "a body that does not end", hangs: true) { body, type, _ in
                ScriptedServer.Reply(
                    ["HTTP/1.1 200 OK", "Content-Type: \(type)", "Content-Length: \(body.count + 1)"],
                    body: body,
                    .hangs
                )
            },
            HostileReply(name: "chunks that do not end", hangs: true) { body, type, _ in
                ScriptedServer.Reply(
                    ["HTTP/1.1 200 OK", "Content-Type: \(type)", "Transfer-Encoding: chunked"],
                    body: Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n".utf8),
                    .hangs
                )
            },
        ]

    private static let redirects = [301, 302, 303, 307, 308].map { status in
        HostileReply(name: "redirect \(status)") { body, type, other in
            ScriptedServer.Reply(
                [
                    "HTTP/1.1 \(status) Elsewhere", "Location: http://\(other)/issuing.crl", "Content-Type: \(type)",
                    "Content-Length: \(body.count)",
                ],
                body: body
            )
        }
    }

    /// Media types that are not the one asked for, as header lines.
    static let wrongTypes: [[String]] = [
        [], ["Content-Type: text/html"], ["Content-Type: application/octet-stream"], ["Content-Type: "],
        ["Content-Type: application/pkix-crl, text/html"], ["Content-Type: application/ocsp-response2"],
        ["Content-Type: application/pkix-crl", "Content-Type: application/pkix-crl"],
        ["Content-Type: application/ocsp-response", "Content-Type: application/ocsp-response"],
    ]
}
