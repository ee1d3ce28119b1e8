/// An `AlgorithmIdentifier` of a signature (RFC 5280 §4.1.1.2).
struct SignatureMethod: Sendable {
    /// The content of the algorithm's object identifier.
    let identifier: Range<Int>
    /// The hash function of RSASSA-PKCS1-v1_5 with SHA-2 and NULL as parameters (RFC 4055 §5); nil for all else.
    let digest: Digest?

    /// Takes the whole element at `range` apart.
    init(_ range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var reader = DER.Reader(try DER.only(DER.Tag.sequence, in: range, input))
        let algorithm = try reader.next(DER.Tag.objectIdentifier, input)
        identifier = algorithm.content
        try DER.checkObjectIdentifier(identifier, input)
        let hasNull: Bool
        if reader.isAtEnd {
            hasNull = false
        } else {
            let parameters = try reader.next(input)
            try reader.finish()
            try DER.checkElements(in: parameters.whole, input)
            hasNull = parameters.tag == DER.Tag.null && parameters.content.isEmpty
        }
        digest = hasNull ? Self.digest(identifier, input) : nil
    }

    /// The content of 1.2.840.113549.1.1.
    private static let pkcs1: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]

    /// For 1.2.840.113549.1.1.11, .12 and .13.
    private static func digest(_ identifier: Range<Int>, _ input: Span<UInt8>) -> Digest? {
        let pkcs1 = pkcs1
        guard let last = identifier.last,
            DER.isSame(identifier.dropLast(), input, as: 0..<pkcs1.count, of: pkcs1.span)
        else { return nil }
        switch input[last] {
        case 11: return .sha256
        case 12: return .sha384
        case 13: return .sha512
        default: return nil
        }
    }
}
