/// Everything a verification has to say.
public struct VerificationReport: Sendable {
    /// The outcome.
    public let verdict: Verdict
    /// Why the response was not accepted; nil when it was.
    public let code: RejectionCode?
    /// What was verified; nil unless accepted.
    public let document: VerifiedDocument?
    /// What was established about revocation; nil where the verification ended before.
    public let revocation: RevocationReport?
    /// Faults that did not decide, for example evidence that was of no use.
    public let remarks: [String]
    private let log: StepLog

    init(
        verdict: Verdict,
        code: RejectionCode?,
        document: VerifiedDocument? = nil,
        revocation: RevocationReport? = nil,
        remarks: [String] = [],
        log: StepLog
    ) {
        self.verdict = verdict
        self.code = code
        self.document = document
        self.revocation = revocation
        self.remarks = remarks
        self.log = log
    }

    /// For people: which step, what was expected, what was found, what to do.
    ///
    /// No personal data.
    public var reason: String {
        guard let code else { return "every check holds" }
        let step = log.current
        let (expected, found) = (log.expected(of: step), log.found(of: step, revocation))
        return "\(step.id) \(step.title): expected \(expected); found \(found). \(code.advice)"
    }

    /// Every step, in order.
    public var steps: [VerificationStep] { log.steps(revocation) }
}
