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
        guard let action = Self.allCases.first(where: { Octets.areEqual(name, $0.rawValue) }) else { return nil }
        self = action
    }
}
