import NemIDHTTP

/// What the published parser accepts and ours refuses, with the reason.
struct StricterRefusal: Sendable {
    let code: HTTPError.Code
    let reason: String

    init(_ code: HTTPError.Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    private static let unknownMethod = StricterRefusal(.method, "the method is none that we serve")
    private static let otherProtocol = StricterRefusal(.requestLine, "RTSP and ICE are other protocols")
    private static let notOrigin = StricterRefusal(.target, "we are no proxy: targets are in origin-form")
    private static let blankAfterLength = StricterRefusal(.framing, "HTTP-02 refuses a blank after the digits")
    private static let badHost = StricterRefusal(.host, "HTTP-12: the Host there is not a host and a port")

    static let requests: [String: StricterRefusal] = [
        "request/sample: 255 ASCII in header value": .init(.fieldValue, "the octet FF is not UTF-8"),
        "request/sample: Firefox GET": badHost,
        "request/sample: curl GET": badHost,
        "request/sample: No HTTP version": .init(.requestLine, "HTTP-13 refuses HTTP/0.9"),
        "request/content-length: Spaces in `Content-Length` (surrounding)": blankAfterLength,
        "request/content-length: Spaces in `Content-Length` (surrounding): Tabs in `Content-Length` (surrounding)":
            blankAfterLength,
        "request/connection: `keep-alive`: CRLF between requests, implicit `keep-alive`":
            .init(.requestLine, "RFC 9112 §2.2 asks for one empty line to be forgiven, not two"),
        "request/transfer-encoding: POST with `chunked` as last transfer-encoding":
            .init(.transferCoding, "deflate is not known here"),
        "request/transfer-encoding: POST with `chunked` as last transfer-encoding (multiple headers)":
            .init(.framing, "HTTP-03 refuses two Transfer-Encoding fields"),
        "request/method: LINK request": unknownMethod,
        "request/method: PURGE request": unknownMethod,
        "request/method: QUERY request": unknownMethod,
        "request/method: REPORT request": unknownMethod,
        "request/method: SEARCH request": unknownMethod,
        "request/method: SOURCE request": unknownMethod,
        "request/method: ANNOUNCE request with RTSP": otherProtocol,
        "request/method: OPTIONS request with RTSP": otherProtocol,
        "request/method: SOURCE request with ICE": otherProtocol,
        "request/method: M-SEARCH request": notOrigin,
        "request/method: CONNECT request": notOrigin,
        "request/method: CONNECT request with CAPS": notOrigin,
        "request/method: CONNECT with body": notOrigin,
        "request/method: PRI request HTTP2": notOrigin,
        "request/uri: Underscore in hostname": notOrigin,
        "request/uri: Host terminated by a query string": notOrigin,
        "request/uri: `host:port` and basic auth": notOrigin,
        "request/uri: `host:port` terminated by a query string": notOrigin,
        "request/uri: `host:port` terminated by a space": notOrigin,
        "request/uri: Fragment in URI": .init(.target, "HTTP-15: a fragment is never sent"),
    ]

    static let responses: [String: StricterRefusal] = [
        "response/connection: HTTP 100 first, then 400":
            .init(.statusLine, "an empty line before a status line is not allowed for"),
        "response/sample: Response starting with CRLF":
            .init(.statusLine, "an empty line before a status line is not allowed for"),
        "response/sample: RTSP response": .init(.statusLine, "RTSP is another protocol"),
        "response/sample: ICE response": .init(.statusLine, "ICE is another protocol"),
        "response/sample: HTTP version 0.9": .init(.version, "HTTP/0.9 has no status line"),
        "response/transfer-encoding: `chunked` before other transfer-encoding":
            .init(.framing, "the end of such a body is in doubt"),
        "response/transfer-encoding: multiple transfer-encoding where chunked is not the last one":
            .init(.framing, "the end of such a body is in doubt"),
        "response/transfer-encoding: `chunkedchunked` transfer-encoding does not enable chunked enconding":
            .init(.transferCoding, "no such transfer coding"),
    ]
}
