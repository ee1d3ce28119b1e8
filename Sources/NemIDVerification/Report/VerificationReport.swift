/// Everything a verification has to say.
public struct VerificationReport: Sendable {
    /// The outcome.
    public let verdict: Verdict
    /// Why the response was not accepted; nil when it was.
    public let code: RejectionCode?
    /// For people: which step, what was expected, what was found, what to do.
    ///
    /// No personal data.
    public let reason: String
    /// What was verified; nil unless accepted.
    public let document: VerifiedDocument?
    /// What was established about revocation; nil where the verification ended before.
    public let revocation: RevocationReport?
    /// Faults that did not decide, for example evidence that was of no use.
    public let remarks: [String]
    /// Every step, in order.
    public let steps: [VerificationStep]

    init(
        verdict: Verdict,
        code: RejectionCode?,
        reason: String,
        document: VerifiedDocument? = nil,
        revocation: RevocationReport? = nil,
        remarks: [String] = [],
        steps: [VerificationStep]
    ) {
        self.verdict = verdict
        self.code = code
        self.reason = reason
        self.document = document
        self.revocation = revocation
        self.remarks = remarks
        self.steps = steps
    }
}
