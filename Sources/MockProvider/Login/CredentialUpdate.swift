/// What a person is asked to change during a login (`CREDENTIAL_UPDATE`, guide §3.1).
package enum CredentialUpdate: String, Sendable, Hashable {
    case password = "PASSWORD"
    /// User id and password.
    case userIDAndPassword = "ALIAS"
}
