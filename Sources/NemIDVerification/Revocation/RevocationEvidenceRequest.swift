public import struct FoundationEssentials.Date

/// What evidence about revocation is wanted for.
public struct RevocationEvidenceRequest: Sendable, Hashable {
    /// The end user's certificate, whose signature and chain hold.
    public let certificate: CertificateSummary
    /// The evidence that counts, and the certificates that need it.
    public let policy: RevocationPolicy
    /// The instant at which everything is judged.
    public let instant: Date
}
