/// One entry of the authorityInfoAccess extension (RFC 5280 §4.2.2.1).
struct AccessDescription {
    /// The content of the access method's object identifier.
    let method: Range<Int>
    let location: DER.Element

    private init(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var parts = DER.Reader(content)
        method = try parts.next(DER.Tag.objectIdentifier, input).content
        location = try parts.next(input)
        try parts.finish()
    }

    /// Refuses what is no sequence of access descriptions in DER.
    static func check(descriptionsIn range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var reader = DER.Reader(range)
        while !reader.isAtEnd {
            let entry = try AccessDescription(try reader.next(DER.Tag.sequence, input).content, input)
            try DER.checkObjectIdentifier(entry.method, input)
            try GeneralName.check(entry.location, input)
        }
    }

    /// The addresses of OCSP responders in the sequence content at `range`, which was checked.
    static func ocspAddresses(in range: Range<Int>, of octets: [UInt8]) -> [String] {
        // 1.3.6.1.5.5.7.48.1
        let ocsp: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01]
        var addresses: [String] = []
        var reader = DER.Reader(range)
        let input = octets.span
        while !reader.isAtEnd, let element = try? reader.next(input),
            let entry = try? AccessDescription(element.content, input)
        {
            guard DER.isSame(entry.method, input, as: 0..<ocsp.count, of: ocsp.span),
                case .uri(let address) = GeneralName(entry.location, of: octets)
            else { continue }
            addresses.append(address)
        }
        return addresses
    }
}
