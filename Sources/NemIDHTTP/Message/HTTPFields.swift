/// The header fields of a message, in the order of the wire (RFC 9110 §5).
///
/// ```swift
/// var fields: HTTPFields = ["Content-Type": "text/plain"]
/// fields.append(name: "Set-Cookie", value: cookie.text)
/// fields["content-type"]  // "text/plain"
/// ```
public struct HTTPFields: Sendable, Hashable {
    private var storage: [HTTPField]

    /// No fields.
    public init() {
        storage = []
    }

    /// The fields given, in that order.
    public init(_ fields: some Sequence<HTTPField>) {
        storage = Array(fields)
    }

    /// The value of the first field of that name, case aside.
    ///
    /// Setting replaces every field of the name by one, at the place of the first; setting nil removes them all.
    public subscript(name: String) -> String? {
        get {
            storage.first { $0.isNamed(name) }?.value
        }
        set {
            guard let newValue else {
                storage.removeAll { $0.isNamed(name) }
                return
            }
            guard let first = storage.firstIndex(where: { $0.isNamed(name) }) else {
                storage.append(HTTPField(name: name, value: newValue))
                return
            }
            storage[first] = HTTPField(name: name, value: newValue)
            let rest = storage[(first + 1)...].filter { !$0.isNamed(name) }
            storage.replaceSubrange((first + 1)..., with: rest)
        }
    }

    /// The values of all fields of that name, case aside, in order.
    public func values(_ name: String) -> [String] {
        storage.compactMap { $0.isNamed(name) ? $0.value : nil }
    }

    /// Adds a field at the end, whether or not the name is there already.
    public mutating func append(name: String, value: String) {
        storage.append(HTTPField(name: name, value: value))
    }

    /// Removes every field.
    public mutating func removeAll() {
        storage.removeAll()
    }
}

extension HTTPFields: RandomAccessCollection {
    /// The position of the first field.
    public var startIndex: Int { storage.startIndex }
    /// The position after the last field.
    public var endIndex: Int { storage.endIndex }

    /// The field at `position`.
    public subscript(position: Int) -> HTTPField {
        storage[position]
    }
}

extension HTTPFields: ExpressibleByDictionaryLiteral {
    /// The fields of a literal, in its order; a name may stand there twice.
    public init(dictionaryLiteral elements: (String, String)...) {
        storage = elements.map { HTTPField(name: $0.0, value: $0.1) }
    }
}
