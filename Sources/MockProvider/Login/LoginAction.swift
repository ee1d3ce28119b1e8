/// What the login frame does next.
package enum LoginAction: Sendable, Hashable {
    /// Shows a screen and waits for the next event.
    case show(LoginScreen)
    /// Ends with a signed response for the person who used that user id.
    case sign(userID: String, remembersUserID: Bool = false)
    /// Ends with a code.
    case fail(ClientErrorCode)
}
