public import struct FoundationEssentials.Date

/// Verifies responses: every check in the order of its steps, see ``VerificationStep``.
///
/// A verifier opens no socket and no file and reads no clock, so one can be shared by everybody. Keep one: it remembers
/// which authorities and OCSP responders it has verified, by their octets, and verifies their signatures once. That changes
/// how long a verdict takes and never the verdict; dates, key usage and revocation are judged at each call.
///
/// ```swift
/// let verifier = Verifier(environment: .preproduction)
/// let report = verifier.verify(response, evidence: RevocationEvidence(crls: [list]), at: now)
/// if let document = report.document { print(document.identity.pid) }
/// ```
public struct Verifier: Sendable {
    /// In one place, so that a copy of a verifier is cheap; each verification makes one.
    private final class Content: Sendable {
        let environment: TrustEnvironment
        let issuers: IssuerCertificates
        let known = KnownAuthorities()
        let responders = KnownResponders()

        init(_ environment: TrustEnvironment, _ issuers: IssuerCertificates) {
            self.environment = environment
            self.issuers = issuers
        }
    }

    private let content: Content

    /// The roots and policies to trust.
    public var environment: TrustEnvironment { content.environment }

    /// Untrusted issuing CAs, for responses that carry only the end-user certificate.
    public var issuers: IssuerCertificates { content.issuers }

    var anchors: TrustAnchors { content.environment.anchors }

    /// What earlier verifications found out about authorities; shared by all copies of this verifier.
    var known: KnownAuthorities { content.known }

    /// The same for OCSP responders.
    package var responders: KnownResponders { content.responders }

    /// A verifier that trusts `environment`.
    ///
    /// - Parameters:
    ///   - environment: The roots and policies to trust.
    ///   - issuers: Untrusted issuing CAs, for responses that carry only the end-user certificate.
    public init(environment: TrustEnvironment, issuers: IssuerCertificates = .none) {
        content = Content(environment, issuers)
    }

    /// Judges a response.
    ///
    /// Bad input of any kind is a result, never an error.
    ///
    /// Not checked here: that the challenge was used once only, that the response was not seen before
    /// (``VerifiedDocument/fingerprint``), and the text of a signing response.
    ///
    /// - Parameters:
    ///   - input: XML, base64 of XML, or an error code of the identity provider, plain or in base64.
    ///   - policy: What is expected of the response.
    ///   - evidence: What is at hand about revocation.
    ///   - instant: The one instant at which certificates, revocation and time stamp are judged.
    /// - Returns: The verdict with every step taken.
    public func verify(
        _ input: [UInt8],
        policy: VerificationPolicy = VerificationPolicy(),
        evidence: RevocationEvidence = RevocationEvidence(),
        at instant: Date
    ) -> VerificationReport {
        var verification = Verification(verifier: self, policy: policy, instant: Instant(instant))
        return verification.report(on: input, evidence: evidence)
    }

    /// Judges a response, and asks for evidence about revocation once everything else holds.
    ///
    /// As ``verify(_:policy:evidence:at:)``, for evidence that must be fetched: nothing is asked for a response that is
    /// refused anyway, or where the policy wants none, and the signature is checked once. A source that has nothing to
    /// give gives empty evidence, which leaves the response undecided.
    ///
    /// - Parameters:
    ///   - input: XML, base64 of XML, or an error code of the identity provider, plain or in base64.
    ///   - policy: What is expected of the response.
    ///   - instant: The one instant at which certificates, revocation and time stamp are judged.
    ///   - evidence: Called at most once.
    /// - Returns: The verdict with every step taken.
    public func verify(
        _ input: [UInt8],
        policy: VerificationPolicy = VerificationPolicy(),
        at instant: Date,
        askingFor evidence: (RevocationEvidenceRequest) async -> RevocationEvidence
    ) async -> VerificationReport {
        var verification = Verification(verifier: self, policy: policy, instant: Instant(instant))
        return await verification.report(on: input, askingFor: evidence)
    }
}
