/// First activation, and the same steps after a forgotten password: a password is chosen, a code entered, perhaps a user id
/// chosen, terms accepted.
extension LoginStateMachine {
    /// Begins with a temporary password, which is spent from then on.
    mutating func beginActivation(userID: String, _ account: inout Account) -> LoginAction {
        // A site in an app of its own cannot activate; the password is not wasted.
        guard !wishes.announcesAppApproval else { return end(.fail(.auth011)) }
        account.spendTemporaryPassword()
        isActivation = true
        state = .choosingPassword(userID: userID)
        return .show(.choosePassword(nil))
    }

    /// Ends an activation.
    mutating func acceptTerms(wantsSignature: Bool, userID: String, _ account: inout Account) -> LoginAction {
        guard let password = chosenPassword else { return end(.fail(.srv004)) }
        account.activate(password: password, hasSignature: wantsSignature)
        isActivation = false
        return finish(userID: userID, &account)
    }
}
