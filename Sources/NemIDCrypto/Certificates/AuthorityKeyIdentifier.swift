/// The authorityKeyIdentifier extension (RFC 5280 §4.2.1.1), of which only the key's identifier is used.
struct AuthorityKeyIdentifier: Sendable {
    /// The key identifier; nil where the issuer is named in other ways only.
    let keyIdentifier: Range<Int>?
    /// Whether the issuer is named by its own issuer and serial number.
    let namesIssuer: Bool

    /// Reads the extension value at `value`.
    init(_ value: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var reader = DER.Reader(try DER.only(DER.Tag.sequence, in: value, input))
        keyIdentifier = try reader.next(ifTagged: DER.Tag.primitive(0), input)?.content
        let names = try reader.next(ifTagged: DER.Tag.constructed(1), input)
        if let names { try GeneralName.check(namesIn: names.content, input) }
        let serial = try reader.next(ifTagged: DER.Tag.primitive(2), input)
        if let serial { _ = try DER.magnitude(serial.content, input) }
        try reader.finish()
        namesIssuer = names != nil || serial != nil
    }
}
