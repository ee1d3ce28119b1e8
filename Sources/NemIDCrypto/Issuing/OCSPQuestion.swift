/// One certificate that an OCSP request asks about (RFC 6960 §4.1.1), as the request names it.
package struct OCSPQuestion: Sendable, Hashable {
    /// The CertID in DER: an answer repeats it.
    package let certificateID: [UInt8]
    /// The hash function of the two hashes; nil where it is neither SHA-1 nor SHA-256.
    package let digest: Digest?
    package let issuerNameHash: [UInt8]
    package let issuerKeyHash: [UInt8]
    /// Big endian, without leading zero octets; nil where it is negative, and no certificate has it.
    package let serialNumber: [UInt8]?

    /// Whether it is about a certificate of `issuer`: name and key are compared.
    package func isAbout(issuer: Certificate) throws(CryptoError) -> Bool {
        guard let digest, try digest.hash(issuer.subject.der) == issuerNameHash else { return false }
        return try digest.hash(issuer.subjectPublicKeyBits) == issuerKeyHash
    }
}
