import NemIDHTTP

/// The cookie that remembers the language for a year.
///
/// It holds `da` or `en`; everything else means Danish.
struct LanguageCookie: Sendable {
    let isSecure: Bool

    private static let name = "sprog"
    private static let seconds = 365 * 86_400

    func language(of request: HTTPRequest) -> Language {
        request.cookie(Self.name).flatMap(Language.init(rawValue:)) ?? .danish
    }

    func setting(_ language: Language) throws(HTTPError) -> String {
        try SetCookie(name: Self.name, value: language.code, secure: isSecure, maxAge: Self.seconds).text
    }
}
