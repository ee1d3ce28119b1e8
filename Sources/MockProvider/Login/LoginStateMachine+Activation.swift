import FoundationEssentials

/// First activation, and the same steps after a forgotten password: a password is chosen, a code entered, terms accepted.
extension LoginStateMachine {
    /// Begins with a temporary password, which is spent from then on.
    mutating func beginActivation(userID: String, _ account: inout Account) -> LoginAction {
        account.spendTemporaryPassword()
        state = .choosingPassword(userID: userID)
        return .show(.choosePassword(nil))
    }

    /// Takes the chosen password where it keeps the rules, and asks for a code.
    mutating func choose(
        _ password: String,
        repeated: String,
        userID: String,
        _ account: inout Account,
        at now: Date
    ) -> LoginAction {
        guard !password.isEmpty else { return .show(.choosePassword(.missing)) }
        let reasons = PasswordRules.reasons(
            against: password,
            cprNumber: account.person.cprNumber,
            nemIDNumber: account.person.nemIDNumber
        )
        guard reasons.isEmpty else { return .show(.choosePassword(.refused(reasons))) }
        guard password == repeated else { return .show(.choosePassword(.different)) }
        chosenPassword = password
        return askFactor(userID: userID, &account, at: now)
    }

    /// Goes on after the right code: to the terms while a NemID is activated, else to notices and the end.
    mutating func goOn(userID: String, _ account: Account) -> LoginAction {
        guard chosenPassword == nil else {
            state = .terms(userID: userID)
            return .show(.terms)
        }
        return finish(userID: userID, account)
    }

    /// Ends an activation.
    mutating func acceptTerms(wantsSignature: Bool, userID: String, _ account: inout Account) -> LoginAction {
        guard let password = chosenPassword else { return end(.fail(.srv004)) }
        chosenPassword = nil
        account.activate(password: password, hasSignature: wantsSignature)
        return finish(userID: userID, account)
    }

    private mutating func finish(userID: String, _ account: Account) -> LoginAction {
        guard account.hasSignature else { return end(.fail(.oces001)) }
        return show(account.notices, userID: userID)
    }

    /// Whether leaving now leaves an activation behind.
    var isActivating: Bool {
        switch state {
        case .choosingPassword, .terms: true
        default: chosenPassword != nil
        }
    }
}
