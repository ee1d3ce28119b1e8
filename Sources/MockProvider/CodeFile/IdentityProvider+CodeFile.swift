import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/codefile`: the page of the key-file frame, and the steps that its script takes.
    func codeFile(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse {
        switch (request.method, path) {
        case (.post, ["start"]):
            return ContentPolicy.data.applied(
                to: codeFileStep(request, startCodeFile)
            )
        case (.post, ["step"]):
            return ContentPolicy.data.applied(
                to: codeFileStep(request, nextOfCodeFile)
            )
        case (_, ["start"]), (_, ["step"]):
            return ContentPolicy.data.applied(to: .methodNotAllowed(allow: [.post]))
        case (_, []), (_, [""]): break
        default: return ContentPolicy.data.applied(to: .text("There is no such launcher.\n", status: .notFound))
        }
        guard request.method == .get || request.method == .head else {
            return ContentPolicy.data.applied(to: .methodNotAllowed(allow: [.get, .head]))
        }
        return ContentPolicy.frame.applied(to: .html(CodeFilePage.launcher))
    }

    private func codeFileStep(
        _ request: HTTPRequest,
        _ body: (HTTPRequest) throws(Problem) -> JSON
    ) -> HTTPResponse {
        do throws(Problem) {
            return .json(Array(try body(request).text.utf8))
        } catch {
            return error.response
        }
    }

    /// The first step: the parameters are checked, and the key files shown that the filters let through.
    private func startCodeFile(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["mode", "origin", "parameters"])
        let origin = try message.text("origin")
        let json = try message.text("parameters")
        var language = Language.danish
        do throws(LoginRefusal) {
            let parameters = try ClientParameters(json: json)
            if parameters.exactly("LANGUAGE") == "en" { language = .english }
            let login = try checkCodeFile(parameters, from: origin)
            let id = newSessionID()
            codeFileSessions.insert(login, id: id, at: now())
            return try show(login, id: id)
        } catch {
            return codeFileEnd(LoginEnd(error), language: language)
        }
    }

    /// Every further step.
    private func nextOfCodeFile(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["session", "event", "language", "keyFile", "password"])
        let id = try message.text("session")
        let language = try message.optionalText("language")
        guard let login = codeFileSessions.login(id, at: now()) else {
            return codeFileEnd(LoginEnd(code: .srv006), language: Language(parameter: language))
        }
        switch try message.text("event") {
        case "key-file":
            let (keyFile, password) = (try message.optionalText("keyFile"), try message.optionalText("password"))
            do throws(LoginRefusal) {
                return try judge(keyFile: keyFile, password: password ?? "", login: login, id: id)
            } catch {
                codeFileSessions.end(id)
                return codeFileEnd(LoginEnd(error), language: login.language)
            }
        case "cancel":
            codeFileSessions.end(id)
            return codeFileEnd(LoginEnd(code: .can002), language: login.language)
        default:
            throw Problem(.badRequest, "there is no such event", hint: "events are key-file and cancel")
        }
    }

    private func judge(
        keyFile chosen: String?,
        password: String,
        login: CheckedCodeFileLogin,
        id: String
    ) throws(LoginRefusal) -> JSON {
        let choices = try offered(login)
        guard let keyFile = choices.first(where: { $0.id == chosen }) else {
            return try show(login, id: id, problem: .notChosen)
        }
        guard !password.isEmpty else { return try show(login, id: id, chosen: keyFile.id, problem: .missingPassword) }
        guard password == keyFile.password else {
            return try show(login, id: id, chosen: keyFile.id, problem: .wrongPassword)
        }
        codeFileSessions.end(id)
        return codeFileEnd(sign(login, with: keyFile), language: login.language)
    }

    private func offered(_ login: CheckedCodeFileLogin) throws(LoginRefusal) -> [KeyFile] {
        do {
            return try choices(login)
        } catch {
            throw LoginRefusal(.srv004, error.reason)
        }
    }

    private func show(
        _ login: CheckedCodeFileLogin,
        id: String,
        chosen: KeyFile.ID? = nil,
        problem: CodeFilePage.Problem? = nil
    ) throws(LoginRefusal) -> JSON {
        let html = CodeFilePage.screen(try offered(login), login: login, chosen: chosen, problem: problem)
        return frameReply(
            "key-file",
            html: html,
            language: login.language,
            [
                .init(name: "session", value: .string(id)),
                .init(name: "help", value: .string(CodeFilePage.help[login.language])),
            ]
        )
    }

    private func codeFileEnd(_ end: LoginEnd, language: Language) -> JSON {
        let html = FramePage.ended(end, language: language, isSigning: false)
        return frameReply(
            "ended",
            html: html,
            language: language,
            [.init(name: "content", value: .string(end.response))]
        )
    }
}
