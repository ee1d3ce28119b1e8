/// Where one extension of a certificate or list stands (RFC 5280 §4.1).
struct ExtensionRecord: Sendable {
    /// The content of its object identifier.
    let identifier: Range<Int>
    let isCritical: Bool
    /// What the octet string holds.
    let value: Range<Int>

    /// More than any certificate or list has; so many are compared with one another.
    private static let most = 64

    /// Takes `Extensions` apart, the sequence's content at `range`.
    ///
    /// Refuses an extension that stands twice.
    static func all(in range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) -> [ExtensionRecord] {
        guard !range.isEmpty else { throw DER.Fault("extensions without one") }
        var records: [ExtensionRecord] = []
        records.reserveCapacity(10)
        var standard: UInt64 = 0
        var reader = DER.Reader(range)
        while !reader.isAtEnd {
            let record = try ExtensionRecord(try reader.next(DER.Tag.sequence, input).content, input)
            guard records.count < most else { throw DER.Fault("more extensions than are compared") }
            if let number = record.standardNumber(input), number < 64 {
                guard standard & 1 << UInt64(number) == 0 else { throw DER.Fault("an extension stands twice") }
                standard |= 1 << UInt64(number)
            } else {
                for other in records where DER.isSame(record.identifier, input, as: other.identifier, of: input) {
                    throw DER.Fault("an extension stands twice")
                }
            }
            records.append(record)
        }
        return records
    }

    private init(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var parts = DER.Reader(content)
        identifier = try parts.next(DER.Tag.objectIdentifier, input).content
        try DER.checkObjectIdentifier(identifier, input)
        if let flag = try parts.next(ifTagged: DER.Tag.boolean, input) {
            guard try DER.boolean(flag.content, input) else {
                throw DER.Fault("a default value that is written out")
            }
            isCritical = true
        } else {
            isCritical = false
        }
        value = try parts.next(DER.Tag.octetString, input).content
        try parts.finish()
    }

    /// The last number of an identifier `2.5.29.n`; nil for any other.
    @inline(__always)
    func standardNumber(_ input: Span<UInt8>) -> UInt8? {
        guard identifier.count == 3, input[identifier.lowerBound] == 0x55, input[identifier.lowerBound + 1] == 0x1D
        else { return nil }
        return input[identifier.lowerBound + 2]
    }
}
