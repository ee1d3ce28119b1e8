/// What a key is like, see ``CertificateFacts``.
package struct KeyFacts: Sendable {
    package let isRSA: Bool
    /// Length of the modulus (RSA) or strength parameter in bits.
    package let bits: Int
    /// The exponent; nil where it has more than 64 bits, and unless RSA.
    package let smallExponent: UInt64?
}
