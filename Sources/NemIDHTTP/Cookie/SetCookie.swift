/// A cookie as the server sets it (RFC 6265 §4.1), strict unless asked otherwise: `HttpOnly`, `Secure`,
/// `SameSite=Lax`, `Path=/`, until the browser is closed.
public struct SetCookie: Sendable, Hashable {
    /// When the browser sends the cookie with requests that other sites caused.
    public enum SameSite: String, Sendable, Hashable {
        /// Never.
        case strict = "Strict"
        /// Only when such a request is a navigation by GET.
        case lax = "Lax"
        /// Always; browsers demand `Secure` with it.
        case none = "None"
    }

    /// The name, a token.
    public let name: String
    /// The value.
    public let value: String
    /// Whether scripts cannot read it.
    public let httpOnly: Bool
    /// Whether it goes over TLS only (browsers count `localhost` as such).
    public let secure: Bool
    /// Which requests carry it.
    public let sameSite: SameSite
    /// The paths that it goes to.
    public let path: String
    /// Its life in seconds, nil until the browser is closed; 0 removes the cookie.
    public let maxAge: Int?

    /// A cookie of these properties.
    ///
    /// - Throws: `HTTPError` with code `cookie` where the name is not a token, the value has octets outside RFC 6265
    ///   §4.1.1, the path does not begin with `/` or has a control character or `;`, where a `__Host-` or `__Secure-`
    ///   name lacks what it promises, or `SameSite=None` lacks `Secure`.
    public init(
        name: String,
        value: String,
        httpOnly: Bool = true,
        secure: Bool = true,
        sameSite: SameSite = .lax,
        path: String = "/",
        maxAge: Int? = nil
    ) throws(HTTPError) {
        guard ASCII.isToken(name.utf8), ASCII.isCookieValue(value.utf8) else {
            throw HTTPError(.cookie, "the cookie's name or value has characters that it must not have")
        }
        guard path.hasPrefix("/"), path.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: ";") })
        else {
            throw HTTPError(.cookie, "the cookie's path is not a path")
        }
        guard !name.hasPrefix("__Host-") || (secure && path == "/"), !name.hasPrefix("__Secure-") || secure,
            sameSite != .none || secure
        else {
            throw HTTPError(.cookie, "the cookie lacks Secure, or a path of /, that its name or SameSite demands")
        }
        self.name = name
        self.value = value
        self.httpOnly = httpOnly
        self.secure = secure
        self.sameSite = sameSite
        self.path = path
        self.maxAge = maxAge
    }

    /// The value of the `Set-Cookie` field.
    public var text: String {
        var text = "\(name)=\(value); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if secure { text += "; Secure" }
        if httpOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }
}
