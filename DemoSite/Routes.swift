/// Every address of the site.
///
/// None of them can carry a person's number, a session or a token.
enum Route: Sendable, Hashable {
    case front
    case logIn
    case logInAnswer
    case logInEnding
    case inbox
    case letter(Letter.ID)
    case markUnread(Letter.ID)
    case logOut
    case loggedOut
    case about
    case asset(Asset)

    enum Method: String, Sendable, Hashable {
        case get = "GET"
        case post = "POST"
    }

    /// The query parameter that changes the language; all others are ignored.
    static let languageParameter = "lang"

    /// Reads an absolute path as the request gives it, decoded once.
    ///
    /// No other spelling of a path is known.
    init?(path: String) {
        if let fixed = Self.fixed.first(where: { $0.path == path }) {
            self = fixed
            return
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].isEmpty, parts[1] == "brev", let id = Letter.ID(pathSegment: parts[2]) else {
            return nil
        }
        switch (parts.count, parts.last) {
        case (3, _): self = .letter(id)
        case (4, "ulaest"): self = .markUnread(id)
        default: return nil
        }
    }

    var path: String {
        switch self {
        case .front: "/"
        case .logIn: "/log-paa"
        case .logInAnswer: "/log-paa/svar"
        case .logInEnding: "/log-paa/udfald"
        case .inbox: "/indbakke"
        case .letter(let id): "/brev/\(id.number)"
        case .markUnread(let id): "/brev/\(id.number)/ulaest"
        case .logOut: "/log-af"
        case .loggedOut: "/logget-af"
        case .about: "/om"
        case .asset(let asset): "/\(asset.fileName)"
        }
    }

    /// The one method the route takes; `HEAD` goes wherever `GET` goes.
    var method: Method {
        switch self {
        case .logInAnswer, .markUnread, .logOut: .post
        default: .get
        }
    }

    private static let fixed: [Route] =
        [.front, .logIn, .logInAnswer, .logInEnding, .inbox, .logOut, .loggedOut, .about]
        + Asset.allCases.map(Route.asset)
}
