extension ConformanceSuite {
    /// The categories of the HTTP suites.
    package enum ParserCategory {
        package static let lenient = "lenient parsers"
        package static let headOnly = "heads without their bodies"

        fileprivate static let lenientReason =
            "a type with `lenient`: how a parser behaves that forgives more than ours can be told to"
        fileprivate static let headOnlyReason = "`skipBody`: a body that is left out although the head announces it"
    }

    /// Requests, as a server reads them.
    package static let httpRequests = ConformanceSuite(
        "HTTP/1.1 requests",
        about: "The request cases of llhttp, the parser of Node.js.",
        command: "swift test --filter PublishedRequestTests",
        total: 156,
        categories: [
            Category(ParserCategory.lenient, 21, ParserCategory.lenientReason),
            Category(ParserCategory.headOnly, 1, ParserCategory.headOnlyReason),
        ],
        exceptions: [
            Exception("request/sample: 255 ASCII in header value", "fieldValue", "the octet FF is not UTF-8"),
            Exception("request/sample: Firefox GET", "host", "HTTP-12: the Host there is not a host and a port"),
            Exception("request/sample: curl GET", "host", "HTTP-12: the Host there is not a host and a port"),
            Exception("request/sample: No HTTP version", "requestLine", "HTTP-13 refuses HTTP/0.9"),
            Exception(
                "request/content-length: Spaces in `Content-Length` (surrounding)",
                "framing",
                "HTTP-02 refuses a blank after the digits"
            ),
            Exception(
                "request/content-length: Spaces in `Content-Length` (surrounding): Tabs in `Content-Length` (surrounding)",
                "framing",
                "HTTP-02 refuses a blank after the digits"
            ),
            Exception(
                "request/connection: `keep-alive`: CRLF between requests, implicit `keep-alive`",
                "requestLine",
                "RFC 9112 §2.2 asks for one empty line to be forgiven, not two"
            ),
            Exception(
                "request/transfer-encoding: POST with `chunked` as last transfer-encoding",
                "transferCoding",
                "deflate is not known here"
            ),
            Exception(
                "request/transfer-encoding: POST with `chunked` as last transfer-encoding (multiple headers)",
                "framing",
                "HTTP-03 refuses two Transfer-Encoding fields"
            ),
            Exception("request/method: LINK request", "method", "the method is none that we serve"),
            Exception("request/method: LINK request, again", "method", "the method is none that we serve"),
            Exception("request/method: PURGE request", "method", "the method is none that we serve"),
            Exception("request/method: QUERY request", "method", "the method is none that we serve"),
            Exception("request/method: REPORT request", "method", "the method is none that we serve"),
            Exception("request/method: SEARCH request", "method", "the method is none that we serve"),
            Exception("request/method: SOURCE request", "method", "the method is none that we serve"),
            Exception("request/method: ANNOUNCE request with RTSP", "requestLine", "RTSP and ICE are other protocols"),
            Exception("request/method: OPTIONS request with RTSP", "requestLine", "RTSP and ICE are other protocols"),
            Exception("request/method: SOURCE request with ICE", "requestLine", "RTSP and ICE are other protocols"),
            Exception("request/method: M-SEARCH request", "target", "we are no proxy: targets are in origin-form"),
            Exception("request/method: CONNECT request", "target", "we are no proxy: targets are in origin-form"),
            Exception(
                "request/method: CONNECT request with CAPS",
                "target",
                "we are no proxy: targets are in origin-form"
            ),
            Exception("request/method: CONNECT with body", "target", "we are no proxy: targets are in origin-form"),
            Exception("request/method: PRI request HTTP2", "target", "we are no proxy: targets are in origin-form"),
            Exception("request/uri: Underscore in hostname", "target", "we are no proxy: targets are in origin-form"),
            Exception(
                "request/uri: Host terminated by a query string",
                "target",
                "we are no proxy: targets are in origin-form"
            ),
            Exception(
                "request/uri: `host:port` and basic auth",
                "target",
                "we are no proxy: targets are in origin-form"
            ),
            Exception(
                "request/uri: `host:port` terminated by a query string",
                "target",
                "we are no proxy: targets are in origin-form"
            ),
            Exception(
                "request/uri: `host:port` terminated by a space",
                "target",
                "we are no proxy: targets are in origin-form"
            ),
            Exception("request/uri: Fragment in URI", "target", "HTTP-15: a fragment is never sent"),
        ]
    )

    /// Responses, as a client reads them.
    package static let httpResponses = ConformanceSuite(
        "HTTP/1.1 responses",
        about: "The response cases of llhttp, the parser of Node.js.",
        command: "swift test --filter PublishedResponseTests",
        total: 84,
        categories: [
            Category(ParserCategory.lenient, 7, ParserCategory.lenientReason),
            Category(ParserCategory.headOnly, 1, ParserCategory.headOnlyReason),
        ],
        exceptions: [
            Exception(
                "response/connection: HTTP 100 first, then 400",
                "statusLine",
                "an empty line before a status line is not allowed for"
            ),
            Exception(
                "response/sample: Response starting with CRLF",
                "statusLine",
                "an empty line before a status line is not allowed for"
            ),
            Exception(
                "response/connection: HTTP 101 response with Upgrade and Content-Length header",
                "framing",
                "a protocol that we did not ask to change to; RFC 9110 §8.6 and RFC 9112 §6.1 forbid that field there"
            ),
            Exception(
                "response/connection: HTTP 101 response with Upgrade and Transfer-Encoding header",
                "framing",
                "a protocol that we did not ask to change to; RFC 9110 §8.6 and RFC 9112 §6.1 forbid that field there"
            ),
            Exception("response/sample: RTSP response", "statusLine", "RTSP is another protocol"),
            Exception("response/sample: ICE response", "statusLine", "ICE is another protocol"),
            Exception("response/sample: HTTP version 0.9", "version", "HTTP/0.9 has no status line"),
            Exception(
                "response/transfer-encoding: `chunked` before other transfer-encoding",
                "framing",
                "the end of such a body is in doubt"
            ),
            Exception(
                "response/transfer-encoding: multiple transfer-encoding where chunked is not the last one",
                "framing",
                "the end of such a body is in doubt"
            ),
            Exception(
                "response/transfer-encoding: `chunkedchunked` transfer-encoding does not enable chunked enconding",
                "transferCoding",
                "no such transfer coding"
            ),
        ]
    )
}
