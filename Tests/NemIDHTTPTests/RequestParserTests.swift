import NemIDHTTP
import Testing

/// What the request parser accepts, next to what it refuses, and its limits from both sides.
@Suite struct RequestParserTests {
    @Test("HTTP-01 to HTTP-04 the plain forms of the same messages are accepted")
    func plainForms() throws {
        let counted = RequestOutcome.of("POST / HTTP/1.1\r\nHost: h\r\nContent-Length:  005\r\n\r\n12345")
        #expect(counted.requests.map(\.body) == [Array("12345".utf8)])
        let chunked = RequestOutcome.of(
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "5;a;b=c;d=\"e;\\\"f\"\r\n12345\r\n1\r\n6\r\n000\r\nVary: x\r\n\r\n"
        )
        #expect(chunked.requests.map(\.body) == [Array("123456".utf8)])
        #expect(chunked.requests.first?.fields["Vary"] == nil)
        let old = RequestOutcome.of("GET / HTTP/1.0\r\n\r\n")
        #expect(old.requests.count == 1)
        #expect(old.keepAlive == [false])
    }

    @Test("HTTP-12 a Host with port or address is accepted", arguments: ["a.example", "localhost:7788", "[::1]:80"])
    func hosts(_ host: String) {
        #expect(RequestOutcome.of("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n").requests.count == 1)
    }

    @Test(
        "HTTP-15, HTTP-16 paths are decoded once and never simplified",
        arguments: [
            ("/a/../b", "/a/../b"), ("/%2e%2E/b", "/../b"), ("/%252e", "/%252e"), ("/..\\b", "/..\\b"),
            ("/a;b", "/a;b"), ("//h/a", "//h/a"), ("/a%2Fb%2fc", "/a%2Fb%2Fc"), ("/%C3%A6?%41=1", "/æ"), ("/?", "/"),
        ]
    )
    func paths(_ target: String, _ path: String) {
        let outcome = RequestOutcome.of("GET \(target) HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(outcome.requests.first?.path == path)
        #expect(outcome.requests.first?.target == target)
    }

    @Test("HTTP-17 a request line of 8 KiB is accepted, one octet more is 414")
    func requestLineLimit() {
        let target = { (count: Int) in "/" + String(repeating: "a", count: count - 1) }
        let line = { (length: Int) in "GET \(target(length - 13)) HTTP/1.1\r\nHost: h\r\n\r\n" }
        #expect(RequestOutcome.of(line(8192)).requests.count == 1)
        let refused = RequestOutcome.of(line(8193)).error
        #expect(refused?.code == .requestLineTooLong)
        #expect(refused?.status == .uriTooLong)
        let endless = RequestOutcome.of("GET /" + String(repeating: "a", count: 9000))
        #expect(endless.error?.code == .requestLineTooLong, "no line end is waited for")
    }

    @Test("HTTP-17 a head of 16 KiB is accepted, one octet more is 431")
    func headLimit() {
        let start = "GET / HTTP/1.1\r\nHost: h\r\nA: "
        let head = { (size: Int) in start + String(repeating: "a", count: size - start.utf8.count - 4) + "\r\n\r\n" }
        #expect(RequestOutcome.of(head(16 << 10)).requests.count == 1)
        let refused = RequestOutcome.of(head((16 << 10) + 1)).error
        #expect(refused?.code == .headTooLarge)
        #expect(refused?.status == .requestHeaderFieldsTooLarge)
    }

    @Test("HTTP-17 100 fields are accepted, 101 are 431")
    func fieldLimit() {
        let head = { (count: Int) in
            "GET / HTTP/1.1\r\nHost: h\r\n" + String(repeating: "a: b\r\n", count: count - 1) + "\r\n"
        }
        #expect(RequestOutcome.of(head(100)).requests.first?.fields.count == 100)
        let refused = RequestOutcome.of(head(101)).error
        #expect(refused?.code == .tooManyFields)
        #expect(refused?.status == .requestHeaderFieldsTooLarge)
    }

    @Test("HTTP-18 a body at its limit is accepted, by length and by chunks; a path may have its own limit")
    func bodyLimit() {
        let limits = HTTPLimits(body: 10, bodyOfPath: ["/large": 20])
        let counted = { (path: String, count: Int) in
            "POST \(path) HTTP/1.1\r\nHost: h\r\nContent-Length: \(count)\r\n\r\n"
                + String(repeating: "x", count: count)
        }
        let chunked = { (path: String, count: Int) in
            "POST \(path) HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "1\r\nx\r\n\(String(count - 1, radix: 16))\r\n" + String(repeating: "x", count: count - 1)
                + "\r\n0\r\n\r\n"
        }
        for text in [counted, chunked] {
            #expect(RequestOutcome.of(text("/", 10), limits: limits).requests.first?.body.count == 10)
            #expect(RequestOutcome.of(text("/", 11), limits: limits).error?.code == .bodyTooLarge)
            #expect(RequestOutcome.of(text("/large", 20), limits: limits).requests.first?.body.count == 20)
            #expect(RequestOutcome.of(text("/large?x", 21), limits: limits).error?.code == .bodyTooLarge)
        }
    }

    @Test("HTTP-07 a chunk line and the chunked framing have limits, accepted up to them")
    func chunkLimits() {
        let text = { (chunks: String) in
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)0\r\n\r\n"
        }
        let limits = HTTPLimits(chunkLine: 10, chunkOverhead: 50)
        #expect(RequestOutcome.of(text("1;aaaaaaaa\r\nx\r\n"), limits: limits).requests.count == 1)
        #expect(RequestOutcome.of(text("1;aaaaaaaaa\r\nx\r\n"), limits: limits).error?.code == .bodyTooLarge)
        // Each chunk takes five octets of framing, the last too; an eighth of the content is allowed in addition.
        let small = { (count: Int) in text(String(repeating: "1\r\nx\r\n", count: count)) }
        #expect(RequestOutcome.of(small(9), limits: limits).requests.first?.body.count == 9)
        #expect(RequestOutcome.of(small(10), limits: limits).error?.code == .bodyTooLarge)
        // 55 octets of framing: 50 and an eighth of 40 suffice, and an eighth of 39 does not.
        let equal = { (last: Int) in
            text(String(repeating: "4\r\nabcd\r\n", count: 9) + "\(last)\r\n\(String(repeating: "x", count: last))\r\n")
        }
        #expect(RequestOutcome.of(equal(4), limits: limits).requests.first?.body.count == 40)
        #expect(RequestOutcome.of(equal(3), limits: limits).error?.code == .bodyTooLarge)
    }

