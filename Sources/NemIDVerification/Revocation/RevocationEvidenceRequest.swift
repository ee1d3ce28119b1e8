public import struct FoundationEssentials.Date
package import NemIDCrypto

/// What evidence about revocation is wanted for.
public struct RevocationEvidenceRequest: Sendable, Hashable {
    /// A certificate of the path that was judged, with that of its issuer.
    package struct Link: Sendable, Hashable {
        package let certificate: Certificate
        package let issuer: Certificate
    }

    /// The end user's certificate, whose signature and chain hold.
    public let certificate: CertificateSummary
    /// The evidence that counts, and the certificates that need it.
    public let policy: RevocationPolicy
    /// The instant at which everything is judged.
    public let instant: Date
    /// Every certificate below the root, end user first.
    package let links: [Link]
}
