/// Why a message, a form or a cookie was refused.
///
/// Two errors are equal when their codes are.
public struct HTTPError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of fault it is; stable, for programs.
    public let code: Code
    /// What was wrong, for people; never contains what the other side sent.
    public let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// The code and the reason.
    public var description: String { "\(code): \(reason)" }

    /// The status a server answers such a request with.
    public var status: HTTPStatus { code.status }

    /// Whether both have the same code.
    public static func == (left: HTTPError, right: HTTPError) -> Bool { left.code == right.code }

    /// Feeds the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
