/// Writes a request as one run of octets, head and body together.
package enum RequestWriter {
    /// The octets of `request`.
    ///
    /// - Parameters:
    ///   - request: what to write.
    ///   - host: the value for `Host` where the request has none.
    ///   - keepAlive: whether the connection shall stay; otherwise `Connection: close` is written.
    /// - Returns: head and body.
    /// - Throws: `HTTPError` with code `method`, `target`, `host`, `fieldName`, `fieldValue`, or `framing` where the
    ///   request itself sets `Content-Length`, `Transfer-Encoding` or `Connection`.
    package static func bytes(of request: HTTPRequest, host: String, keepAlive: Bool) throws(HTTPError) -> [UInt8] {
        guard ASCII.isToken(request.method.rawValue.utf8) else {
            throw HTTPError(.method, "the method is not a token")
        }
        guard request.target.utf8.first == UInt8(ascii: "/"),
            request.target.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
        else { throw HTTPError(.target, "the target is not in origin-form") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256 + request.body.count)
        bytes.append(contentsOf: "\(request.method.rawValue) \(request.target) HTTP/1.1\r\n".utf8)
        if request.fields["Host"] == nil {
            guard HostField(host) != nil else { throw HTTPError(.host, "the host is not a host and perhaps a port") }
            FieldWriter.append("Host", host, to: &bytes)
        }
        for field in request.fields {
            guard !FieldWriter.isReserved(field) else {
                throw HTTPError(.framing, "the request sets a field that only the writer may set")
            }
            try FieldWriter.append(field, to: &bytes)
        }
        if !request.body.isEmpty || [.post, .put, .patch].contains(request.method) {
            FieldWriter.append("Content-Length", String(request.body.count), to: &bytes)
        }
        if !keepAlive { FieldWriter.append("Connection", "close", to: &bytes) }
        bytes.append(contentsOf: "\r\n".utf8)
        bytes.append(contentsOf: request.body)
        return bytes
    }
}
