import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/_mock/v1/personas/{id}/app`: the code apps of a person, and what the phones do.
    ///
    /// - Returns: nil for every other address.
    func codeAppControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        guard path.count >= 3, path[0] == "personas", path[2] == "app" else { return nil }
        let person = path[1]
        let action = path.dropFirst(3).joined(separator: "/")
        guard action.isEmpty || Self.phoneActions.keys.contains(action) else {
            let actions = Self.phoneActions.keys.sorted().joined(separator: ", ")
            throw Problem(
                .notFound,
                "there is nothing at this address",
                hint: "GET and POST personas/{id}/app, POST app/\(actions)"
            )
        }
        do throws(ProviderError) {
            _ = try knownAccount(person)
        } catch {
            throw Problem(error)
        }
        switch request.method {
        case .post: try act(action, on: person, request)
        case .get where action.isEmpty, .head where action.isEmpty: break
        default: return .methodNotAllowed(allow: action.isEmpty ? [.get, .head, .post] : [.post])
        }
        return account(userID: UserDirectory.fold(person)).map {
            .json(Array((CodeAppDocument(apps: $0.codeApps, now: now()).json.text + "\n").utf8))
        }
    }

    /// What a phone can do, and the members of each request.
    private static let phoneActions: [String: [String]] = [
        "approve": ["app", "pin"], "reject": ["app", "pin"], "interrupt": ["app", "pin"],
        "end-waiting": ["app"], "revoke": ["app"], "outdate": ["app"], "restore": ["app"],
    ]

    private func act(_ action: String, on person: String, _ request: HTTPRequest) throws(Problem) {
        let message = try JSONRequest(request, allowing: Self.phoneActions[action] ?? ["name", "pin"])
        let app = try message.optionalText("app")
        let pin = try message.optionalText("pin")
        let name = try message.optionalText("name")
        do throws(ProviderError) {
            if let app { try checkExists(app) }
            switch action {
            case "approve": try approveCodeAppRequest(of: person, app: app, pin: pin)
            case "reject": try rejectCodeAppRequest(of: person, app: app, pin: pin)
            case "interrupt": try interruptCodeAppRequest(of: person, app: app, pin: pin)
            case "end-waiting": try endWaiting(ofCodeApp: app, of: person)
            case "revoke": try setState(.revoked, ofCodeApp: app, of: person)
            case "outdate": try setState(.outdated, ofCodeApp: app, of: person)
            case "restore": try setState(.active, ofCodeApp: app, of: person)
            default: try addCodeApp(for: person, name: name ?? "Telefon", pin: pin ?? StartingFactors.pin)
            }
        } catch {
            throw Problem(error)
        }
    }
}
