/// The first line of a request (RFC 9112 §3): `method SP target SP version`, single blanks, origin-form only.
struct RequestLine: Sendable {
    let method: HTTPMethod
    let target: String
    let version: HTTPVersion

    private static let known: Set<HTTPMethod> = [.get, .head, .post, .put, .patch, .delete, .options]

    init(_ line: ArraySlice<UInt8>) throws(HTTPError) {
        let parts = line.split(separator: ASCII.blank, omittingEmptySubsequences: false)
        guard parts.count == 3, ASCII.isToken(parts[0]), !parts[1].isEmpty else {
            throw HTTPError(.requestLine, "the request line is not method, target and version with single blanks")
        }
        try Self.checkTarget(parts[1])
        version = try HTTPVersion(parts[2], malformed: .requestLine)
        method = HTTPMethod(rawValue: String(decoding: parts[0], as: UTF8.self))
        guard Self.known.contains(method) else { throw HTTPError(.method, "the method is not known") }
        target = String(decoding: parts[1], as: UTF8.self)
    }

    /// Visible ASCII beginning with `/`, without fragment, percent-encoding whole, no NUL, UTF-8 behind it.
    private static func checkTarget(_ target: ArraySlice<UInt8>) throws(HTTPError) {
        guard target.first == UInt8(ascii: "/") else {
            throw HTTPError(.target, "the target is not in origin-form")
        }
        guard target.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) else {
            throw HTTPError(.target, "the target has characters other than visible ASCII, or a fragment")
        }
        guard target.contains(UInt8(ascii: "%")) else { return }
        // Each part decodes on its own: an octet sequence must not reach across a delimiter.
        for part in target.split(whereSeparator: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "/") }) {
            guard let decoded = PercentEncoding.decoded(part), !decoded.contains(0) else {
                throw HTTPError(.target, "the target has a percent sign without two digits, or a NUL")
            }
            for piece in part.split(whereSeparator: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "=") }) {
                guard let text = PercentEncoding.decoded(piece), String(validating: text, as: UTF8.self) != nil else {
                    throw HTTPError(.target, "the target is not UTF-8 behind its percent-encoding")
                }
            }
        }
    }
}
