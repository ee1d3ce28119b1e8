import FoundationEssentials

/// The second factor: which one is asked for, and its answer where it is no key card.
extension LoginStateMachine {
    /// Asks for the first factor that can be used at once, or the first of all.
    mutating func askFactor(userID: String, _ account: inout Account, at now: Date) -> LoginAction {
        factors = account.factors(wishes, at: now)
        let isAppReady = account.codeApps.readiness(at: now) == .ready
        guard let factor = factors.first(where: { $0 != .codeApp || isAppReady }) ?? factors.first else {
            return end(.fail(account.missingFactorCode(wishes)))
        }
        return ask(factor, userID: userID, &account, at: now)
    }

    private mutating func ask(
        _ factor: Factor,
        userID: String,
        _ account: inout Account,
        at now: Date
    ) -> LoginAction {
        switch factor {
        case .keyCard: return ask(userID: userID, &account)
        case .codeApp: return offerApp(userID: userID, account, at: now)
        case .codeToken:
            state = .codeToken(userID: userID)
            return showToken(account, nil)
        case .voice:
            account.voice?.ring(at: now)
            state = .voice(userID: userID)
            return showVoice(account, nil)
        }
    }

    /// What a person does on a screen of a factor that is no key card, or on the way to another factor.
    mutating func handle(
        factorEvent event: LoginEvent,
        userID: String,
        _ account: inout Account,
        at now: Date
    ) -> LoginAction {
        switch (state, event) {
        case (.codeApp, .sendAppRequest), (.appTimedOut, .sendAppRequest):
            return sendAppRequest(userID: userID, &account, at: now)
        case (.appNotReady, .sendAppRequest):
            return offerApp(userID: userID, account, at: now)
        case (.awaitingApp(_, let number), .poll):
            return look(forAnswerTo: number, userID: userID, &account, at: now)
        case (.codeToken, .code(let code)):
            return judge(tokenCode: code, userID: userID, &account, at: now)
        case (.voice, .code(let code)):
            return judge(voiceCode: code, userID: userID, &account, at: now)
        case (.voice, .ringAgain):
            return ask(.voice, userID: userID, &account, at: now)
        case (.choosingFactor, .chooseFactor(let factor)) where factors.contains(factor):
            return ask(factor, userID: userID, &account, at: now)
        case (.choosingFactor(_, let factor), .back):
            return ask(factor, userID: userID, &account, at: now)
        case (_, .changeFactor):
            guard let factor = presentFactor, factors.count > 1 else { return end(.fail(.srv002)) }
            withdrawAppRequest(&account)
            state = .choosingFactor(userID: userID, from: factor)
            return .show(.chooseFactor(factors))
        default:
            return end(.fail(.srv002))
        }
    }

    /// The factor whose screen is shown.
    private var presentFactor: Factor? {
        switch state {
        case .keyCard: .keyCard
        case .codeApp, .awaitingApp, .appTimedOut, .appNotReady: .codeApp
        case .codeToken: .codeToken
        case .voice: .voice
        default: nil
        }
    }

    /// Ends the login because the person wants that.
    mutating func cancel(_ account: inout Account?) -> LoginAction {
        if var known = account {
            withdrawAppRequest(&known)
            account = known
        }
        if isActivation { return end(.fail(.can001)) }
        if case .appTimedOut = state { return end(.fail(.can005)) }
        return end(.fail(.can002))
    }

    // MARK: Code token and voice response

    private func showToken(_ account: Account, _ problem: LoginScreen.CodeProblem?) -> LoginAction {
        .show(.codeToken(serialNumber: account.codeToken?.serialNumber ?? "", problem))
    }

    private func showVoice(_ account: Account, _ problem: LoginScreen.CodeProblem?) -> LoginAction {
        .show(.voice(lastDigits: account.voice?.lastDigits ?? "", problem))
    }

    private mutating func judge(
        tokenCode code: String,
        userID: String,
        _ account: inout Account,
        at now: Date
    ) -> LoginAction {
        // The token was taken away while its code was being typed.
        guard account.codeToken != nil else { return end(.fail(.auth010)) }
        guard Self.isSixDigits(code) else { return showToken(account, .notSixDigits) }
        guard account.codeToken?.use(code, at: now) == true else {
            return account.countWrongCode() ? showToken(account, .wrong) : end(.fail(.lock003))
        }
        account.noteRightAnswer()
        return goOn(userID: userID, &account)
    }

    private mutating func judge(
        voiceCode code: String,
        userID: String,
        _ account: inout Account,
        at now: Date
    ) -> LoginAction {
        guard account.voice != nil else { return end(.fail(.auth010)) }
        guard Self.isSixDigits(code) else { return showVoice(account, .notSixDigits) }
        guard account.voice?.use(code, at: now) == true else {
            return account.countWrongCode() ? showVoice(account, .wrong) : end(.fail(.lock003))
        }
        account.noteRightAnswer()
        return goOn(userID: userID, &account)
    }

    static func isSixDigits(_ code: String) -> Bool {
        code.utf8.count == 6 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