    @Test("HTTP-21 a thousand requests in one packet come out in order")
    func pipelining() {
        let text = (0..<1000).map { "POST /\($0) HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nok" }.joined()
        let outcome = RequestOutcome.of(text)
        #expect(outcome.requests.map(\.target) == (0..<1000).map { "/\($0)" })
        #expect(outcome.phase == .idle)
    }

    @Test("HTTP-21 requests of each framing may be cut at every octet")
    func cuts() {
        let text =
            "\r\nGET /a?b=%C3%A6 HTTP/1.1\r\nHost: h\r\nA:  b \t\r\n\r\n"
            + "POST /c HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"
            + "POST /d HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3;x=\"y\"\r\nabc\r\n0\r\nT: u\r\n\r\n"
            + "GET /e HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n\r\n"
        #expect(RequestOutcome.of(text).requests.count == 4)
        #expect(RequestOutcome.of(text).keepAlive == [true, true, true, false])
        #expect(RequestOutcome.cutsThatMatter(Array(text.utf8)) == [])
    }

    @Test("HTTP-23 a body of GET, HEAD and DELETE is read as a body", arguments: ["GET", "HEAD", "DELETE"])
    func bodies(_ method: String) {
        let outcome = RequestOutcome.of(
            "\(method) / HTTP/1.1\r\nHost: h\r\nContent-Length: 18\r\n\r\nGET /x HTTP/1.1\r\n\r"
        )
        #expect(outcome.requests.first?.body.count == 18)
        #expect(outcome.requests.count == 1)
    }

    @Test("HTTP-24 100 is asked for once, after the head and before the body")
    func expectation() {
        let head = "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: 5\r\n\r\n"
        let waiting = RequestOutcome.of([Array(head.utf8), Array("12".utf8), Array("345".utf8)])
        #expect(waiting.continuesExpected == 1)
        #expect(waiting.requests.count == 1)
        #expect(RequestOutcome.of(head).phase == .body)
        #expect(RequestOutcome.of(head + "12345").continuesExpected == 0, "the body is here already")
        let empty = RequestOutcome.of("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n\r\n")
        #expect(empty.continuesExpected == 0)
        #expect(empty.requests.count == 1)
    }

    @Test("HTTP-28 an upgrade is passed over")
    func upgrade() {
        let outcome = RequestOutcome.of(
            "GET / HTTP/1.1\r\nHost: h\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n"
        )
        #expect(outcome.requests.count == 1)
        #expect(outcome.keepAlive == [true])
    }

    @Test("the phase tells which timeout applies")
    func phases() {
        #expect(RequestOutcome.of("").phase == .idle)
        #expect(RequestOutcome.of("G").phase == .head)
        #expect(RequestOutcome.of("GET / HTTP/1.1\r\n").phase == .head)
        #expect(RequestOutcome.of("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n").phase == .body)
        #expect(RequestOutcome.of("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").phase == .ended)
    }
}
