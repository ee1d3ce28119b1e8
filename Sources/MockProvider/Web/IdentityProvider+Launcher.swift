import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/launcher`: the page of the login frame, and the steps that its script takes.
    func launcher(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse {
        switch (request.method, path) {
        case (.post, ["start"]): return ContentPolicy.data.applied(to: launcherStep(request, start))
        case (.post, ["step"]): return ContentPolicy.data.applied(to: launcherStep(request, next))
        case (_, ["start"]), (_, ["step"]):
            return ContentPolicy.data.applied(to: .methodNotAllowed(allow: [.post]))
        default: break
        }
        if let document = launcherDocument(request, path) { return document }
        guard let mode = Self.frameMode(path) else {
            return ContentPolicy.data.applied(to: .text("There is no such launcher.\n", status: .notFound))
        }
        guard request.method == .get || request.method == .head else {
            return ContentPolicy.data.applied(to: .methodNotAllowed(allow: [.get, .head]))
        }
        return ContentPolicy.frame.applied(to: .html(FramePage.launcher(mode)))
    }

    /// The mode in `/launcher[/mode]/<digits>`; limited where none is given (config §2.5).
    private static func frameMode(_ path: [String]) -> FrameMode? {
        guard let number = path.last, !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        switch path.count {
        case 1: return .limited
        case 2: return FrameMode(rawValue: path[0])
        default: return nil
        }
    }

    private func launcherStep(
        _ request: HTTPRequest,
        _ body: (HTTPRequest) throws(Problem) -> JSON
    ) -> HTTPResponse {
        do {
            return .json(Array(try body(request).text.utf8))
        } catch {
            return error.response
        }
    }

    /// The first step: the parameters are checked, and the first screen shown.
    private func start(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["mode", "origin", "parameters"])
        let mode = FrameMode(rawValue: try message.text("mode")) ?? .limited
        let origin = try message.text("origin")
        let json = try message.text("parameters")
        var language = Language.danish
        do throws(LoginRefusal) {
            let parameters = try ClientParameters(json: json)
            language = Language(parameter: parameters[.language])
            let login = try check(parameters, from: origin)
            guard mode != .background else {
                throw LoginRefusal(.app004, "no session is kept here that could be resumed in the background")
            }
            let remembered: String?
            do {
                remembered = try rememberedUserID(login)
            } catch {
                throw LoginRefusal(.srv004, error.reason)
            }
            let machine = LoginStateMachine(
                login.wishes,
                rememberedUserID: remembered,
                startingAt: login.firstState
            )
            let session = LoginSession(login: login, mode: mode, machine: machine)
            return screen(login.firstScreen, session: session, id: openSession(session), form: firstForm(session))
        } catch {
            return ended(LoginEnd(error), language: language)
        }
    }

    /// Every further step.
    private func next(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try StepMessage(request)
        let id = message.session
        guard var session = session(id) else {
            return ended(LoginEnd(code: .srv006), language: message.language)
        }
        if message.event == .poll, !session.machine.isAwaitingApp {
            // Asked whether time is up, which it is not; nothing is shown, and asking is no sign of life.
            return ["session": .string(id), "pollAfter": .number(String(Self.pollMilliseconds))]
        }
        let (event, refusal) = Self.event(message, &session)
        let step = step(event, login: session.login, machine: &session.machine)
        switch step {
        case .screen(let screen):
            keep(session, id: id)
            let command =
                message.event == .sendAppRequest && session.machine.isAwaitingApp
                    && session.login.wishes.announcesAppApproval ? "AwaitingAppApproval" : nil
            let isFirst = message.event == .approveDocument
            let form = isFirst ? firstForm(session) : form(message, session: session)
            return self.screen(screen, session: session, id: id, form: form, command: command)
        case .end(let end):
            endSession(id)
            let isSigning = session.login.signing != nil
            return ended(refusal.map(LoginEnd.init) ?? end, language: session.login.language, isSigning: isSigning)
        }
    }

    /// What happened, and why a document that was fetched is refused where it is.
    private static func event(_ message: StepMessage, _ session: inout LoginSession) -> (LoginEvent, LoginRefusal?) {
        guard message.event == .documentArrived, session.machine.state == .awaitingDocument else {
            return (message.event, nil)
        }
        do throws(LoginRefusal) {
            try session.login.receive(message.document)
            return (.documentArrived, nil)
        } catch {
            return (.documentRefused, error)
        }
    }

    /// What stands on the first screen when it is shown first.
    private func firstForm(_ session: LoginSession) -> CredentialsForm {
        let remembered = session.machine.rememberedUserID
        // REMEMBER_USERID_INITIAL_STATUS is for limited mode only (guide §3.1).
        let isTicked = session.login.remember.map { session.mode == .limited ? $0.isTicked : remembered != nil }
        let shown = remembered.map { account(userID: $0)?.presentUserID(for: $0) ?? $0 }
        return CredentialsForm(userID: shown ?? "", kind: formKind(session), remembers: isTicked)
    }

    /// What stands on the first screen when it is shown again: what the person sent.
    private func form(_ message: StepMessage, session: LoginSession) -> CredentialsForm {
        CredentialsForm(
            userID: message.userID,
            kind: formKind(session),
            remembers: session.login.remember.map { _ in message.isTicked },
            newUserID: message.newUserID,
            canChangeFactor: session.machine.factors.count > 1,
            now: now()
        )
    }

    private func formKind(_ session: LoginSession) -> CredentialsForm.Kind {
        let remembered = session.machine.rememberedUserID.flatMap { account(userID: $0) }
        return remembered?.hasFourDigitPassword == true ? .fourDigits : .ordinary
    }

    /// A screen; `command` is what the page around the frame is to hear.
    private func screen(
        _ screen: LoginScreen,
        session: LoginSession,
        id: String,
        form: CredentialsForm,
        command: String? = nil
    ) -> JSON {
        let language = session.login.language
        let html = FramePage.screen(
            screen,
            login: session.login,
            mode: session.mode,
            form: form,
            documentAddress: screen == .fetching ? Self.fetchAddress(id) : Self.documentAddress(id)
        )
        var next: [JSON.Member] = [.init(name: "session", value: .string(id))]
        if let command { next.append(.init(name: "command", value: .string(command))) }
        let pollAfter =
            session.machine.isAwaitingApp ? Self.pollMilliseconds : (Int(LoginSessions.inactivity) + 1) * 1000
        next.append(.init(name: "pollAfter", value: .number(String(pollAfter))))
        next.append(.init(name: "help", value: .string(FrameText.help(screen)[language])))
        if !session.machine.isAwaitingApp {
            let warnAfter = (Int(LoginSessions.inactivity) - Self.warningSeconds) * 1000
            next.append(.init(name: "warnAfter", value: .number(String(warnAfter))))
            next.append(.init(name: "warning", value: .string(FrameText.timeIsShort[language])))
        }
        let isSigning = session.login.signing != nil
        return frameReply(screen.name, html: html, language: language, isSigning: isSigning, next)
    }

    /// How long before the end of a login that is left alone its page says so.
    private static let warningSeconds = 60
    /// How long a page waits before it asks again whether a phone has answered.
    private static let pollMilliseconds = 1000

    private func ended(_ end: LoginEnd, language: Language, isSigning: Bool = false) -> JSON {
        let html = FramePage.ended(end, language: language, isSigning: isSigning)
        let content = JSON.Member(name: "content", value: .string(end.response))
        return frameReply("ended", html: html, language: language, isSigning: isSigning, [content])
    }

    /// What the frame's script shows, and the members that say how it goes on.
    func frameReply(
        _ screen: String,
        html: String,
        language: Language,
        isSigning: Bool = false,
        _ next: [JSON.Member]
    ) -> JSON {
        let title = isSigning ? FrameText.signPageTitle : FrameText.pageTitle
        return .object(
            [
                .init(name: "language", value: .string(language.rawValue)),
                .init(name: "title", value: .string(title[language])),
                .init(name: "band", value: .string(FrameText.band[language])),
                .init(name: "helpTitle", value: .string(FrameText.help[language])),
                .init(name: "helpClose", value: .string(FrameText.closeHelp[language])),
                .init(name: "helpLink", value: .string(FrameText.helpLink[language])),
                .init(name: "screen", value: .string(screen)),
                .init(name: "html", value: .string(html)),
            ] + next
        )
    }
}
