import struct FoundationEssentials.Date

/// Where the parts of a certificate stand in its DER (RFC 5280 §4.1), and the small ones as values.
///
/// A part that says nothing to us is checked for being DER all the same: what is signed has one reading.
struct CertificatePlaces: Sendable {
    let signedPart: Range<Int>
    let version: Int
    /// The magnitude of the serial number.
    let serialNumber: Range<Int>
    let signatureMethod: SignatureMethod
    let issuer: Range<Int>
    /// How many attributes the issuer's name has; equal names have equally many.
    let issuerAttributes: Int
    /// Whether each string of the subject is valid for its type.
    let hasValidSubject: Bool
    let notBefore: Date
    let notAfter: Date
    let subject: Range<Int>
    let subjectAttributes: Int
    let publicKeyInfo: Range<Int>
    let extensions: CertificateExtensionPlaces
    /// The octets of the signature value.
    let signature: Range<Int>

    private static let mostSerialOctets = 20

    /// Reads a certificate that is all of `input`.
    init(_ input: Span<UInt8>) throws(DER.Fault) {
        var certificate = DER.Reader(try DER.only(DER.Tag.sequence, in: 0..<input.count, input))
        let signed = try certificate.next(DER.Tag.sequence, input)
        signedPart = signed.whole
        let outerMethod = try certificate.next(DER.Tag.sequence, input).whole
        let value = try certificate.next(DER.Tag.bitString, input)
        signature = try DER.wholeOctets(ofBitString: value.content, input)
        try certificate.finish()

        var parts = DER.Reader(signed.content)
        version = try Self.version(&parts, input)
        let serial = try DER.magnitude(try parts.next(DER.Tag.integer, input).content, input)
        guard let serial, serial.count <= Self.mostSerialOctets, serial.count > 1 || input[serial.lowerBound] != 0
        else {
            throw DER.Fault("the serial number is not 1 to 20 octets above zero")
        }
        serialNumber = serial
        let innerMethod = try parts.next(DER.Tag.sequence, input).whole
        guard DER.isSame(innerMethod, input, as: outerMethod, of: input) else {
            throw DER.Fault("the two signature algorithms differ")
        }
        signatureMethod = try SignatureMethod(outerMethod, input)
        issuer = try parts.next(DER.Tag.sequence, input).whole
        issuerAttributes = try NameReader.check(issuer, input).count

        var validity = DER.Reader(try parts.next(DER.Tag.sequence, input).content)
        let from = DER.time(try validity.next(input), generalized: .from2050, input)
        let to = DER.time(try validity.next(input), generalized: .from2050, input)
        try validity.finish()
        guard let from, let to else { throw DER.Fault("a time is not in the form of RFC 5280") }
        notBefore = from
        notAfter = to

        subject = try parts.next(DER.Tag.sequence, input).whole
        let names = try NameReader.check(subject, input)
        (subjectAttributes, hasValidSubject) = (names.count, names.areStringsValid)
        publicKeyInfo = try parts.next(DER.Tag.sequence, input).whole

        // Unique identifiers of issuer and subject, which nobody uses (§4.1.2.8).
        for number in [UInt8(1), 2] {
            guard let identifier = try parts.next(ifTagged: DER.Tag.primitive(number), input) else { continue }
            guard version > 1 else { throw DER.Fault("a unique identifier out of place") }
            try DER.checkBitString(identifier.content, input)
        }
        if let wrapper = try parts.next(ifTagged: DER.Tag.constructed(3), input) {
            guard version == 3 else { throw DER.Fault("extensions in a certificate of another version than 3") }
            let sequence = try DER.only(DER.Tag.sequence, in: wrapper.content, input)
            extensions = try CertificateExtensionPlaces(sequence, input)
        } else {
            extensions = CertificateExtensionPlaces()
        }
        try parts.finish()
    }

    /// §4.1.2.1; version 1 is the default, which DER leaves out.
    private static func version(_ parts: inout DER.Reader, _ input: Span<UInt8>) throws(DER.Fault) -> Int {
        guard let wrapper = try parts.next(ifTagged: DER.Tag.constructed(0), input) else { return 1 }
        let number = try DER.only(DER.Tag.integer, in: wrapper.content, input)
        guard let value = try DER.small(number, input), value == 1 || value == 2 else {
            throw DER.Fault("unknown version")
        }
        return value + 1
    }
}
