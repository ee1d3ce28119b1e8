/// Where the numbers of an RSA key stand in its `SubjectPublicKeyInfo` (RFC 8017 §A.1.1, RFC 3279 §2.3.1).
struct RSAPublicKeyPlaces: Sendable {
    /// The magnitude of the modulus.
    let modulus: Range<Int>
    /// The magnitude of the exponent.
    let exponent: Range<Int>

    /// Reads the key in the BIT STRING content `key`.
    ///
    /// - Throws: Where it is no sequence of two numbers, neither of them negative.
    init(_ key: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var numbers = DER.Reader(try DER.only(DER.Tag.sequence, in: key, input))
        let modulus = try DER.magnitude(try numbers.next(DER.Tag.integer, input).content, input)
        let exponent = try DER.magnitude(try numbers.next(DER.Tag.integer, input).content, input)
        try numbers.finish()
        guard let modulus, let exponent else { throw DER.Fault("a negative number in a key") }
        self.modulus = modulus
        self.exponent = exponent
    }

    private static let rsaEncryption: [UInt8] = [
        0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
    ]

    /// Whether the `AlgorithmIdentifier` content at `range` is rsaEncryption with NULL, as RFC 3279 §2.3.1 demands.
    static func isRSA(_ range: Range<Int>, _ input: Span<UInt8>) -> Bool {
        let expected = rsaEncryption
        return DER.isSame(range, input, as: 0..<expected.count, of: expected.span)
    }
}
