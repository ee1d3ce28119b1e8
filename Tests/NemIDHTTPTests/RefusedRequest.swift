import NemIDHTTP
import Testing

/// A request that must be refused, with the code and status of the refusal.
struct RefusedRequest: Sendable, CustomTestStringConvertible {
    let id: String
    let title: String
    let bytes: [UInt8]
    let code: HTTPError.Code
    let status: Int

    init(_ id: String, _ title: String, _ bytes: [UInt8], _ code: HTTPError.Code, _ status: Int = 400) {
        self.id = id
        self.title = title
        self.bytes = bytes
        self.code = code
        self.status = status
    }

    init(_ id: String, _ text: String, _ code: HTTPError.Code, _ status: Int = 400) {
        self.init(id, String(text.debugDescription.prefix(120)), Array(text.utf8), code, status)
    }

    /// A POST with these field lines and this body.
    init(_ id: String, fields: String, body: String = "", _ code: HTTPError.Code, _ status: Int = 400) {
        self.init(id, "POST / HTTP/1.1\r\nHost: h\r\n\(fields)\r\n\r\n\(body)", code, status)
    }

    /// A chunked POST with this body.
    init(_ id: String, chunked body: String, _ code: HTTPError.Code, _ status: Int = 400) {
        self.init(id, fields: "Transfer-Encoding: chunked", body: body, code, status)
    }

    /// A GET with this first line.
    init(_ id: String, line: String, _ code: HTTPError.Code, _ status: Int = 400) {
        self.init(id, "\(line)\r\nHost: h\r\n\r\n", code, status)
    }

    var testDescription: String { "\(id) \(title)" }
}
