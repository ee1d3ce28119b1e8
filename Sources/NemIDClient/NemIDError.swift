/// Why a login could not be started or an answer was refused.
///
/// Two errors are equal when their codes are: the reason is for people and may be reworded at any time. Neither reason
/// nor hint ever holds a personal number, a name, a passphrase, key material or a piece of the answer.
///
/// What the user did – cancelled, is locked out, let the time run out – is not an error but
/// ``LoginOutcome/ended(_:)``.
public struct NemIDError: Error, Sendable {
    /// What went wrong, for programs.
    public let code: Code

    /// What was expected and what was found, for the log; English.
    public let reason: String

    /// What to do about it, for the developer or operator; English, nil where there is nothing to do.
    public let hint: String?

    /// The error that a closure of the site threw (evidence, replay guard, random source); nil otherwise.
    ///
    /// Takes no part in equality. Its text is the site's own and may hold anything.
    public let underlyingError: (any Error)?

    /// An error with its code and text.
    ///
    /// Public so that the site's own ``ReplayGuard``, random source and test doubles can throw it.
    public init(code: Code, reason: String, hint: String? = nil, underlyingError: (any Error)? = nil) {
        self.code = code
        self.reason = reason
        self.hint = hint
        self.underlyingError = underlyingError
    }
}

extension NemIDError: Hashable {
    /// Equality by code alone.
    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    /// Hashes the code alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension NemIDError: CustomStringConvertible {
    /// Code, reason and hint in one line; never the underlying error.
    public var description: String {
        let hint = hint.map { " – \($0)" } ?? ""
        return "\(code.rawValue): \(reason)\(hint)"
    }
}
