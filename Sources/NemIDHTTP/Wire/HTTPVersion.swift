/// The versions spoken here.
enum HTTPVersion: Sendable, Hashable {
    case http10
    case http11

    /// Reads `HTTP/1.1` (RFC 9112 §2.3), case-sensitive.
    ///
    /// - Throws: `malformed` where the text is no version, `version` where it is another one.
    init(_ text: ArraySlice<UInt8>, malformed: HTTPError.Code) throws(HTTPError) {
        let bytes = Array(text)
        guard bytes.count == 8, bytes.starts(with: "HTTP/".utf8), bytes[6] == UInt8(ascii: "."),
            (0x30...0x39).contains(bytes[5]), (0x30...0x39).contains(bytes[7])
        else { throw HTTPError(malformed, "the version is not HTTP/ and two digits") }
        switch (bytes[5], bytes[7]) {
        case (0x31, 0x31): self = .http11
        case (0x31, 0x30): self = .http10
        default: throw HTTPError(.version, "the version is neither HTTP/1.0 nor HTTP/1.1")
        }
    }
}
