/// The policies of a certificate (RFC 5280 §4.2.1.4), read one after the other where they stand.
package struct PolicyIdentifiers: Sequence, Sendable {
    private let range: Range<Int>
    private let octets: [UInt8]

    /// Those in the content of the extension's sequence at `range`, which was checked.
    init(in range: Range<Int>, of octets: [UInt8]) {
        self.range = range
        self.octets = octets
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
