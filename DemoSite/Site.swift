import NemIDClient
import NemIDHTTP

/// The mailbox: requests in, responses out. It opens no socket, reads no clock and throws no dice of its own.
actor Site {
    /// What the site is told from outside.
    struct Configuration: Sendable {
        /// The one origin the site answers at.
        let origin: WebOrigin
        /// The people for the picker, as they are now; empty hides it.
        var people: @Sendable () async -> [InventedPerson] = { [] }
        var sessionLimits = SessionStore.Limits()
        let now: Clock
        let random: RandomSource
        /// Takes a line for the log.
        ///
        /// It never holds a name, a personal number, a session or an answer.
        var report: @Sendable (String) -> Void = { _ in }
    }

    let configuration: Configuration
    let nemID: RelyingParty
    let sessionCookie: SessionCookie
    let languageCookie: LanguageCookie
    private let headers: SecurityHeaders

    var sessions: SessionStore
    /// Every mailbox that has been opened since the start.
    var mailboxes: [MailboxOwner.Key: Mailbox] = [:]

    init(_ configuration: Configuration, nemID: RelyingParty) {
        let isSecure = configuration.origin.scheme == "https"
        self.configuration = configuration
        self.nemID = nemID
        sessionCookie = SessionCookie(isSecure: isSecure)
        languageCookie = LanguageCookie(isSecure: isSecure)
        headers = SecurityHeaders(isSecure: isSecure)
        sessions = SessionStore(limits: configuration.sessionLimits, random: configuration.random)
    }

    /// Answers one request.
    func respond(to request: HTTPRequest) async -> HTTPResponse {
        let language = languageCookie.language(of: request)
        let answer: Answer
        do {
            answer = try await self.answer(request, language: language)
        } catch {
            configuration.report("fault: \(type(of: error))")
            answer = .fault
        }
        return response(for: answer, to: request, language: language)
    }

    private func answer(_ request: HTTPRequest, language: Language) async throws -> Answer {
        guard isForThisHost(request) else { return .wrongHost(origin: configuration.origin.text) }
        guard let route = Route(path: request.path) else { return .notFound(in: knownSession(of: request)) }
        guard let method = Route.Method(of: request.method), method == route.method else {
            return .methodNotAllowed(allow: route.method == .get ? [.get, .head] : [.post])
        }
        if case .asset(let asset) = route { return .asset(asset) }
        if sessionCookie.find(in: request) == .several { return .doubleSession }
        switch method {
        case .get:
            if let wanted = Language(switchIn: request) {
                return .redirect(to: route).setting(try languageCookie.setting(wanted))
            }
            return try await page(at: route, in: request, language: language)
        case .post:
            return try await action(at: route, in: request)
        }
    }

    private func page(at route: Route, in request: HTTPRequest, language: Language) async throws -> Answer {
        let session = knownSession(of: request)
        switch route {
        case .front: return .page(FrontPage(), session: session)
        case .about: return .page(AboutPage(), session: session)
        case .loggedOut: return .page(Self.loggedOutPage, session: session)
        case .logIn: return try await logIn(in: session, language: language)
        case .logInEnding: return logInEnding(in: session)
        case .inbox: return inbox(in: session)
        case .letter(let id): return letter(id, in: session, openedBy: request)
        case .logInAnswer, .markUnread, .logOut, .asset: return .notFound(in: session)
        }
    }

    private func action(at route: Route, in request: HTTPRequest) async throws -> Answer {
        guard FormOrigin(of: request).isSame(as: configuration.origin), let session = knownSession(of: request) else {
            return .foreignForm
        }
        guard let form = try? request.form(maximumCount: 20) else { return .unreadableForm }
        guard let token = form[FormToken.fieldName], session.formToken.matches(token) else { return .foreignForm }
        switch route {
        case .logInAnswer: return try await takeAnswer(form, in: session)
        case .markUnread(let id): return markUnread(id, in: session)
        case .logOut: return try logOut(session)
        default: return .notFound(in: session)
        }
    }

    /// The living session the request names; an id the store did not make is as good as none.
    private func knownSession(of request: HTTPRequest) -> Session? {
        guard case .id(let id) = sessionCookie.find(in: request) else { return nil }
        return sessions.session(id: id, at: configuration.now())
    }

    /// Another host name that leads here may belong to somebody else (DNS rebinding).
    private func isForThisHost(_ request: HTTPRequest) -> Bool {
        let hosts = request.fields.values("Host")
        let origin = configuration.origin
        let expected = origin.host + (origin.port.map { ":\($0)" } ?? "")
        return hosts.count == 1 && hosts.first?.lowercased() == expected
    }

    private func response(for answer: Answer, to request: HTTPRequest, language: Language) -> HTTPResponse {
        var response: HTTPResponse
        var frameOrigin: String?
        switch answer.content {
        case .page(let page):
            let target = Route(path: request.path).flatMap { $0.method == .get ? $0 : nil }
            let layout = Layout(language: language, session: answer.session, languageSwitchTarget: target)
            response = .html(layout.document(page), status: answer.status)
            response.fields["Content-Language"] = language.code
            frameOrigin = page.frameOrigin
        case .redirect(let route):
            response = .redirect(to: route.path, status: answer.status)
        case .asset(let asset):
            response = .content(Array(asset.text.utf8), type: asset.contentType)
        }
        if !answer.allowedMethods.isEmpty {
            response.fields["Allow"] = answer.allowedMethods.map(\.rawValue).joined(separator: ", ")
        }
        for cookie in answer.cookies { response.fields.append(name: "Set-Cookie", value: cookie) }
        headers.add(to: &response, frameOrigin: frameOrigin)
        return response
    }

    private static let loggedOutPage = MessagePage(
        title: Texts.loggedOutTitle,
        text: Texts.loggedOutText,
        route: .loggedOut
    )
}
