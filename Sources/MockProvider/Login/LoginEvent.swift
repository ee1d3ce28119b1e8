/// What a person does at the login frame.
package enum LoginEvent: Sendable, Hashable {
    /// Sends the first screen.
    case credentials(userID: String, password: String)
    /// Sends the key-card screen.
    case code(String)
    /// Cancels, on whatever screen.
    case cancel
}
