import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/phone`: a page for each person that stands for the phone.
    func phone(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse {
        guard let id = path.first, let account = account(userID: id), account.person.id == id else {
            return ContentPolicy.site.applied(to: .text("There is no such page.\n", status: .notFound))
        }
        switch (request.method, path.dropFirst().joined(separator: "/")) {
        case (.get, "version"), (.head, "version"):
            let version: JSON = ["version": .string(PhonePage.version(account, at: now()))]
            return ContentPolicy.data.applied(to: .json(Array(version.text.utf8)))
        case (.get, ""), (.head, ""):
            return phonePage(account, app: request.query["app"], request)
        case (.post, ""):
            return act(account, request)
        case (_, ""), (_, "version"):
            return ContentPolicy.phone.applied(to: .methodNotAllowed(allow: [.get, .head]))
        default:
            return ContentPolicy.site.applied(to: .text("There is no such page.\n", status: .notFound))
        }
    }

    /// Does what a button of the page says, and shows the page again.
    private func act(_ account: Account, _ request: HTTPRequest) -> HTTPResponse {
        let types = request.fields.values("Content-Type").map { $0.split(separator: ";").first?.lowercased() }
        guard types == ["application/x-www-form-urlencoded"], let form = try? FormFields(urlEncoded: request.body),
            let action = form["do"]
        else { return ContentPolicy.phone.applied(to: .text("That is no form of this page.\n", status: .badRequest)) }
        let instant = now()
        var account = account
        var app = form["app"]
        var message: LocalizedText?
        var problem: (LocalizedText, ClientErrorCode?)?
        do throws(PhoneRefusal) {
            switch action {
            case "unlock": try account.codeApps.unlock(app ?? "", pin: form["pin"] ?? "", at: instant)
            case "fetch": try account.codeApps.fetch(with: app ?? "", at: instant)
            case "lock": account.codeApps.lock(app ?? "")
            case "end-waiting": try account.codeApps.activate(app ?? "", at: instant)
            case "approve":
                try account.codeApps.answer(.approved, with: app ?? "", at: instant)
                message = PhoneText.approved
            case "reject":
                try account.codeApps.answer(.rejected, with: app ?? "", at: instant)
                message = PhoneText.rejected
            case "activate":
                app = try activate(form, in: &account)
            default: throw PhoneRefusal(nil, "there is no such button")
            }
        } catch {
            problem = (PhoneText.text(error, action: action), error.code)
        }
        change(account.person.id) { $0 = account }
        return phonePage(account, app: app, request, message: message, problem: problem)
    }

    private func activate(_ form: FormFields, in account: inout Account) throws(PhoneRefusal) -> CodeApp.ID {
        guard let pin = form["pin"], PasswordRules.isFourDigits(pin) else {
            throw PhoneRefusal(nil, "the PIN is not four digits")
        }
        let name = form["name"].flatMap { $0.isEmpty ? nil : String($0.prefix(40)) } ?? PhoneText.defaultName.danish
        return try account.codeApps.add(name: name, pin: pin, at: now()).id
    }

    /// The page; `app` is the id of the app to look at, nil for the first, and whatever nobody has for a new phone.
    private func phonePage(
        _ account: Account,
        app: String?,
        _ request: HTTPRequest,
        message: LocalizedText? = nil,
        problem: (LocalizedText, ClientErrorCode?)? = nil
    ) -> HTTPResponse {
        let apps = account.codeApps.all
        let page = PhonePage(
            account: account,
            app: app == nil ? apps.first { $0.state == .active } ?? apps.first : apps.first { $0.id == app },
            now: now(),
            language: Language(parameter: request.query["lang"]),
            message: message,
            problem: problem
        )
        return ContentPolicy.phone.applied(to: .html(page.html))
    }
}
