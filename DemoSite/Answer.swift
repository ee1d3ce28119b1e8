import NemIDHTTP

/// What a handler decided, before it becomes a response.
struct Answer: Sendable {
    enum Content: Sendable {
        case page(any Page)
        case redirect(Route)
        case asset(Asset)
    }

    var content: Content
    var status = HTTPStatus.ok
    /// The session the page is shown in: it names who is logged in and gives the form token.
    var session: Session?
    /// Values of `Set-Cookie`.
    var cookies: [String] = []
    /// The methods to name with status 405.
    var allowedMethods: [HTTPMethod] = []

    static func page(_ page: some Page, status: HTTPStatus = .ok, session: Session? = nil) -> Answer {
        Answer(content: .page(page), status: status, session: session)
    }

    static func redirect(to route: Route) -> Answer {
        Answer(content: .redirect(route), status: .seeOther)
    }

    static func asset(_ asset: Asset) -> Answer {
        Answer(content: .asset(asset))
    }

    func setting(_ cookie: String) -> Answer {
        var answer = self
        answer.cookies.append(cookie)
        return answer
    }
}
