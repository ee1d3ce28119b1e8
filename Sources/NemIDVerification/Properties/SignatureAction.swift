import NemIDCrypto

/// What the end user did: the value of the signature property `action`.
public enum SignatureAction: String, Sendable, Hashable, CaseIterable {
    /// Logged in.
    case logon
    /// Signed a text.
    case sign
}

extension SignatureAction {
    /// The action with exactly this name.
    init?(_ name: ArraySlice<UInt8>) {
        if Octets.areEqual(name, "logon" as StaticString) {
            self = .logon
        } else if Octets.areEqual(name, "sign" as StaticString) {
            self = .sign
        } else {
            return nil
        }
    }
}
