/// What the end user did: the value of the signature property `action`.
public enum SignatureAction: String, Sendable, Hashable, CaseIterable {
    /// Logged in.
    case logon
    /// Signed a text.
    case sign
}
