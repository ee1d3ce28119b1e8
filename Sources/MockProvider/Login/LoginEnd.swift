import NemIDCrypto

/// How a login ended.
struct LoginEnd: Sendable, Hashable {
    /// Base64 of the signed document, or of the code.
    let response: String
    /// Nil when the login went well.
    let code: ClientErrorCode?
    /// For developers; nil where the code says it all.
    let reason: String?

    /// Ended with a signed document, given in base64.
    init(response: String) {
        self.response = response
        code = nil
        reason = nil
    }

    init(code: ClientErrorCode, reason: String? = nil) {
        response = Base64.encode(Array(code.rawValue.utf8))
        self.code = code
        self.reason = reason
    }

    init(_ refusal: LoginRefusal) {
        self.init(code: refusal.code, reason: refusal.reason)
    }
}
