import NemIDCrypto

extension IdentityProvider {
    /// What the next step of a login leads to.
    enum Step: Sendable {
        case screen(LoginScreen)
        case end(LoginEnd)
    }

    /// Runs one event and, where it ends the login well, signs; notes the end in the person's usage log.
    func step(_ event: LoginEvent, login: CheckedLogin, machine: inout LoginStateMachine) -> Step {
        let userID = machine.userID(for: event)
        let step = run(event, login: login, machine: &machine)
        if case .end(let end) = step { note(end, of: login, userID: userID) }
        return step
    }

    private func run(_ event: LoginEvent, login: CheckedLogin, machine: inout LoginStateMachine) -> Step {
        switch act(event, in: &machine) {
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
        var login: CheckedLogin
        do throws(LoginRefusal) {
            login = try check(try ClientParameters(json: request.parametersJSON), from: request.origin)
            if let document = request.document { try login.receive(document) }
        } catch {
            return LoginEnd(error)
        }
        guard login.signing?.remote == nil else {
            throw ProviderError(
                .notFinished,
                "the document at SIGNTEXT_URI is awaited: give it along, as no browser fetches it"
            )
        }
        let userID = UserDirectory.fold(request.userID)
        let account = account(userID: userID)
        guard let password = request.password ?? account?.password else {
            throw ProviderError(.notFound, "no person has the user id \(request.userID)")
        }
        if request.password == nil, case .waiting = account?.activation {
            throw ProviderError(.notFinished, "the NemID waits to be activated, which takes a person at the frame")
        }
        var machine = LoginStateMachine(login.wishes, startingAt: login.firstState)
        if case .document = machine.state { _ = step(.approveDocument, login: login, machine: &machine) }
        let credentials = LoginEvent.credentials(
            userID: account?.presentUserID(for: userID) ?? userID,
            password: password,
            remembersUserID: login.remember?.isTicked ?? false
        )
        var last = step(credentials, login: login, machine: &machine)
        if case .screen(let screen) = last, request.code != nil, !screen.takesCode,
            let factor = machine.factors.first(where: { $0 != .codeApp })
        {
            _ = step(.changeFactor, login: login, machine: &machine)
            last = step(.chooseFactor(factor), login: login, machine: &machine)
        }
        while let event = try headlessEvent(after: last, request, userID: userID) {
            last = step(event, login: login, machine: &machine)
        }
        return try ended(last)
    }

    /// What a person who does everything right does next; nil where the login has ended or cannot go on by itself.
    private func headlessEvent(
        after step: Step,
        _ request: HeadlessLogin,
        userID: String
    ) throws(ProviderError) -> LoginEvent? {
        guard case .screen(let screen) = step, let account = account(userID: userID) else { return nil }
        switch screen {
        case .keyCard(let question, nil), .newCard(let question, nil):
            guard let code = request.code ?? account.code(for: question) else {
                throw ProviderError(.internalFailure, "the question is not on the card")
            }
            return .code(code)
        case .codeToken(_, nil):
            return (request.code ?? account.codeToken?.code(at: now())).map { .code($0) }
        case .voice(_, nil):
            return (request.code ?? account.voice?.openCall(at: now())?.code).map { .code($0) }
        case .codeApp:
            return .sendAppRequest
        case .awaitingApp:
            try approveCodeAppRequest(of: userID)
            return .poll
        case .notice:
            return .proceed
        case .credentials, .keyCard, .newCard, .codeToken, .voice, .appTimedOut, .appNotReady, .chooseFactor,
            .choosePassword, .chooseUserID, .terms, .document, .fetching:
            return nil
        }
    }

    private func ended(_ step: Step) throws(ProviderError) -> LoginEnd {
        switch step {
        case .end(let end): return end
        case .screen(.credentials):
            throw ProviderError(.notFinished, "wrong user id or password; it may be tried again")
        case .screen(.keyCard(let question, _)), .screen(.newCard(let question, _)):
            throw ProviderError(.notFinished, "wrong code; #\(question.codeNumber) is asked for again")
        case .screen(.codeToken), .screen(.voice):
            throw ProviderError(.notFinished, "wrong code; it may be tried again")
        case .screen(.appNotReady):
            throw ProviderError(.notFinished, "the code app is in its waiting period")
        case .screen(.choosePassword), .screen(.chooseUserID), .screen(.terms):
            throw ProviderError(.notFinished, "user id or password are to be chosen, which takes a person at the frame")
        case .screen(.notice), .screen(.codeApp), .screen(.awaitingApp), .screen(.appTimedOut), .screen(.chooseFactor),
            .screen(.document), .screen(.fetching):
            throw ProviderError(.internalFailure, "the login was left half way")
        }
    }
}
