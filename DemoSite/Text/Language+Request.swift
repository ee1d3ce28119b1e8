import NemIDClient
import NemIDHTTP

extension Language {
    /// The language that a request asks to switch to, by `?lang=da` or `?lang=en`.
    init?(switchIn request: HTTPRequest) {
        guard let code = request.query[Route.languageParameter], let language = Language(rawValue: code) else {
            return nil
        }
        self = language
    }

    /// The language for the login frame and its texts.
    var clientLanguage: ClientLanguage {
        switch self {
        case .danish: .danish
        case .english: .english
        }
    }
}

extension Route.Method {
    /// `HEAD` is answered as `GET`; the server leaves the content out.
    init?(of method: HTTPMethod) {
        switch method {
        case .get, .head: self = .get
        case .post: self = .post
        default: return nil
        }
    }
}
