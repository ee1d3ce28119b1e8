import FoundationEssentials

/// User id and password chosen anew: in an activation, and where the relying party asks for it.
extension LoginStateMachine {
    /// Goes on after the second factor: to what has still to be chosen, the terms of an activation, notices and the end.
    mutating func goOn(userID: String, _ account: inout Account) -> LoginAction {
        let asksUserID = isActivation || wishes.credentialUpdate == .userIDAndPassword
        guard !asksUserID || hasAnsweredUserID else {
            state = .choosingUserID(userID: userID)
            return .show(.chooseUserID(nil, isOptional: isActivation))
        }
        guard wishes.credentialUpdate == nil || chosenPassword != nil else {
            state = .choosingPassword(userID: userID)
            return .show(.choosePassword(nil))
        }
        guard !isActivation else {
            state = .terms(userID: userID)
            return .show(.terms)
        }
        if let chosenPassword { account.change(password: chosenPassword) }
        return finish(userID: userID, &account)
    }

    /// Puts the chosen user id into use and ends the login.
    mutating func finish(userID: String, _ account: inout Account) -> LoginAction {
        // What was chosen stays known, so that a card that is taken into use now does not bring the question again.
        if let chosenUserID { account.choose(userID: chosenUserID, insteadOf: userID) }
        if let code = account.signatureRefusal { return end(.fail(code)) }
        return show(account.notices, userID: userID)
    }

    /// Takes the chosen password where it keeps the rules.
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
            nemIDNumber: account.person.nemIDNumber,
            userID: chosenUserID ?? account.selfChosenUserID(for: userID)
        )
        guard reasons.isEmpty else { return .show(.choosePassword(.refused(reasons))) }
        guard password == repeated else { return .show(.choosePassword(.different)) }
        chosenPassword = password
        // An activation asks for a second factor only now.
        return isActivation
            ? askFactor(userID: userID, &account, at: now) : goOn(userID: userID, &account)
    }

    /// Takes the chosen user id where it keeps the rules and is nobody else's.
    mutating func choose(
        newUserID: String,
        userID: String,
        _ account: inout Account,
        isTaken: (String) -> Bool
    ) -> LoginAction {
        func again(_ problem: LoginScreen.UserIDProblem) -> LoginAction {
            .show(.chooseUserID(problem, isOptional: isActivation))
        }
        guard !newUserID.isEmpty else { return again(.missing) }
        let reasons = UserIDRules.reasons(against: newUserID, password: chosenPassword)
        guard reasons.isEmpty else { return again(.refused(reasons)) }
        let folded = UserDirectory.fold(newUserID)
        guard !isTaken(folded) else { return again(.taken) }
        chosenUserID = folded
        hasAnsweredUserID = true
        return goOn(userID: userID, &account)
    }

    /// Leaves the user id as it is, which only an activation allows.
    mutating func skipUserID(userID: String, _ account: inout Account) -> LoginAction {
        guard isActivation else { return end(.fail(.srv002)) }
        hasAnsweredUserID = true
        return goOn(userID: userID, &account)
    }
}
