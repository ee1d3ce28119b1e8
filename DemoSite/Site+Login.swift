import NemIDClient
import NemIDHTTP

extension Site {
    /// The hidden field that names the attempt a login page belongs to.
    static let attemptField = "forsoeg"

    /// Begins a login and shows its frame.
    func logIn(in known: Session?, language: Language) async throws -> Answer {
        if known?.owner != nil { return .redirect(to: .inbox) }
        let people = await configuration.people()
        let session = try known ?? sessions.open(at: configuration.now())

        let (launch, pending) = try nemID.beginLogin(
            LoginRequest(origin: configuration.origin, language: language.clientLanguage)
        )
        let name = try sessions.newID().text
        _ = sessions.update(session.id) { $0.begin(Session.Attempt(name: name, pending: pending)) }

        let fragment = try launch.htmlFragment(
            postingTo: Route.logInAnswer.path,
            hiddenFields: [FormToken.fieldName: session.formToken.text, Self.attemptField: name],
            script: .linked(Route.asset(.loginScript).path)
        )
        let page = LogInPage(
            loginFragment: HTML(trusted: fragment),
            clientOrigin: launch.clientOrigin,
            people: people
        )
        return .page(page, session: session).setting(try sessionCookie.setting(session.id))
    }

    /// Examines what the login frame answered.
    ///
    /// The attempt is spent before anything is looked at.
    func takeAnswer(_ form: FormFields, in session: Session) async throws -> Answer {
        let taken = sessions.update(session.id) { $0.takeAttempt(named: form[Self.attemptField] ?? "") }
        guard let pending = taken ?? nil else { return end(.rejected(code: "challenge"), in: session) }
        do {
            switch try await nemID.completeLogin(LoginCallback(response: form["response"]), for: pending) {
            case .person(let person): return try open(MailboxOwner(person), replacing: session)
            case .employee(let employee): return try open(MailboxOwner(employee), replacing: session)
            case .ended(let status): return end(.ended(status), in: session)
            }
        } catch let error as NemIDError {
            configuration.report("login rejected: \(error)")
            return end(.rejected(code: error.code.rawValue), in: session)
        }
    }

    /// How the last login of this browser ended.
    ///
    /// Shown until another one begins.
    func logInEnding(in session: Session?) -> Answer {
        guard let session, session.owner == nil, let ending = session.ending else { return .redirect(to: .logIn) }
        return .page(MessagePage(ending), session: session)
    }

    func logOut(_ session: Session) throws -> Answer {
        sessions.end(session.id)
        return .redirect(to: .loggedOut).setting(try sessionCookie.removing())
    }

    private func open(_ owner: MailboxOwner, replacing old: Session) throws -> Answer {
        let now = configuration.now()
        // The session may have ended while the answer was examined: then there is nobody to log in.
        guard sessions.session(id: old.id.text, at: now) != nil else { return .foreignForm }
        let session = try sessions.logIn(owner, replacing: old.id, at: now)
        if mailboxes[owner.key] == nil {
            mailboxes[owner.key] = Mailbox(owner: owner, openedAt: now)
        }
        return .redirect(to: .inbox).setting(try sessionCookie.setting(session.id))
    }

    private func end(_ ending: LoginEnding, in session: Session) -> Answer {
        _ = sessions.update(session.id) { $0.ending = ending }
        return .redirect(to: .logInEnding)
    }
}
