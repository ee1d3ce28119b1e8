/// What a person does at the login frame.
package enum LoginEvent: Sendable, Hashable {
    /// Sends the first screen, with or without the tick that remembers the user id.
    case credentials(userID: String, password: String, remembersUserID: Bool = false)
    /// Is not the person whose user id is remembered.
    case otherUser
    /// Sends a key-card screen.
    case code(String)
    /// Chooses a password while a NemID is activated, typed twice.
    case choosePassword(String, repeated: String)
    /// Accepts the terms, with or without a public digital signature.
    case acceptTerms(wantsSignature: Bool)
    /// Has read a notice.
    case proceed
    /// Takes the new key card into use that a notice tells of.
    case takeNewCard
    /// Cancels, on whatever screen.
    case cancel
}
