import NemIDHTTP
import Testing

@Suite struct ResponseParserTests {
    @Test("a body ends by length, by chunks or with the connection")
    func bodies() {
        let counted = ResponseOutcome.of("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhej")
        #expect(counted.responses.map(\.body) == [Array("hej".utf8)])
        #expect(counted.keepAlive == true)
        let chunked = ResponseOutcome.of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhej\r\n0\r\n\r\n")
        #expect(chunked.responses.map(\.body) == [Array("hej".utf8)])
        #expect(chunked.keepAlive == true)
        let open = ResponseOutcome.of("HTTP/1.1 200\r\n\r\nhej")
        #expect(open.responses.map(\.body) == [Array("hej".utf8)])
        #expect(open.keepAlive == false)
    }

    @Test("HTTP-23 HEAD, 204 and 304 have no body whatever the fields say")
    func bodiless() {
        let head = ResponseOutcome.of("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", to: .head)
        #expect(head.responses.map(\.body) == [[]])
        for status in [204, 304] {
            let outcome = ResponseOutcome.of("HTTP/1.1 \(status) X\r\nContent-Length: 3\r\n\r\n")
            #expect(outcome.responses.map(\.body) == [[]])
        }
    }

    @Test("interim responses are passed over")
    func interim() {
        let outcome = ResponseOutcome.of(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        )
        #expect(outcome.responses.map(\.status) == [.ok])
    }

    @Test("octets after the response make the connection unfit for another request")
    func surplus() {
        #expect(ResponseOutcome.of("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nx").keepAlive == false)
    }

    @Test(
        "HTTP-31 truncated, oversize and doubtful responses are refused",
        arguments: hostile
    )
    func refusals(_ text: String, _ code: HTTPError.Code) {
        #expect(ResponseOutcome.of(text).error?.code == code)
    }

    @Test("HTTP-31 a body that lasts until the connection ends is accepted up to the limit")
    func limit() {
        let text = "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 10)
        #expect(ResponseOutcome.of(text, limits: HTTPLimits(body: 10)).responses.count == 1)
        #expect(ResponseOutcome.of(text, limits: HTTPLimits(body: 9)).error?.code == .bodyTooLarge)
    }

    private static let hostile: [(String, HTTPError.Code)] = [
        ("", .truncated), ("HTTP/1.1 200 OK\r\n", .truncated),
        ("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhej", .truncated),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhej\r\n", .truncated),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n", .bodyTooLarge),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n", .bodyTooLarge),
        ("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 1 << 20) + "x", .bodyTooLarge),
        ("HTTP/1.1 200 OK\r\nA: " + String(repeating: "x", count: 16 << 10), .headTooLarge),
        ("HTTP/1.1 200 " + String(repeating: "x", count: 9000), .requestLineTooLong),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx", .framing),
        ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", .framing),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nx", .transferCoding),
        ("HTTP/1.1 101 Switching Protocols\r\n\r\n", .framing),
        ("HTTP/1.1 20 OK\r\n\r\n", .statusLine), ("HTTP/1.1 2000 OK\r\n\r\n", .statusLine),
        ("HTTP/1.1 600 X\r\n\r\n", .statusLine), ("HTTP/1.1  200 OK\r\n\r\n", .statusLine),
        ("HTTP/2.0 200 OK\r\n\r\n", .version), ("SSH-2.0-x\r\n", .statusLine),
        ("HTTP/1.1 200 OK\nA: b\n\n", .lineEnd),
    ]
}
