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
        field.split(separator: ";").compactMap { pair in
            guard let mark = pair.firstIndex(of: "=") else { return nil }
            let name = ASCII.trimmed(pair[..<mark])
            var value = ASCII.trimmed(pair[pair.index(after: mark)...])
            if value.utf8.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
                value = value.dropFirst().dropLast()
            }
            guard ASCII.isToken(name.utf8), ASCII.isCookieValue(value.utf8) else { return nil }
            return Cookie(name: String(name), value: String(value))
        }
    }
}
