/// How the end of a body is found (RFC 9112 §6), decided from the head; any doubt is refused.
enum BodyFraming: Sendable, Hashable {
    case none
    case length(Int)
    case chunked
    case untilClose

    /// The framing that the fields ask for; nil where they say nothing.
    static func declared(by fields: HTTPFields, version: HTTPVersion) throws(HTTPError) -> BodyFraming? {
        let codings = fields.values("Transfer-Encoding")
        let lengths = fields.values("Content-Length")
        guard codings.isEmpty else {
            guard version == .http11 else {
                throw HTTPError(.framing, "there is a Transfer-Encoding in an HTTP/1.0 message")
            }
            guard lengths.isEmpty else {
                throw HTTPError(.framing, "there are both Transfer-Encoding and Content-Length")
            }
            guard codings.count == 1, let coding = codings.first else {
                throw HTTPError(.framing, "there are two Transfer-Encoding fields")
            }
            try checkChunked(coding)
            return .chunked
        }
        guard let text = lengths.first else { return nil }
        guard lengths.count == 1 else { throw HTTPError(.framing, "there are two Content-Length fields") }
        return .length(try length(text))
    }

    private static func checkChunked(_ value: String) throws(HTTPError) {
        // By octets: a combining mark after a comma makes one character with it.
        let codings = value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { ASCII.trimmed(Substring($0)) }
        if codings.count == 1, ASCII.equalIgnoringCase(codings[0], "chunked") { return }
        guard codings.allSatisfy({ ASCII.isToken($0.utf8) }) else {
            throw HTTPError(.framing, "the Transfer-Encoding is not a list of tokens")
        }
        let chunkedAt = codings.indices.filter { ASCII.equalIgnoringCase(codings[$0], "chunked") }
        guard chunkedAt.isEmpty || chunkedAt == [codings.count - 1] else {
            throw HTTPError(.framing, "chunked is not the last transfer coding, or stands there twice")
        }
        throw HTTPError(.transferCoding, "the transfer coding is not chunked alone")
    }

    private static func length(_ text: String) throws(HTTPError) -> Int {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw HTTPError(.framing, "the Content-Length is not a number")
        }
        guard let length = Int(text) else { throw HTTPError(.framing, "the Content-Length is beyond all measure") }
        return length
    }
}
