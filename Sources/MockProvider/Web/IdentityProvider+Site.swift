import NemIDHTTP

extension IdentityProvider {
    /// Answers for people: the front page, a page for each person, and what pages are made of.
    func site(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse {
        guard let response = sitePage(request, path) else {
            return ContentPolicy.site.applied(to: .text("There is no such page.\n", status: .notFound))
        }
        guard request.method == .get || request.method == .head else {
            return ContentPolicy.site.applied(to: .methodNotAllowed(allow: [.get, .head]))
        }
        return ContentPolicy.site.applied(to: response)
    }

    private func sitePage(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse? {
        let language = Language(parameter: request.query["lang"])
        switch path {
        case [""]:
            let accounts = everybody().compactMap { account(userID: $0.id) }
            return .html(
                SitePage.front(
                    accounts: accounts,
                    serviceProviders: serviceProviders,
                    origin: publicOrigin,
                    language: language
                )
            )
        case ["assets", "launcher.js"]: return asset(.launcherJS, type: "text/javascript; charset=utf-8")
        case ["assets", "launcher.css"]: return asset(.launcherCSS, type: "text/css; charset=utf-8")
        case ["assets", "site.css"]: return asset(.siteCSS, type: "text/css; charset=utf-8")
        case ["assets", "phone.js"]: return asset(.phoneJS, type: "text/javascript; charset=utf-8")
        case ["assets", "phone.css"]: return asset(.phoneCSS, type: "text/css; charset=utf-8")
        case ["assets", "icon.svg"]: return asset(.iconSVG, type: "image/svg+xml")
        default: break
        }
        guard path.count == 2, path[0] == "people", let account = account(userID: path[1]),
            account.person.id == path[1]
        else { return nil }
        return .html(SitePage.person(account, language: language))
    }

    private func asset(_ file: PageFile, type: String) -> HTTPResponse {
        .content(Array(file.text.utf8), type: type)
    }
}
