/// The issuingDistributionPoint extension of a revocation list: what the list covers (RFC 5280 §5.2.5).
package struct IssuingDistributionPoint: Sendable, Hashable {
    /// Empty where no point is named, or where it is named relative to the issuer.
    package let fullName: [GeneralName]
    package let isRelativeName: Bool
    package let onlyUserCertificates: Bool
    package let onlyCACertificates: Bool
    package let onlyAttributeCertificates: Bool
    package let onlySomeReasons: Bool
    package let isIndirect: Bool

    /// The point whose parts stand in `octets`.
    init(_ parts: Parts, of octets: [UInt8]) {
        fullName = parts.fullName.map { GeneralName.all(in: $0, of: octets) } ?? []
        isRelativeName = parts.isRelativeName
        onlyUserCertificates = parts.onlyUserCertificates
        onlyCACertificates = parts.onlyCACertificates
        onlyAttributeCertificates = parts.onlyAttributeCertificates
        onlySomeReasons = parts.onlySomeReasons
        isIndirect = parts.isIndirect
    }

    /// A point that says nothing, which RFC 5280 §5.2.5 forbids.
    package var isEmpty: Bool {
        fullName.isEmpty && !isRelativeName && !onlyUserCertificates && !onlyCACertificates
            && !onlyAttributeCertificates && !onlySomeReasons && !isIndirect
    }
}

extension IssuingDistributionPoint {
    /// What the extension says, and where its names stand.
    struct Parts {
        /// The general names of the point.
        private(set) var fullName: Range<Int>?
        private(set) var isRelativeName = false
        private(set) var onlyUserCertificates = false
        private(set) var onlyCACertificates = false
        private(set) var onlyAttributeCertificates = false
        private(set) var onlySomeReasons = false
        private(set) var isIndirect = false

        /// Reads the content of the extension's sequence.
        init(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
            var reader = DER.Reader(content)
            if let name = try reader.next(ifTagged: DER.Tag.constructed(0), input) {
                var choice = DER.Reader(name.content)
                if let full = try choice.next(ifTagged: DER.Tag.constructed(0), input) {
                    try GeneralName.check(namesIn: full.content, input)
                    fullName = full.content
                } else {
                    let relative = try choice.next(DER.Tag.constructed(1), input).content
                    try NameReader.check(relativeName: relative, input)
                    isRelativeName = true
                }
                try choice.finish()
            }
            onlyUserCertificates = try Self.flag(1, &reader, input)
            onlyCACertificates = try Self.flag(2, &reader, input)
            if let reasons = try reader.next(ifTagged: DER.Tag.primitive(3), input) {
                _ = try DER.namedBits(reasons.content, input)
                onlySomeReasons = true
            }
            isIndirect = try Self.flag(4, &reader, input)
            onlyAttributeCertificates = try Self.flag(5, &reader, input)
            try reader.finish()
        }

        /// A BOOLEAN that is false where it is left out; DER does not write the default (X.690 §11.5).
        private static func flag(
            _ number: UInt8,
            _ reader: inout DER.Reader,
            _ input: Span<UInt8>
        ) throws(DER.Fault) -> Bool {
            guard let flag = try reader.next(ifTagged: DER.Tag.primitive(number), input) else { return false }
            guard try DER.boolean(flag.content, input) else { throw DER.Fault("a default value that is written out") }
            return true
        }
    }
}
