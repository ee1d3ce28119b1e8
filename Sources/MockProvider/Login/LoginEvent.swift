/// What a person does at the login frame.
package enum LoginEvent: Sendable, Hashable {
    /// Nobody's doing: the page has fetched the document to sign, and it is the right one.
    case documentArrived
    /// Likewise, but nothing came, or nothing that can be signed.
    case documentRefused
    /// Has read the document to sign, and goes on to log in.
    case approveDocument
    /// Sends the first screen, with or without the tick that remembers the user id.
    case credentials(userID: String, password: String, remembersUserID: Bool = false)
    /// Is not the person whose user id is remembered.
    case otherUser
    /// Sends a screen that asks for six digits.
    case code(String)
    /// Has a request sent to the code app.
    case sendAppRequest
    /// Does nothing: the page asks whether the phone has answered.
    case poll
    /// Wants another second factor.
    case changeFactor
    /// Picks a second factor.
    case chooseFactor(Factor)
    /// Goes back from the choice of a factor.
    case back
    /// Has the code read out once more.
    case ringAgain
    /// Chooses a password, typed twice.
    case choosePassword(String, repeated: String)
    /// Chooses a user id.
    case chooseUserID(String)
    /// Leaves the user id as it is.
    case skipUserID
    /// Accepts the terms, with or without a public digital signature.
    case acceptTerms(wantsSignature: Bool)
    /// Has read a notice.
    case proceed
    /// Takes the new key card into use that a notice tells of.
    case takeNewCard
    /// Cancels, on whatever screen.
    case cancel
}
