/// What the extensions of a certificate say, as far as this project looks at them: small values, and where larger ones
/// stand (RFC 5280 §4.2).
///
/// Each extension that is looked at is checked here as a whole, so that reading it later cannot fail.
struct CertificateExtensionPlaces: Sendable {
    private(set) var records: [ExtensionRecord] = []
    private(set) var traits: ExtensionTraits = []
    private(set) var basicConstraints: BasicConstraints?
    private(set) var keyUsage: KeyUsage?
    private(set) var subjectKeyIdentifier: Range<Int>?
    private(set) var authority: AuthorityKeyIdentifier?
    // Contents of the sequences.
    private(set) var extendedKeyUsage: Range<Int>?
    private(set) var policies: Range<Int>?
    private(set) var distributionPoints: Range<Int>?
    private(set) var informationAccess: Range<Int>?
    private(set) var subjectAlternativeNames: Range<Int>?

    private static let authorityInformationAccess: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01]

    init() {}

    /// Reads `Extensions`, the sequence's content at `range`.
    init(_ range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        records = try ExtensionRecord.all(in: range, input)
        for record in records {
            if let number = record.standardNumber(input) {
                try read(number, record.value, input)
                traits.formUnion(ExtensionTraits(number, isCritical: record.isCritical))
            } else if isAuthorityInformationAccess(record.identifier, input) {
                let content = try DER.only(DER.Tag.sequence, in: record.value, input)
                try AccessDescription.check(descriptionsIn: content, input)
                informationAccess = content
                if record.isCritical { traits.insert(.outOfTheOrdinary) }
            } else {
                traits.insert(.outOfTheOrdinary)
            }
        }
    }

    /// `id-ce` numbers (RFC 5280 §4.2.1).
    private mutating func read(_ number: UInt8, _ value: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        switch number {
        case 14:
            subjectKeyIdentifier = try DER.only(DER.Tag.octetString, in: value, input)
        case 15:
            let bits = try DER.namedBits(try DER.only(DER.Tag.bitString, in: value, input), input)
            keyUsage = KeyUsage(rawValue: UInt32(bits >> 8))
        case 17:
            let content = try DER.only(DER.Tag.sequence, in: value, input)
            try GeneralName.check(namesIn: content, input)
            subjectAlternativeNames = content
        case 19:
            basicConstraints = try Self.basicConstraints(try DER.only(DER.Tag.sequence, in: value, input), input)
        case 30:
            try NameConstraints.check(value, input)
        case 31:
            let content = try DER.only(DER.Tag.sequence, in: value, input)
            try DistributionPoint.check(pointsIn: content, input)
            distributionPoints = content
        case 32:
            let content = try DER.only(DER.Tag.sequence, in: value, input)
            try Self.checkPolicies(content, input)
            policies = content
        case 35:
            authority = try AuthorityKeyIdentifier(value, input)
        case 37:
            let content = try DER.only(DER.Tag.sequence, in: value, input)
            var purposes = DER.Reader(content)
            while !purposes.isAtEnd {
                try DER.checkObjectIdentifier(try purposes.next(DER.Tag.objectIdentifier, input).content, input)
            }
            extendedKeyUsage = content
        case 36:
            try PolicyConstraints.check(value, input)
        case 54:
            try PolicyConstraints.checkInhibition(value, input)
        default: break
        }
    }

    /// §4.2.1.9; a `cA` of FALSE, which DER leaves out, is common and accepted.
    private static func basicConstraints(
        _ content: Range<Int>,
        _ input: Span<UInt8>
    ) throws(DER.Fault) -> BasicConstraints {
        var reader = DER.Reader(content)
        var isCA = false
        if let flag = try reader.next(ifTagged: DER.Tag.boolean, input) {
            isCA = try DER.boolean(flag.content, input)
        }
        var pathLength: Int?
        if let number = try reader.next(ifTagged: DER.Tag.integer, input) {
            guard let length = try DER.small(number.content, input) else {
                throw DER.Fault("a path length that is negative or out of bounds")
            }
            pathLength = length
        }
        try reader.finish()
        return BasicConstraints(isCA: isCA, pathLength: pathLength)
    }

    /// §4.2.1.4.
    private static func checkPolicies(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var policies = DER.Reader(content)
        while !policies.isAtEnd {
            var policy = DER.Reader(try policies.next(DER.Tag.sequence, input).content)
            try DER.checkObjectIdentifier(try policy.next(DER.Tag.objectIdentifier, input).content, input)
            if let qualifiers = try policy.next(ifTagged: DER.Tag.sequence, input) {
                try PolicyQualifier.check(qualifiersIn: qualifiers.content, input)
            }
            try policy.finish()
        }
    }

    /// Whether it is 1.3.6.1.5.5.7.1.1.
    private func isAuthorityInformationAccess(_ identifier: Range<Int>, _ input: Span<UInt8>) -> Bool {
        let expected = Self.authorityInformationAccess
        return DER.isSame(identifier, input, as: 0..<expected.count, of: expected.span)
    }
}
