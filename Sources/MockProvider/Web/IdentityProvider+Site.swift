import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers for people: the front page, pages for developers, and what pages are made of.
    func site(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse {
        do throws(SiteRefusal) {
            if request.method == .post, let response = try sitePost(request, path) {
                return ContentPolicy.site.applied(to: response)
            }
            guard let response = try sitePage(request, path) else {
                throw SiteRefusal(status: .notFound, text: "There is no such page.\n")
            }
            guard request.method == .get || request.method == .head else {
                return ContentPolicy.site.applied(to: .methodNotAllowed(allow: Self.methods(path)))
            }
            return ContentPolicy.site.applied(to: response)
        } catch {
            return ContentPolicy.site.applied(to: error.response)
        }
    }

    private static func methods(_ path: [String]) -> [HTTPMethod] {
        let hasForm =
            path.count == 2 && path[0] == "people"
            || [["new-person"], ["service-providers"], ["parameters"]].contains(path)
        return hasForm ? [.get, .head, .post] : [.get, .head]
    }

    private func sitePage(_ request: HTTPRequest, _ path: [String]) throws(SiteRefusal) -> HTTPResponse? {
        let language = Language(parameter: request.query["lang"])
        switch (path.first, path.count) {
        case ("", 1):
            return .html(
                SitePage.front(
                    accounts: accountsOfEverybody(),
                    serviceProviders: serviceProviders,
                    origin: publicOrigin,
                    language: language
                )
            )
        case ("assets", 2): return Self.asset(path[1])
        case ("people", 1):
            let query = request.query["q"] ?? ""
            let found = accountsOfEverybody().filter { $0.person.matches(query) }
            return .html(SitePage.people(found, query: query, language: language))
        case ("people", 2):
            guard let account = account(userID: path[1]), account.person.id == path[1] else { return nil }
            let message = request.query["done"].flatMap(DeveloperText.done).map(SiteMessage.done)
            return try personPage(account, message: message, language: language)
        case ("people", 3): return try certificateFile(path[2], of: path[1])
        case ("new-person", 1):
            return .html(NewPersonPage.html([:], token: formToken, language: language))
        case ("service-providers", 1): return serviceProvidersPage(language: language)
        case ("parameters", 1): return .html(ParametersPage.html(token: formToken, language: language))
        default: return nil
        }
    }

    private static func asset(_ name: String) -> HTTPResponse? {
        switch name {
        case "launcher.js": asset(.launcherJS, type: "text/javascript; charset=utf-8")
        case "launcher.css": asset(.launcherCSS, type: "text/css; charset=utf-8")
        case "phone.js": asset(.phoneJS, type: "text/javascript; charset=utf-8")
        case "phone.css": asset(.phoneCSS, type: "text/css; charset=utf-8")
        case "fetch.js": asset(.fetchJS, type: "text/javascript; charset=utf-8")
        case "document.css": asset(.documentCSS, type: "text/css; charset=utf-8")
        case "viewer.css": asset(.viewerCSS, type: "text/css; charset=utf-8")
        case "site.css": asset(.siteCSS, type: "text/css; charset=utf-8")
        case "icon.svg": asset(.iconSVG, type: "image/svg+xml")
        default: nil
        }
    }

    private static func asset(_ file: PageFile, type: String) -> HTTPResponse {
        .content(Array(file.text.utf8), type: type)
    }

    private func accountsOfEverybody() -> [Account] { everybody().compactMap { account(userID: $0.id) } }
}

extension TestPerson {
    /// Whether all words of a search stand in the name, a user id, a number or a company, letter case aside.
    func matches(_ query: String) -> Bool {
        var texts = [id, name, nemIDNumber, cprNumber] + userIDs
        switch identity {
        case .citizen(let pid, _, _): texts.append(pid)
        case .employee(let employments): texts += employments.flatMap { [$0.company, $0.cvr, $0.rid] }
        }
        let text = texts.joined(separator: "\n").lowercased()
        let whole = UserDirectory.fold(query)
        return whole == cprNumber
            || query.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { text.contains($0) }
    }
}
