/// A cookie as the browser sends it back (RFC 6265 §4.2): a name and a value, nothing else is known of it.
public struct Cookie: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value, without the quotes that may stand around it.
    public let value: String

    /// A cookie of that name and value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Reads the value of a `Cookie` field.
    ///
    /// A pair without `=`, with a name that is not a token or with a value outside RFC 6265's octets is left out:
    /// other programs on the same host may have set it, and it must not lock anyone out.
    static func parse(_ field: String) -> [Cookie] {
        // By octets: a combining mark after a semicolon makes one character with it.
        field.utf8.split(separator: UInt8(ascii: ";")).compactMap { pair in
            guard let mark = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let name = ASCII.trimmed(Substring(pair[..<mark]))
            var value = ASCII.trimmed(Substring(pair[pair.index(after: mark)...])).utf8
            let quote = UInt8(ascii: "\"")
            if value.count >= 2, value.first == quote, value.last == quote { value = value.dropFirst().dropLast() }
            guard ASCII.isToken(name.utf8), ASCII.isCookieValue(value) else { return nil }
            return Cookie(name: String(name), value: String(Substring(value)))
        }
    }
}
