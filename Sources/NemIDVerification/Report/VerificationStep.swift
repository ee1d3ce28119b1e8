/// One step of a verification, in the order in which steps are taken.
///
/// The texts hold no personal data and no content of the document except protocol constants.
public struct VerificationStep: Sendable, Hashable {
    /// How the step went.
    public enum Result: String, Sendable, Hashable {
        /// The check holds.
        case pass
        /// The check does not hold; the verification ended here.
        case fail
        /// Not taken: an earlier step failed, or the policy does not ask for it.
        case skipped
    }

    /// `nemid.01` to `nemid.19`.
    public let id: String
    /// A few words on what is checked.
    public let title: String
    /// How the step went.
    public let result: Result
    /// What was demanded.
    public let expected: String
    /// What was there; empty for a step that was not reached.
    public let found: String
    /// The section of the specification.
    public let reference: String
}
