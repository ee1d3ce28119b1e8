import NemIDHTTP

extension WorstInput {
    private static let responsePath = "/log-ind/svar"

    /// What reading requests and forms must do; heads come octet by octet.
    static let http = [
        WorstInput("a head of 100 fields and 16 KiB", expected: "request") { _ in
            let fields = (0..<98).map { "x-field-number-\($0): \(String(repeating: "v", count: 140))\r\n" }
            return dripping("GET / HTTP/1.1\r\nHost: a\r\n\(fields.joined())\r\n")
        },
        WorstInput("a request line of 8 KiB", expected: "request") { _ in
            dripping("GET /\(String(repeating: "a", count: 8_100)) HTTP/1.1\r\nHost: a\r\n\r\n")
        },
        WorstInput("a Cookie field of 16 KiB of pairs, read", expected: "request") { _ in
            dripping("GET / HTTP/1.1\r\nHost: a\r\nCookie: \(WorstScene.fill(16_000, "a=b; "))c=d\r\n\r\n")
        },
        WorstInput("chunks of one octet until they are refused", expected: "bodyTooLarge") { _ in
            let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            return dripping(head + WorstScene.fill(6 * 20_000, "1\r\nx\r\n"))
        },
        WorstInput("a body of 1 MiB in the smallest chunks", expected: "request", isStreamed: true) { _ in
            chunked(body: 1 << 20)
        },
        WorstInput("a body of 28 MiB in the smallest chunks", expected: "request", isStreamed: true) { _ in
            chunked(body: 28 << 20)
        },
        WorstInput("a form of 28 MiB of percent signs", expected: "form") { _ in
            let form = Array(("response=" + WorstScene.fill(28 << 20, "%41")).utf8)
            return (form.count, { try FormFields(urlEncoded: form)["response"] == nil ? "none" : "form" })
        },
        WorstInput("a form of 1 MiB of empty pairs", expected: "none") { _ in
            let form = Array(WorstScene.fill(1 << 20, "&").utf8)
            return (form.count, { try FormFields(urlEncoded: form)["response"] == nil ? "none" : "form" })
        },
    ]

    /// A parser that gets one octet at a time, and is asked after each.
    private static func dripping(_ text: String) -> (size: Int, work: () throws -> String) {
        let octets = Array(text.utf8)
        return (
            octets.count,
            {
                var parser = RequestParser()
                for index in octets.indices {
                    octets.withUnsafeBytes { parser.receive(UnsafeRawBufferPointer(rebasing: $0[index...index])) }
                    if let outcome = outcome(&parser) { return outcome }
                }
                return "more"
            }
        )
    }

    /// A body in chunks of 48 octets, smaller than which they may not all be; the parser gets 64 KiB at a time, as a
    /// server reads them.
    private static func chunked(body: Int) -> (size: Int, work: () throws -> String) {
        let head = "POST \(responsePath) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        let chunk = "30\r\n\(String(repeating: "x", count: 48))\r\n"
        let octets = Array((head + String(repeating: chunk, count: body / 48) + "0\r\n\r\n").utf8)
        return (
            body,
            {
                var parser = RequestParser(limits: HTTPLimits(bodyOfPath: [responsePath: body]))
                var start = 0
                while start < octets.count {
                    let end = min(octets.count, start + 65_536)
                    octets.withUnsafeBytes { parser.receive(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
                    start = end
                    if let outcome = outcome(&parser) { return outcome }
                }
                return "more"
            }
        )
    }

    private static func outcome(_ parser: inout RequestParser) -> String? {
        do throws(HTTPError) {
            switch try parser.next() {
            case .request(let request, _):
                _ = request.cookies
                return "request"
            case .continueExpected, nil: return nil
            }
        } catch {
            return "\(error.code)"
        }
    }
}
