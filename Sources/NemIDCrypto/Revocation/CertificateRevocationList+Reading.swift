import FoundationEssentials

// The structure of a list (RFC 5280 §5.1).
extension CertificateRevocationList {
    /// Places are kept in 32 bits.
    private static let mostOctets = Int(UInt32.max)

    init(parsing der: [UInt8]) throws(DER.Fault) {
        guard der.count <= Self.mostOctets else { throw DER.Fault("a list of more octets than 32 bits count") }
        let input = der.span
        var list = DER.Reader(try DER.only(DER.Tag.sequence, in: 0..<der.count, input))
        let signed = try list.next(DER.Tag.sequence, input)
        let outerMethod = try list.next(DER.Tag.sequence, input).whole
        let value = try list.next(DER.Tag.bitString, input)
        try list.finish()
        self.der = der
        signedPart = signed.whole
        signature = try DER.wholeOctets(ofBitString: value.content, input)

        var parts = DER.Reader(signed.content)
        version = try Self.version(&parts, input)
        let innerMethod = try parts.next(DER.Tag.sequence, input).whole
        guard DER.isSame(innerMethod, input, as: outerMethod, of: input) else {
            throw DER.Fault("the two signature algorithms differ")
        }
        signatureMethod = try SignatureMethod(outerMethod, input)
        let name = try parts.next(DER.Tag.sequence, input).whole
        try NameReader.check(name, input)
        issuer = DistinguishedName(checked: name, of: der)
        guard let from = DER.time(try parts.next(input), generalized: .any, input) else {
            throw DER.Fault("thisUpdate is not in the form of RFC 5280")
        }
        thisUpdate = from
        nextUpdate = try Self.nextUpdate(&parts, input)

        var walk = EntryWalk(version: version)
        if let entries = try parts.next(ifTagged: DER.Tag.sequence, input) { try walk.read(entries.content, input) }
        serials = ListedSerials(walk.index, in: signedPart, of: der)
        hasCriticalEntryExtension = walk.hasCriticalExtension
        namesCertificateIssuers = walk.namesIssuers

        let extensions = try Extensions(&parts, version: version, input)
        try parts.finish()
        number = extensions.number.map { Array(der[$0].drop { $0 == 0 }) }
        authorityKeyIdentifier = extensions.authorityKeyIdentifier.map { Array(der[$0]) }
        issuingDistributionPoint = extensions.issuingDistributionPoint.map { IssuingDistributionPoint($0, of: der) }
        criticalExtensions = extensions.critical.map { ObjectIdentifier($0, of: der).description }
        isDelta = extensions.isDelta
    }

    /// A version 1 list has no version field (§5.1.2.1), so that the number 0 in it is refused.
    private static func version(_ parts: inout DER.Reader, _ input: Span<UInt8>) throws(DER.Fault) -> Int {
        guard let number = try parts.next(ifTagged: DER.Tag.integer, input) else { return 1 }
        guard try DER.small(number.content, input) == 1 else { throw DER.Fault("unknown version") }
        return 2
    }

    private static func nextUpdate(_ parts: inout DER.Reader, _ input: Span<UInt8>) throws(DER.Fault) -> Date? {
        var time = try parts.next(ifTagged: DER.Tag.utcTime, input)
        if time == nil { time = try parts.next(ifTagged: DER.Tag.generalizedTime, input) }
        guard let time else { return nil }
        guard let date = DER.time(time, generalized: .any, input) else {
            throw DER.Fault("nextUpdate is not in the form of RFC 5280")
        }
        return date
    }
}
