/// Which certificate an OCSP answer is about (RFC 6960 §4.1.1).
package struct OCSPCertificateID: Sendable {
    /// The hash function; nil where it is none that a CertID is accepted with.
    package let digest: Digest?

    /// The response; what follows are places in it.
    private let octets: [UInt8]
    private let nameHash: Range<Int>
    private let keyHash: Range<Int>
    private let serial: Range<Int>?

    /// Reads what stands in the SEQUENCE.
    init(_ content: Range<Int>, of octets: [UInt8]) throws(DER.Fault) {
        let input = octets.span
        var parts = DER.Reader(content)
        digest = try OCSPAlgorithm(try parts.next(DER.Tag.sequence, input).content, input).certificateIDDigest(input)
        nameHash = try parts.next(DER.Tag.octetString, input).content
        keyHash = try parts.next(DER.Tag.octetString, input).content
        serial = try DER.magnitude(try parts.next(DER.Tag.integer, input).content, input)
        try parts.finish()
        self.octets = octets
    }

    package var issuerNameHash: [UInt8] { Array(octets[nameHash]) }
    package var issuerKeyHash: [UInt8] { Array(octets[keyHash]) }

    /// Big endian, without leading zero octets; nil where the number is negative.
    package var serialNumber: [UInt8]? { serial.map { Array(octets[$0].drop { $0 == 0 }) } }

    /// Whether the number is the one whose octets, big endian and without leading zero octets, are `number`.
    func hasSerialNumber(_ number: [UInt8]) -> Bool {
        guard let serial, number.first != 0 else { return false }
        return DER.isSame(serial, octets.span, as: number.indices, of: number.span)
    }

    /// Whether both hashes are these.
    func hasHashes(name: [UInt8], key: [UInt8]) -> Bool {
        DER.isSame(nameHash, octets.span, as: name.indices, of: name.span)
            && DER.isSame(keyHash, octets.span, as: key.indices, of: key.span)
    }
}
