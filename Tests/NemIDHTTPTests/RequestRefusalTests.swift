import NemIDHTTP
import Testing

/// The rows of the acceptance matrix that the request parser answers for.
@Suite struct RequestRefusalTests {
    @Test(
        "HTTP-01 to HTTP-18, HTTP-24, HTTP-28 are refused with their code and status, and nothing after them is read",
        arguments: [framing, chunks, heads, lines].flatMap(\.self)
    )
    func refusal(_ refused: RefusedRequest) {
        let smuggled = Array("\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n".utf8)
        let outcome = RequestOutcome.of([refused.bytes, smuggled])
        #expect(outcome.error?.code == refused.code, "\(outcome.error.map(String.init(describing:)) ?? "accepted")")
        #expect(outcome.error?.status.rawValue == refused.status)
        #expect(outcome.requests == [])
        #expect(outcome.phase == .ended)
        #expect(RequestOutcome.cutsThatMatter(refused.bytes.count < 3000 ? refused.bytes : []) == [])
    }

    private static let framing: [RefusedRequest] = [
        .init("HTTP-01", fields: "Content-Length: 5\r\nTransfer-Encoding: chunked", body: "0\r\n\r\n", .framing),
        .init("HTTP-01", fields: "Transfer-Encoding: chunked\r\nContent-Length: 5", body: "0\r\n\r\n", .framing),
        .init("HTTP-01", fields: "tRANSFER-eNCODING: CHUNKED\r\ncONTENT-lENGTH: 5", body: "0\r\n\r\n", .framing),
        .init("HTTP-02", fields: "Content-Length: 5\r\nContent-Length: 5", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: 5\r\nContent-Length: 6", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: 5, 5", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: +5", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: -5", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: 0x5", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: 5 ", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: 5\t", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: ５", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length:", body: "12345", .framing),
        .init("HTTP-02", fields: "Content-Length: 1000000000000000000000000000000", body: "12345", .framing),
        .init("HTTP-03", fields: "Transfer-Encoding: xchunked", .transferCoding, 501),
        .init("HTTP-03", fields: "Transfer-Encoding: identity", .transferCoding, 501),
        .init("HTTP-03", fields: "Transfer-Encoding: gzip, chunked", .transferCoding, 501),
        .init("HTTP-03", fields: "Transfer-Encoding: chunked, identity", .framing),
        .init("HTTP-03", fields: "Transfer-Encoding: chunked, chunked", .framing),
        .init("HTTP-03", fields: "Transfer-Encoding: chunked,", .framing),
        .init("HTTP-03", fields: "Transfer-Encoding:", .framing),
        .init("HTTP-03", fields: "Transfer-Encoding: chunked;q=1", .framing),
        .init("HTTP-03", fields: "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", .framing),
        .init("HTTP-03", fields: "Transfer-Encoding: \u{0B}chunked", .fieldValue),
        .init("HTTP-03", fields: "Transfer-Encoding:\r\n chunked", .fieldName),
        .init(
            "HTTP-04",
            "POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            .framing
        ),
        .init("HTTP-18", fields: "Content-Length: 1048577", .bodyTooLarge, 413),
        .init("HTTP-18", fields: "Content-Length: 1000000000000000000", .bodyTooLarge, 413),
        .init("HTTP-18", chunked: "100001\r\n", .bodyTooLarge, 413),
        .init("HTTP-18", chunked: "3\r\nabc\r\nFFFFE\r\n", .bodyTooLarge, 413),
        .init("HTTP-18", chunked: "FFFFFFFFFFFFFFFF\r\n", .bodyTooLarge, 413),
        .init("HTTP-24", fields: "Expect: 200-ok", .expectation, 417),
        .init("HTTP-24", fields: "Expect: 100-continue, x\r\nContent-Length: 5", .expectation, 417),
    ]

    private static let chunks: [RefusedRequest] = [
        .init("HTTP-05", chunked: "0x5\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: "+5\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: "-5\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: "0_5\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: " 5\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: "5 \r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: "\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: "00000000000000005\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-05", chunked: "g\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-06", chunked: "5\n12345\r\n0\r\n\r\n", .lineEnd),
        .init("HTTP-06", chunked: "5;a\n12345\r\n0\r\n\r\n", .lineEnd),
        .init("HTTP-06", chunked: "5;a=\rb\r\n12345\r\n0\r\n\r\n", .lineEnd),
        .init("HTTP-06", chunked: "5;a=\"\n\"\r\n12345\r\n0\r\n\r\n", .lineEnd),
        .init("HTTP-06", chunked: "5;a=\0\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-06", chunked: "5\r\n123456\r\n0\r\n\r\n", .chunk),
        .init("HTTP-06", chunked: "5\r\n12345\n0\r\n\r\n", .chunk),
        .init("HTTP-06", chunked: "5\r\n12345\rX0\r\n\r\n", .chunk),
        .init("HTTP-07", chunked: "5;a=\"b\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-07", chunked: "5;a=\"b\\\"\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-07", chunked: "5;a=b\"c\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-07", chunked: "5;\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-07", chunked: "5;a=\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-07", chunked: "5 ;a\r\n12345\r\n0\r\n\r\n", .chunk),
        .init("HTTP-07", chunked: "5;" + String(repeating: "a", count: 1 << 20), .bodyTooLarge, 413),
        .init("HTTP-07", chunked: String(repeating: "1\r\nx\r\n", count: 100_000), .bodyTooLarge, 413),
        .init("HTTP-08", chunked: "0\r\nContent-Length: 5\r\n\r\n", .framing),
        .init("HTTP-08", chunked: "0\r\ntransfer-encoding: chunked\r\n\r\n", .framing),
        .init("HTTP-08", chunked: "0\r\nHost: evil\r\n\r\n", .framing),
        .init("HTTP-08", chunked: "0\r\n" + String(repeating: "a: b\r\n", count: 10_000), .tooManyFields, 431),
        .init("HTTP-08", chunked: "0\r\nA: b\rGET / HTTP/1.1\r\n\r\n", .lineEnd),
        .init("HTTP-08", chunked: "0\r\nA: b\nGET / HTTP/1.1\r\n\r\n", .lineEnd),
        .init("HTTP-08", chunked: "0\r\nno colon\r\n\r\n", .fieldName),
    ]

    private static let heads: [RefusedRequest] = [
        .init("HTTP-09", "GET / HTTP/1.1\nHost: h\n\n", .lineEnd),
        .init("HTTP-09", "GET / HTTP/1.1\r\nHost: h\nA: b\r\n\r\n", .lineEnd),
        .init("HTTP-09", "GET / HTTP/1.1\r\nHost: h\rA: b\r\n\r\n", .lineEnd),
        .init("HTTP-09", "GET / HTTP/1.1\r\nHost: h\r\n\n", .lineEnd),
        .init("HTTP-09", "GET / HTTP/1.1\r\nHost: h\r\r\n\r\n", .lineEnd),
        .init("HTTP-09", "\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n", .requestLine),
        .init("HTTP-10", fields: "Content-Length : 5", .fieldName),
        .init("HTTP-10", "GET / HTTP/1.1\r\n Host: h\r\n\r\n", .fieldName),
        .init("HTTP-10", fields: "A: b\r\n c", .fieldName),
        .init("HTTP-10", fields: "A: b\r\n\tc", .fieldName),
        .init("HTTP-10", fields: ": b", .fieldName),
        .init("HTTP-10", fields: "no colon", .fieldName),
        .init("HTTP-10", fields: "A[]: b", .fieldName),
        .init("HTTP-10", fields: "A\0: b", .fieldValue),
        .init("HTTP-10", fields: "Æ: b", .fieldName),
        .init("HTTP-10", fields: "\u{FEFF}A: b", .fieldName),
        .init("HTTP-11", fields: "A: b\0c", .fieldValue),
        .init("HTTP-11", fields: "A: b\rc", .lineEnd),
        .init("HTTP-11", fields: "A: b\u{7F}c", .fieldValue),
        .init("HTTP-11", fields: "A: \u{01}", .fieldValue),
        .init("HTTP-11", fields: "A: b\u{1B}c", .fieldValue),
        .init(
            "HTTP-11",
            "an octet that is not UTF-8",
            Array("GET / HTTP/1.1\r\nHost: h\r\nA: ".utf8) + [0xE6] + Array("\r\n\r\n".utf8),
            .fieldValue
        ),
        .init("HTTP-12", "GET / HTTP/1.1\r\nA: b\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost:\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost: h/path\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost: user@h\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost: h:\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost: h:65536\r\n\r\n", .host),
        .init("HTTP-12", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", .host),
    ]

    private static let lines: [RefusedRequest] = [
        .init("HTTP-13", line: "GET  / HTTP/1.1", .requestLine),
        .init("HTTP-13", line: "GET /  HTTP/1.1", .requestLine),
        .init("HTTP-13", line: "GET\t/\tHTTP/1.1", .requestLine),
        .init("HTTP-13", line: "GET\n/ HTTP/1.1", .lineEnd),
        .init("HTTP-13", line: "GET / HTTP/1.1 ", .requestLine),
        .init("HTTP-13", line: " GET / HTTP/1.1", .requestLine),
        .init("HTTP-13", line: "GET /", .requestLine),
        .init("HTTP-13", line: "GET / ", .requestLine),
        .init("HTTP-13", line: "GET / HTTP/1.10", .requestLine),
        .init("HTTP-13", line: "GET / http/1.1", .requestLine),
        .init("HTTP-13", line: "GET / HTTP/1.1x", .requestLine),
        .init("HTTP-13", line: "GET / HTTP/2.0", .version, 505),
        .init("HTTP-13", line: "GET / HTTP/0.9", .version, 505),
        .init("HTTP-13", line: "GET / HTTP/1.2", .version, 505),
        .init("HTTP-14", line: "FROBNICATE / HTTP/1.1", .method, 501),
        .init("HTTP-14", line: "get / HTTP/1.1", .method, 501),
        .init("HTTP-14", line: "TRACE / HTTP/1.1", .method, 501),
        .init("HTTP-14", line: String(repeating: "A", count: 10_000) + " / HTTP/1.1", .method, 501),
        .init("HTTP-14", line: "G=\":<>\" / HTTP/1.1", .requestLine),
        .init("HTTP-15", line: "GET http://h/ HTTP/1.1", .target),
        .init("HTTP-15", line: "CONNECT h:443 HTTP/1.1", .target),
        .init("HTTP-15", line: "OPTIONS * HTTP/1.1", .target),
        .init("HTTP-15", line: "GET /a#b HTTP/1.1", .target),
        .init("HTTP-15", line: "GET /æ HTTP/1.1", .target),
        .init("HTTP-15", line: "GET /a\r/ HTTP/1.1", .lineEnd),
        .init("HTTP-15", line: "GET /%00 HTTP/1.1", .target),
        .init("HTTP-15", line: "GET /%zz HTTP/1.1", .target),
        .init("HTTP-15", line: "GET /%2 HTTP/1.1", .target),
        .init("HTTP-15", line: "GET /?a=%E6 HTTP/1.1", .target),
        .init("HTTP-15", line: "GET /%C3/%A6 HTTP/1.1", .target),
        .init("HTTP-15", line: "GET index HTTP/1.1", .target),
        .init("HTTP-28", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .target),
        .init("HTTP-28", "TLS ClientHello", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC], .requestLine),
    ]
}
