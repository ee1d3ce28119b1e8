import FoundationEssentials

/// The page that stands for a person's phone: the code app, a call that reads a code out, and the code token beside it.
struct PhonePage: Sendable {
    let account: Account
    /// The app whose phone is looked at; nil for a new phone.
    let app: CodeApp?
    let now: Date
    let language: Language
    /// What has just been done.
    var message: LocalizedText?
    /// Why something could not be done.
    var problem: (text: LocalizedText, code: ClientErrorCode?)?

    /// What the page shows, told apart as far as it has to be shown anew.
    static func version(_ account: Account, at now: Date) -> String {
        let apps = account.codeApps
        let request = apps.visibleRequest(at: now)?.number ?? 0
        let states = apps.all.map { app in
            [app.state.rawValue, app.readyAt <= now ? "" : "waiting", app.isUnlocked(at: now) ? "open" : ""]
                .joined(separator: " ")
        }
        let call = account.voice?.openCall(at: now).map { "call \(Int($0.at.timeIntervalSince1970))" } ?? ""
        let token = account.codeToken == nil ? "" : "token \(CodeToken.interval(now))"
        return (states + ["request \(request)", call, token]).joined(separator: "/")
    }

    static func address(_ person: TestPerson) -> String { "/phone/\(person.id)" }

    var html: String {
        let person = account.person
        var values = SitePage.common(path: Self.address(person), language: language)
        values["title"] = .text(PhoneText.title(person.name)[language])
        values["version"] = .text(Self.version(account, at: now))
        values["watch"] = .text(Self.address(person) + "/version")
        values["phonesLabel"] = .text(PhoneText.phones[language])
        values["phones"] = .markup(phones)
        values["appTitle"] = .text(app?.name ?? PhoneText.app[language])
        values["message"] = .text((message ?? standing)[language])
        values["problem"] = .text(problem?.text[language] ?? "")
        values["problemCode"] = .text(problem?.code?.rawValue ?? "")
        values["screen"] = .text(screen.rawValue)
        if screen == .request { values["context"] = .text(request?.text[language] ?? "") }
        values["content"] = .markup(content)
        values["callTitle"] = .text(PhoneText.call[language])
        values["callText"] = .text(PhoneText.callText[language])
        values["call"] = .text(account.voice?.openCall(at: now)?.code ?? "")
        values["tokenTitle"] = .text(FrameText.name(.codeToken)[language])
        values["tokenText"] = .text("\(PhoneText.tokenText[language]) \(account.codeToken?.serialNumber ?? "")")
        values["token"] = .text(account.codeToken?.code(at: now) ?? "")
        return PageTemplate(.phoneHTML).filled(values)
    }

    private enum Screen: String {
        case activate, waiting, revoked, outdated, locked, idle, request
    }

    private var request: CodeAppRequest? { account.codeApps.visibleRequest(at: now) }

    private var screen: Screen {
        guard let app else { return .activate }
        switch app.state {
        case .revoked: return .revoked
        case .outdated: return .outdated
        case .active: break
        }
        guard app.readyAt <= now else { return .waiting }
        guard app.isUnlocked(at: now) else { return .locked }
        return request == nil ? .idle : .request
    }

    /// What is said when nothing has just been done.
    private var standing: LocalizedText {
        switch screen {
        case .activate: PhoneText.activateText
        case .waiting: PhoneText.waiting
        case .revoked: PhoneText.revoked
        case .outdated: PhoneText.outdated
        case .locked: request == nil ? LocalizedText(danish: "", english: "") : PhoneText.newRequest
        case .idle: PhoneText.noRequest
        case .request: PhoneText.question
        }
    }

    private var content: String {
        var values: [String: PageTemplate.Value] = [
            "action": .text(localized(Self.address(account.person))), "app": .text(app?.id ?? ""),
            "problem": .text(problem == nil ? "" : "1"),
        ]
        switch screen {
        case .activate:
            values["nameLabel"] = .text(PhoneText.name[language])
            values["name"] = .text(PhoneText.defaultName[language])
            values["newPINLabel"] = .text(PhoneText.newPIN[language])
            values["activate"] = .text(PhoneText.activate[language])
            return PageTemplate(.phoneActivateHTML).filled(values)
        case .locked:
            values["pinLabel"] = .text(PhoneText.pin[language])
            values["pinHint"] = .text(PhoneText.pinHint(app?.pin ?? "")[language])
            values["unlock"] = .text(PhoneText.unlock[language])
            return PageTemplate(.phoneUnlockHTML).filled(values)
        case .waiting: values["skip"] = .text(PhoneText.skip[language])
        case .idle:
            values["fetch"] = .text(PhoneText.fetch[language])
            values["lock"] = .text(PhoneText.lock[language])
        case .request:
            values["approve"] = .text(PhoneText.approve[language])
            values["reject"] = .text(PhoneText.reject[language])
        case .revoked, .outdated: return ""
        }
        return PageTemplate(.phoneAnswerHTML).filled(values)
    }

    /// Links to all phones, and to a new one.
    private var phones: String {
        guard !account.codeApps.all.isEmpty else { return "" }
        let address = Self.address(account.person)
        let entries = account.codeApps.all.map { (id: $0.id, name: $0.name, query: "app=\($0.id)") }
        let new = (id: "new", name: PhoneText.newPhone[language], query: "app=new")
        return (entries + [new]).map { entry in
            PageTemplate(.phoneEntryHTML).filled([
                "id": .text(entry.id),
                "name": .text(entry.name),
                "address": .text("\(address)?\(entry.query)\(language == .danish ? "" : "&lang=\(language.rawValue)")"),
                "present": .text(entry.id == app?.id ?? "new" ? "1" : ""),
            ])
        }.joined()
    }

    private func localized(_ path: String) -> String {
        language == .danish ? path : path + "?lang=" + language.rawValue
    }
}
