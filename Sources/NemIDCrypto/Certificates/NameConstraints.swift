/// The nameConstraints extension: which names an authority may certify (RFC 5280 §4.2.1.10).
package struct NameConstraints: Sendable, Hashable {
    /// One `GeneralSubtree`: all names below a base.
    package struct Subtree: Sendable, Hashable {
        package let base: GeneralName
        /// Whether it has a `minimum` or `maximum`, which RFC 5280 does not use.
        package let hasDistances: Bool
    }

    package let isCritical: Bool
    package let permitted: [Subtree]
    package let excluded: [Subtree]

    /// Where the two sequences of subtrees stand.
    private struct Parts {
        let permitted: Range<Int>?
        let excluded: Range<Int>?

        init(_ value: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
            var reader = DER.Reader(try DER.only(DER.Tag.sequence, in: value, input))
            permitted = try reader.next(ifTagged: DER.Tag.constructed(0), input)?.content
            excluded = try reader.next(ifTagged: DER.Tag.constructed(1), input)?.content
            try reader.finish()
        }
    }

    /// What `record` says, which was checked.
    init(_ record: ExtensionRecord, of octets: [UInt8]) {
        let parts = try? Parts(record.value, octets.span)
        isCritical = record.isCritical
        permitted = parts?.permitted.map { Self.subtrees(in: $0, of: octets) } ?? []
        excluded = parts?.excluded.map { Self.subtrees(in: $0, of: octets) } ?? []
    }

    private static func subtrees(in range: Range<Int>, of octets: [UInt8]) -> [Subtree] {
        var subtrees: [Subtree] = []
        var reader = DER.Reader(range)
        while !reader.isAtEnd, let element = try? reader.next(octets.span) {
            var parts = DER.Reader(element.content)
            guard let base = try? parts.next(octets.span) else { break }
            subtrees.append(Subtree(base: GeneralName(base, of: octets), hasDistances: !parts.isAtEnd))
        }
        return subtrees
    }

    /// Refuses what are no name constraints in DER, and such that name nothing.
    static func check(_ value: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        let parts = try Parts(value, input)
        guard parts.permitted != nil || parts.excluded != nil else {
            throw DER.Fault("name constraints without a name")
        }
        if let permitted = parts.permitted { try check(subtreesIn: permitted, input) }
        if let excluded = parts.excluded { try check(subtreesIn: excluded, input) }
    }

    /// `GeneralSubtrees` has at least one.
    private static func check(subtreesIn range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        guard !range.isEmpty else { throw DER.Fault("name constraints without a name") }
        var reader = DER.Reader(range)
        while !reader.isAtEnd {
            var parts = DER.Reader(try reader.next(DER.Tag.sequence, input).content)
            let base = try parts.next(input)
            try GeneralName.check(base, input)
            if base.tag == DER.Tag.primitive(7) { try check(addressesIn: base.content, input) }
            if let minimum = try parts.next(ifTagged: DER.Tag.primitive(0), input) {
                guard try DER.small(minimum.content, input) != 0 else {
                    throw DER.Fault("a default value that is written out")
                }
            }
            if let maximum = try parts.next(ifTagged: DER.Tag.primitive(1), input) {
                _ = try DER.magnitude(maximum.content, input)
            }
            try parts.finish()
        }
    }

    /// An address of four or sixteen octets, and a mask as long that is ones and then zeros (RFC 4632 §3.1).
    private static func check(addressesIn range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        guard range.count == 8 || range.count == 32 else {
            throw DER.Fault("a range of addresses of another length")
        }
        var mayBeOne = true
        for index in range.suffix(range.count / 2) {
            let octet = input[index]
            let ones = (~octet).leadingZeroBitCount
            guard octet == 0 || (mayBeOne && octet.trailingZeroBitCount == 8 - ones) else {
                throw DER.Fault("a mask with ones after zeros")
            }
            mayBeOne = octet == 0xFF
        }
    }
}
