/// One header field: a name, compared without regard to ASCII case, and a value (RFC 9110 §5).
///
/// Nothing is checked here: the writers refuse a name that is not a token and a value with CR, LF, NUL or another
/// control character.
public struct HTTPField: Sendable, Hashable {
    /// The name as written.
    public var name: String
    /// The value without the blanks around it.
    public var value: String

    /// A field of that name and value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Whether the field has that name, ASCII case aside.
    public func isNamed(_ other: String) -> Bool {
        ASCII.equalIgnoringCase(name, other)
    }

    /// Whether both have the same name, case aside, and the same value.
    public static func == (left: HTTPField, right: HTTPField) -> Bool {
        left.isNamed(right.name) && left.value == right.value
    }

    /// Feeds what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        for byte in name.utf8 { hasher.combine(ASCII.lowercased(byte)) }
        hasher.combine(value)
    }
}
