/// Writes a response as one run of octets, head and body together.
package enum ResponseWriter {
    /// The interim response that asks for the body (RFC 9110 §15.2.1).
    package static let continueBytes = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// A whole 503 with close, for a connection that there is no room for.
    package static let refusalBytes = Array(
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8
    )

    /// The octets of `response`.
    ///
    /// A response to HEAD, and 204 and 304, are written without body; only the first tells its length.
    /// - Parameters:
    ///   - response: what to write.
    ///   - method: the method of the request, nil where none could be read.
    ///   - keepAlive: whether the connection stays; otherwise `Connection: close` is written.
    ///   - date: the value for `Date` where the response has none of its own.
    /// - Returns: head and body.
    /// - Throws: `HTTPError` with code `fieldName`, `fieldValue`, `statusLine` (a code outside 200 to 599), or
    ///   `framing` where the response itself sets `Content-Length`, `Transfer-Encoding` or `Connection`.
    package static func bytes(
        of response: HTTPResponse,
        to method: HTTPMethod?,
        keepAlive: Bool,
        date: String? = nil
    ) throws(HTTPError) -> [UInt8] {
        guard (200...599).contains(response.status.rawValue) else {
            throw HTTPError(.statusLine, "the status is not between 200 and 599")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256 + response.body.count)
        bytes.append(contentsOf: "HTTP/1.1 \(response.status.rawValue) \(response.status.reasonPhrase)\r\n".utf8)
        for field in response.fields {
            guard !FieldWriter.isReserved(field) else {
                throw HTTPError(.framing, "the response sets a field that only the writer may set")
            }
            try FieldWriter.append(field, to: &bytes)
        }
        if let date, response.fields["Date"] == nil { FieldWriter.append("Date", date, to: &bytes) }
        let isBodiless = response.status == .noContent || response.status == .notModified
        if !isBodiless { FieldWriter.append("Content-Length", String(response.body.count), to: &bytes) }
        if !keepAlive { FieldWriter.append("Connection", "close", to: &bytes) }
        bytes.append(contentsOf: "\r\n".utf8)
        if !isBodiless, method != .head { bytes.append(contentsOf: response.body) }
        return bytes
    }
}
