/// What the browser posted to the site's callback.
public struct LoginCallback: Sendable, Hashable {
    /// The form field `response`, as decoded from the form; untrusted.
    public let response: String

    /// The text given as ``LoginRequest/sessionBinding``, found again for this request; nil if none was given.
    public let sessionBinding: String?

    /// The posted field.
    ///
    /// - Parameters:
    ///   - response: the value of the form field `response`. Nil (no such field) is judged like an empty one: the
    ///     login fails and its challenge is spent.
    ///   - sessionBinding: see ``LoginRequest/sessionBinding``.
    public init(response: String?, sessionBinding: String? = nil) {
        self.response = response ?? ""
        self.sessionBinding = sessionBinding
    }
}

extension LoginCallback: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The length, never the content.
    public var description: String { "LoginCallback(\(response.utf8.count) octets)" }

    /// The length, never the content.
    public var debugDescription: String { description }

    /// Without children, so that dumping shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
