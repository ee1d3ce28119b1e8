/// The outcome of a verification.
public enum Verdict: String, Sendable, Hashable {
    /// Every check passed.
    case accepted
    /// A check failed.
    case rejected
    /// Everything but revocation holds, and revocation could not be established. Never a reason to trust.
    case undecided
    /// The response is an error code of the identity provider: the end user cancelled, is locked, ….
    case ended
}
