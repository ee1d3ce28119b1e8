/// The fields of a form or query, in order, decoded from `application/x-www-form-urlencoded` in UTF-8.
public struct FormFields: Sendable, Hashable {
    /// One field.
    public struct Field: Sendable, Hashable {
        /// The decoded name.
        public let name: String
        /// The decoded value.
        public let value: String

        /// A field of that name and value.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The largest number of fields accepted unless another is asked for.
    public static let defaultMaximumCount = 1000

    private var storage: [Field]

    /// No fields.
    public init() {
        storage = []
    }

    /// The fields given, in that order.
    public init(_ fields: some Sequence<Field>) {
        storage = Array(fields)
    }

    /// Reads `name=value&name=value`, with `+` for a blank and `%` before two hexadecimal digits.
    ///
    /// A pair without `=` has an empty value; empty pairs are skipped.
    /// - Throws: `HTTPError` with code `form` where a `%` stands alone or the text is not UTF-8, `formTooManyFields`
    ///   beyond `maximumCount`.
    public init(urlEncoded bytes: [UInt8], maximumCount: Int = Self.defaultMaximumCount) throws(HTTPError) {
        guard let fields = try Self.fields(in: bytes, maximumCount: maximumCount) else {
            throw HTTPError(.form, "the form is not validly percent-encoded UTF-8")
        }
        storage = fields
    }

    /// Reads the query of a target, whose length is limited already; nil where it is malformed.
    init?(decoding query: Substring.UTF8View) {
        var fields: [Field] = []
        for pair in query.split(separator: UInt8(ascii: "&")) {
            guard let field = Self.field(pair) else { return nil }
            fields.append(field)
        }
        storage = fields
    }

    /// The value of the only field of that name; nil where it is absent, and also where it is there twice (see
    /// ``values(_:)``).
    public subscript(name: String) -> String? {
        let found = values(name)
        return found.count == 1 ? found.first : nil
    }

    /// The values of all fields of that name, in order.
    public func values(_ name: String) -> [String] {
        storage.compactMap { $0.name == name ? $0.value : nil }
    }

    /// Adds a field at the end.
    public mutating func append(name: String, value: String) {
        storage.append(Field(name: name, value: value))
    }

    /// The fields in `application/x-www-form-urlencoded`, as a browser writes them.
    public var urlEncoded: String {
        storage.map { PercentEncoding.formEncoded($0.name) + "=" + PercentEncoding.formEncoded($0.value) }
            .joined(separator: "&")
    }

    private static func fields(in bytes: [UInt8], maximumCount: Int) throws(HTTPError) -> [Field]? {
        var fields: [Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < maximumCount else {
                throw HTTPError(.formTooManyFields, "the form has more than \(maximumCount) fields")
            }
            guard let field = field(pair) else { return nil }
            fields.append(field)
        }
        return fields
    }

    private static func field(_ pair: some Collection<UInt8>) -> Field? {
        let end = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
        let rest = pair[end...].dropFirst()
        guard let name = PercentEncoding.formDecoded(pair[..<end]), let value = PercentEncoding.formDecoded(rest)
        else { return nil }
        return Field(name: name, value: value)
    }
}

extension FormFields: RandomAccessCollection {
    /// The position of the first field.
    public var startIndex: Int { storage.startIndex }
    /// The position after the last field.
    public var endIndex: Int { storage.endIndex }

    /// The field at `position`.
    public subscript(position: Int) -> Field {
        storage[position]
    }
}

extension FormFields: ExpressibleByDictionaryLiteral {
    /// The fields of a literal, in its order; a name may stand there twice.
    public init(dictionaryLiteral elements: (String, String)...) {
        storage = elements.map { Field(name: $0.0, value: $0.1) }
    }
}
