public import struct FoundationEssentials.Date

/// What there is to say about the verified end-user certificate.
///
/// Only the verifier makes one.
public struct CertificateSummary: Sendable, Hashable {
    /// The subject, RFC 4514.
    public let subject: String
    /// The issuer, RFC 4514.
    public let issuer: String
    /// The serial number in upper-case hex, whole octets.
    public let serialNumber: String
    /// The first instant at which the certificate is valid.
    public let notBefore: Date
    /// The last instant at which the certificate is valid.
    public let notAfter: Date
    /// SHA-256 of the DER form, lower-case hex.
    public let sha256: String
    /// The certificate itself, DER.
    public let der: [UInt8]
}
