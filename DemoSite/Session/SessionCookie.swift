import NemIDHTTP

/// The cookie that carries the session's id, and the rules for reading it.
///
/// `HttpOnly; SameSite=Lax; Path=/`; over TLS also `Secure` and the prefix `__Host-`, which no subdomain can set
/// (RFC 6265bis §4.1.3).
struct SessionCookie: Sendable {
    /// What a request says about its session.
    enum Found: Sendable, Hashable {
        case none
        case id(String)
        /// Two cookies of the name: one of them may have been planted, so neither is believed.
        case several
    }

    let isSecure: Bool

    var name: String { isSecure ? "__Host-postkassen" : "postkassen" }

    func find(in request: HTTPRequest) -> Found {
        let values = request.cookies.filter { $0.name == name }.map(\.value)
        switch values.count {
        case 0: return .none
        case 1: return .id(values[0])
        default: return .several
        }
    }

    func setting(_ id: SessionID) throws(HTTPError) -> String {
        try SetCookie(name: name, value: id.text, secure: isSecure).text
    }

    func removing() throws(HTTPError) -> String {
        try SetCookie(name: name, value: "", secure: isSecure, maxAge: 0).text
    }
}
