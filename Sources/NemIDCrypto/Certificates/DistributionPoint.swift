/// One point of the cRLDistributionPoints extension (RFC 5280 §4.2.1.13).
package struct DistributionPoint: Sendable, Hashable {
    /// Alternative names of one list; empty where the point has none or names it relative to the issuer.
    package let fullName: [GeneralName]
    package let isRelativeName: Bool
    /// The list covers some reasons only.
    package let hasReasons: Bool
    /// The list comes from another issuer than the certificate.
    package let hasIssuer: Bool

    /// Where the parts of one point stand.
    struct Parts {
        var fullName: Range<Int>?
        var relativeName: Range<Int>?
        var hasReasons = false
        var issuer: Range<Int>?

        /// Takes a `DistributionPoint` apart.
        init(_ point: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
            var reader = DER.Reader(point)
            if let name = try reader.next(ifTagged: DER.Tag.constructed(0), input) {
                var choice = DER.Reader(name.content)
                if let full = try choice.next(ifTagged: DER.Tag.constructed(0), input) {
                    fullName = full.content
                } else {
                    relativeName = try choice.next(DER.Tag.constructed(1), input).content
                }
                try choice.finish()
            }
            if let reasons = try reader.next(ifTagged: DER.Tag.primitive(1), input) {
                _ = try DER.namedBits(reasons.content, input)
                hasReasons = true
            }
            issuer = try reader.next(ifTagged: DER.Tag.constructed(2), input)?.content
            try reader.finish()
        }
    }

    /// The points of the extension whose sequence's content is `range`, which was checked.
    static func all(in range: Range<Int>, of octets: [UInt8]) -> [DistributionPoint] {
        var points: [DistributionPoint] = []
        var reader = DER.Reader(range)
        while !reader.isAtEnd, let element = try? reader.next(octets.span),
            let parts = try? Parts(element.content, octets.span)
        {
            points.append(
                DistributionPoint(
                    fullName: parts.fullName.map { GeneralName.all(in: $0, of: octets) } ?? [],
                    isRelativeName: parts.relativeName != nil,
                    hasReasons: parts.hasReasons,
                    hasIssuer: parts.issuer != nil
                )
            )
        }
        return points
    }

    /// Refuses what is no sequence of distribution points in DER, and a point that names neither itself nor an issuer.
    static func check(pointsIn range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var reader = DER.Reader(range)
        while !reader.isAtEnd {
            let parts = try Parts(try reader.next(DER.Tag.sequence, input).content, input)
            guard parts.fullName != nil || parts.relativeName != nil || parts.issuer != nil else {
                throw DER.Fault("a distribution point without a name")
            }
            if let names = parts.fullName { try GeneralName.check(namesIn: names, input) }
            if let name = parts.relativeName { try NameReader.check(relativeName: name, input) }
            if let names = parts.issuer { try GeneralName.check(namesIn: names, input) }
        }
    }
}
