/// An `AlgorithmIdentifier` in an OCSP response (RFC 5280 §4.1.1.2).
struct OCSPAlgorithm {
    /// Content of the object identifiers 1.3.14.3.2.26 and 2.16.840.1.101.3.4.2.1.
    private static let sha1: [UInt8] = [0x2B, 0x0E, 0x03, 0x02, 0x1A]
    private static let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
    /// Content of the object identifier 1.2.840.113549.1.1, to which each RSA algorithm adds one number.
    private static let pkcs1: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]

    private let identifier: Range<Int>
    /// Whether there are parameters other than NULL, which no algorithm that is understood has (RFC 4055 §2.1, §5).
    private let hasParameters: Bool

    /// Reads what stands in the SEQUENCE.
    ///
    /// Parameters are absent, NULL, or a SEQUENCE that is checked for being DER.
    init(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var parts = DER.Reader(content)
        identifier = try parts.next(DER.Tag.objectIdentifier, input).content
        try DER.checkObjectIdentifier(identifier, input)
        if let null = try parts.next(ifTagged: DER.Tag.null, input) {
            guard null.content.isEmpty else { throw DER.Fault("a NULL that is something") }
            hasParameters = false
        } else if !parts.isAtEnd {
            let parameters = try parts.next(DER.Tag.sequence, input)
            try DER.checkElements(in: parameters.content, input)
            hasParameters = true
        } else {
            hasParameters = false
        }
        try parts.finish()
    }

    /// The hash function that this names, if it is one that CertID is accepted with.
    func certificateIDDigest(_ input: Span<UInt8>) -> Digest? {
        guard !hasParameters else { return nil }
        if DER.isSame(identifier, input, as: Self.sha1.indices, of: Self.sha1.span) { return .sha1 }
        if DER.isSame(identifier, input, as: Self.sha256.indices, of: Self.sha256.span) { return .sha256 }
        return nil
    }

    /// The hash function of the RSASSA-PKCS1-v1_5 signature that this names (RFC 8017 §A.2.4).
    func signatureDigest(_ input: Span<UInt8>) -> Digest? {
        let arc = Self.pkcs1.indices
        guard !hasParameters, identifier.count == arc.count + 1,
            DER.isSame(identifier.lowerBound..<identifier.upperBound - 1, input, as: arc, of: Self.pkcs1.span)
        else { return nil }
        switch input[identifier.upperBound - 1] {
        case 4: return .md5
        case 5: return .sha1
        case 11: return .sha256
        case 12: return .sha384
        case 13: return .sha512
        default: return nil
        }
    }
}
