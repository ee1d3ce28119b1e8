/// Asks the user to change something during login.
///
/// Parameter `CREDENTIAL_UPDATE` (implementation guidelines §3.1).
public enum CredentialUpdate: String, Sendable, Hashable, CaseIterable, Codable {
    /// A new password.
    case password = "PASSWORD"

    /// A new password and a new self-chosen user id.
    case passwordAndUserID = "ALIAS"
}
