/// The policies of a certificate (RFC 5280 §4.2.1.4), read one after the other where they stand.
package struct PolicyIdentifiers: Sequence, Sendable {
    private let range: Range<Int>
    private let octets: [UInt8]

    /// Those in the content of the extension's sequence at `range`, which was checked.
    init(in range: Range<Int>, of octets: [UInt8]) {
        self.range = range
        self.octets = octets
    }

    /// The content of anyPolicy, 2.5.29.32.0 (RFC 5280 §4.2.1.4).
    private static let anyPolicy: [UInt8] = [0x55, 0x1D, 0x20, 0x00]

    /// Whether anyPolicy is one of them.
    package var includesAny: Bool {
        let wanted = Self.anyPolicy
        return includes(wanted.span)
    }

    /// Whether `policy` itself is one of them.
    package func contains(_ policy: ObjectIdentifier) -> Bool { includes(policy.octets.span) }

    private func includes(_ wanted: Span<UInt8>) -> Bool {
        let input = octets.span
        var policies = DER.Reader(range)
        while !policies.isAtEnd, let policy = try? policies.next(input) {
            var parts = DER.Reader(policy.content)
            guard let identifier = try? parts.next(input) else { return false }
            if Octets.areEqual(input.extracting(identifier.content), wanted) { return true }
        }
        return false
    }

    package func makeIterator() -> Iterator { Iterator(policies: DER.Reader(range), octets: octets) }

    package struct Iterator: IteratorProtocol {
        fileprivate var policies: DER.Reader
        fileprivate let octets: [UInt8]

        package mutating func next() -> ObjectIdentifier? {
            let octets = octets
            guard !policies.isAtEnd, let policy = try? policies.next(octets.span) else { return nil }
            var parts = DER.Reader(policy.content)
            guard let identifier = try? parts.next(octets.span) else { return nil }
            return ObjectIdentifier(identifier.content, of: octets)
        }
    }
}
