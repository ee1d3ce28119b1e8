import NemIDCrypto

extension IdentityProvider {
    /// What the next step of a login leads to.
    enum Step: Sendable {
        case screen(LoginScreen)
        case end(LoginEnd)
    }

    /// Runs one event and, where it ends the login well, signs.
    func step(_ event: LoginEvent, login: CheckedLogin, machine: inout LoginStateMachine) -> Step {
        switch handle(event, in: &machine) {
        case .show(let screen):
            return .screen(screen)
        case .fail(let code):
            return .end(LoginEnd(code: code))
        case .sign(let userID, let remembersUserID):
            do {
                guard try mayLogIn(userID: userID) else { return .end(LoginEnd(code: .oces006)) }
                let response = try response(for: login, userID: userID, remembersUserID: remembersUserID)
                return .end(LoginEnd(response: response))
            } catch {
                return .end(LoginEnd(code: .srv004, reason: error.reason))
            }
        }
    }

    /// A whole login in one go.
    func headlessLogin(_ request: HeadlessLogin) throws(ProviderError) -> LoginEnd {
        let login: CheckedLogin
        do {
            login = try check(try ClientParameters(json: request.parametersJSON), from: request.origin)
        } catch {
            return LoginEnd(error)
        }
        let userID = UserDirectory.fold(request.userID)
        let account = account(userID: userID)
        guard let password = request.password ?? account?.password else {
            throw ProviderError(.notFound, "no person has the user id \(request.userID)")
        }
        if request.password == nil, case .waiting = account?.activation {
            throw ProviderError(.notFinished, "the NemID waits to be activated, which takes a person at the frame")
        }
        var machine = LoginStateMachine(preventsKeyCard: login.preventsKeyCard)
        let credentials = LoginEvent.credentials(
            userID: userID,
            password: password,
            remembersUserID: login.remember?.isTicked ?? false
        )
        let first = step(credentials, login: login, machine: &machine)
        guard let question = Self.question(first) else { return try ended(first) }
        guard let code = request.code ?? self.account(userID: userID)?.code(for: question) else {
            throw ProviderError(.internalFailure, "the question is not on the card")
        }
        var last = step(.code(code), login: login, machine: &machine)
        while case .screen(.notice) = last { last = step(.proceed, login: login, machine: &machine) }
        return try ended(last)
    }

    private static func question(_ step: Step) -> KeyCardQuestion? {
        switch step {
        case .screen(.keyCard(let question, _)), .screen(.newCard(let question, _)): question
        default: nil
        }
    }

    private func ended(_ step: Step) throws(ProviderError) -> LoginEnd {
        switch step {
        case .end(let end): return end
        case .screen(.credentials):
            throw ProviderError(.notFinished, "wrong user id or password; it may be tried again")
        case .screen(.keyCard(let question, _)), .screen(.newCard(let question, _)):
            throw ProviderError(.notFinished, "wrong code; #\(question.codeNumber) is asked for again")
        case .screen(.choosePassword), .screen(.terms):
            throw ProviderError(.notFinished, "the temporary password is spent, and the activation left")
        case .screen(.notice):
            throw ProviderError(.internalFailure, "a notice is left")
        }
    }
}
