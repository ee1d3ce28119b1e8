/// A response status code (RFC 9110 §15).
public struct HTTPStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The code, 100 to 599 where the writers shall accept it.
    public let rawValue: Int

    /// Holds `rawValue` as it is.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// The code and its reason phrase, as `404 Not Found`.
    public var description: String {
        reasonPhrase.isEmpty ? "\(rawValue)" : "\(rawValue) \(reasonPhrase)"
    }

    /// 100: go on and send the body.
    public static let `continue` = HTTPStatus(rawValue: 100)
    /// 200.
    public static let ok = HTTPStatus(rawValue: 200)
    /// 201.
    public static let created = HTTPStatus(rawValue: 201)
    /// 202.
    public static let accepted = HTTPStatus(rawValue: 202)
    /// 204: never has content.
    public static let noContent = HTTPStatus(rawValue: 204)
    /// 301.
    public static let movedPermanently = HTTPStatus(rawValue: 301)
    /// 302.
    public static let found = HTTPStatus(rawValue: 302)
    /// 303: continue with a GET elsewhere.
    public static let seeOther = HTTPStatus(rawValue: 303)
    /// 304: never has content.
    public static let notModified = HTTPStatus(rawValue: 304)
    /// 307: the same method elsewhere.
    public static let temporaryRedirect = HTTPStatus(rawValue: 307)
    /// 400.
    public static let badRequest = HTTPStatus(rawValue: 400)
    /// 401.
    public static let unauthorized = HTTPStatus(rawValue: 401)
    /// 403.
    public static let forbidden = HTTPStatus(rawValue: 403)
    /// 404.
    public static let notFound = HTTPStatus(rawValue: 404)
    /// 405: the response must say what is allowed.
    public static let methodNotAllowed = HTTPStatus(rawValue: 405)
    /// 408.
    public static let requestTimeout = HTTPStatus(rawValue: 408)
    /// 409.
    public static let conflict = HTTPStatus(rawValue: 409)
    /// 410.
    public static let gone = HTTPStatus(rawValue: 410)
    /// 413.
    public static let contentTooLarge = HTTPStatus(rawValue: 413)
    /// 414.
    public static let uriTooLong = HTTPStatus(rawValue: 414)
    /// 415.
    public static let unsupportedMediaType = HTTPStatus(rawValue: 415)
    /// 417.
    public static let expectationFailed = HTTPStatus(rawValue: 417)
    /// 421: this server does not speak for the host named.
    public static let misdirectedRequest = HTTPStatus(rawValue: 421)
    /// 422.
    public static let unprocessableContent = HTTPStatus(rawValue: 422)
    /// 429.
    public static let tooManyRequests = HTTPStatus(rawValue: 429)
    /// 431.
    public static let requestHeaderFieldsTooLarge = HTTPStatus(rawValue: 431)
    /// 500.
    public static let internalServerError = HTTPStatus(rawValue: 500)
    /// 501: the method or the transfer coding is not known.
    public static let notImplemented = HTTPStatus(rawValue: 501)
    /// 502.
    public static let badGateway = HTTPStatus(rawValue: 502)
    /// 503.
    public static let serviceUnavailable = HTTPStatus(rawValue: 503)
    /// 505.
    public static let versionNotSupported = HTTPStatus(rawValue: 505)

    /// The phrase of RFC 9110 §15 or RFC 6585, empty where the code is not known here.
    public var reasonPhrase: String {
        Self.phrases[rawValue] ?? ""
    }

    private static let phrases: [Int: String] = [
        100: "Continue", 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content",
        301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect",
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        408: "Request Timeout", 409: "Conflict", 410: "Gone", 413: "Content Too Large", 414: "URI Too Long",
        415: "Unsupported Media Type", 417: "Expectation Failed", 421: "Misdirected Request",
        422: "Unprocessable Content", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
        500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
        505: "HTTP Version Not Supported",
    ]
}
