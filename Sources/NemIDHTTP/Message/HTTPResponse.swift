/// A response (RFC 9110 §3.4) as a value, the body whole.
///
/// `Content-Length`, `Connection` and `Date` are the server's to write: leave them out.
public struct HTTPResponse: Sendable, Hashable {
    /// The status.
    public var status: HTTPStatus
    /// The header fields.
    public var fields: HTTPFields
    /// The content.
    public var body: [UInt8]

    /// A response of these parts; the writer checks them.
    public init(status: HTTPStatus = .ok, fields: HTTPFields = [:], body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// Content of that media type.
    public static func content(_ body: [UInt8], type: String, status: HTTPStatus = .ok) -> HTTPResponse {
        HTTPResponse(status: status, fields: ["Content-Type": type], body: body)
    }

    /// An HTML page in UTF-8.
    public static func html(_ text: String, status: HTTPStatus = .ok) -> HTTPResponse {
        content(Array(text.utf8), type: "text/html; charset=utf-8", status: status)
    }

    /// Plain text in UTF-8.
    public static func text(_ text: String, status: HTTPStatus = .ok) -> HTTPResponse {
        content(Array(text.utf8), type: "text/plain; charset=utf-8", status: status)
    }

    /// JSON, given in UTF-8.
    public static func json(_ body: [UInt8], status: HTTPStatus = .ok) -> HTTPResponse {
        content(body, type: "application/json", status: status)
    }

    /// Sends the browser to a place on the same site.
    ///
    /// Anything but a local target leads to `/`: only what begins with a single `/`, is visible ASCII, and has no
    /// backslash and no encoded control character is local (see ``isLocal(_:)``).
    public static func redirect(to target: String, status: HTTPStatus = .seeOther) -> HTTPResponse {
        HTTPResponse(status: status, fields: ["Location": isLocal(target) ? target : "/"])
    }

    /// 405 with the list of what is allowed (RFC 9110 §15.5.6).
    public static func methodNotAllowed(allow methods: [HTTPMethod]) -> HTTPResponse {
        var response = text("Method not allowed\n", status: .methodNotAllowed)
        response.fields["Allow"] = methods.map(\.rawValue).joined(separator: ", ")
        return response
    }

    /// Whether `target` can only lead to the same site.
    public static func isLocal(_ target: String) -> Bool {
        let bytes = Array(target.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/"),
            bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
            let decoded = PercentEncoding.decoded(bytes[...])
        else { return false }
        return decoded.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
}
