import CNemIDOpenSSL

/// A GeneralName (RFC 5280 §4.2.1.6), as far as distribution points and name constraints use it.
package enum GeneralName: Sendable, Hashable {
    case uri(String)
    case directoryName(DistinguishedName)
    case email(String)
    case dns(String)
    /// Any other choice, by its tag number.
    case other(Int)

    /// The name at `element` of `octets`, which was checked.
    init(_ element: DER.Element, of octets: [UInt8]) {
        switch element.tag {
        case DER.Tag.primitive(6): self = .uri(String(decoding: octets[element.content], as: UTF8.self))
        case DER.Tag.primitive(1): self = .email(String(decoding: octets[element.content], as: UTF8.self))
        case DER.Tag.primitive(2): self = .dns(String(decoding: octets[element.content], as: UTF8.self))
        case DER.Tag.constructed(4): self = .directoryName(DistinguishedName(checked: element.content, of: octets))
        default: self = .other(Int(element.tag & 0x1F))
        }
    }

    init(borrowing name: UnsafeMutablePointer<GENERAL_NAME>) {
        switch name.pointee.type {
        case GEN_URI:
            self = .uri(String(decoding: ASN1Values.bytes(name.pointee.d.uniformResourceIdentifier), as: UTF8.self))
        case GEN_EMAIL: self = .email(String(decoding: ASN1Values.bytes(name.pointee.d.rfc822Name), as: UTF8.self))
        case GEN_DNS: self = .dns(String(decoding: ASN1Values.bytes(name.pointee.d.dNSName), as: UTF8.self))
        case GEN_DIRNAME: self = .directoryName(DistinguishedName(borrowing: name.pointee.d.directoryName))
        default: self = .other(Int(name.pointee.type))
        }
    }

    static func all(_ names: OpaquePointer?) -> [GeneralName] {
        guard let names else { return [] }
        return (0..<max(0, nemid_sk_general_name_num(names))).compactMap {
            nemid_sk_general_name_value(names, $0).map(GeneralName.init(borrowing:))
        }
    }

    /// The names that stand after one another in `range`, which was checked.
    static func all(in range: Range<Int>, of octets: [UInt8]) -> [GeneralName] {
        var names: [GeneralName] = []
        var reader = DER.Reader(range)
        while !reader.isAtEnd, let element = try? reader.next(octets.span) {
            names.append(GeneralName(element, of: octets))
        }
        return names
    }

    /// Refuses what is no sequence of general names in DER; at least one must be there.
    static func check(namesIn range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        guard !range.isEmpty else { throw DER.Fault("general names without one") }
        var reader = DER.Reader(range)
        while !reader.isAtEnd { try check(try reader.next(input), input) }
    }

    /// Refuses what is no general name in DER.
    static func check(_ element: DER.Element, _ input: Span<UInt8>) throws(DER.Fault) {
        switch element.tag {
        case DER.Tag.primitive(1), DER.Tag.primitive(2), DER.Tag.primitive(6):
            guard Octets.areASCII(element.content, input) else {
                throw DER.Fault("an address with other characters than ASCII")
            }
        case DER.Tag.primitive(7): break
        case DER.Tag.primitive(8): try DER.checkObjectIdentifier(element.content, input)
        case DER.Tag.constructed(4):
            try NameReader.checkWithStrings(element.content, input)
        case DER.Tag.constructed(0): try checkOtherName(element.content, input)
        case DER.Tag.constructed(3): try DER.checkElements(in: element.content, input)
        case DER.Tag.constructed(5): try checkPartyName(element.content, input)
        default: throw DER.Fault("no kind of general name")
        }
    }

    /// Refuses what is no content of an `OtherName`, a type and one value of it.
    private static func checkOtherName(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var parts = DER.Reader(content)
        try DER.checkObjectIdentifier(try parts.next(DER.Tag.objectIdentifier, input).content, input)
        var value = DER.Reader(try parts.next(DER.Tag.constructed(0), input).content)
        try parts.finish()
        try DER.checkElements(in: try value.next(input).whole, input)
        try value.finish()
    }

    /// Refuses what is no content of an `EDIPartyName`: perhaps who gave the name, then the name.
    private static func checkPartyName(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var parts = DER.Reader(content)
        if let assigner = try parts.next(ifTagged: DER.Tag.constructed(0), input) {
            try checkDirectoryString(assigner.content, input)
        }
        try checkDirectoryString(try parts.next(DER.Tag.constructed(1), input).content, input)
        try parts.finish()
    }

    /// Refuses what is not one `DirectoryString`.
    private static func checkDirectoryString(_ range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var reader = DER.Reader(range)
        let text = try reader.next(input)
        try reader.finish()
        switch text.tag {
        case DER.Tag.teletexString, DER.Tag.printableString, DER.Tag.universalString, DER.Tag.utf8String,
            DER.Tag.bmpString:
            try DER.checkElements(in: text.whole, input)
        default: throw DER.Fault("a party's name that is no text")
        }
    }
}
