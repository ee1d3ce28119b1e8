public import struct FoundationEssentials.Date
import NemIDCrypto

/// What there is to say about the verified end-user certificate.
///
/// Only the verifier makes one.
public struct CertificateSummary: Sendable, Hashable {
    private let certificate: Certificate

    init(_ certificate: Certificate) {
        self.certificate = certificate
    }

    /// The subject, RFC 4514.
    public var subject: String { certificate.subject.rfc4514 }

    /// The issuer, RFC 4514.
    public var issuer: String { certificate.issuer.rfc4514 }

    /// The serial number in upper-case hex, whole octets.
    public var serialNumber: String { certificate.serialHex }

    /// The first instant at which the certificate is valid.
    public var notBefore: Date { certificate.notBefore }

    /// The last instant at which the certificate is valid.
    public var notAfter: Date { certificate.notAfter }

    /// SHA-256 of the DER form, lower-case hex.
    public var sha256: String { Hex.lower(certificate.sha256) }

    /// The certificate itself, DER.
    public var der: [UInt8] { certificate.der }
}
