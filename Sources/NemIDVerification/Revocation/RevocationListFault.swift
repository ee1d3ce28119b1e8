/// Why a list was not taken into memory.
public struct RevocationListFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// `crlParse`, `crlStale` for a list older than the one that is held, or `limit.revocation`.
    public let code: RejectionCode
    /// For people; nothing of what the list says about anybody.
    public let reason: String

    init(_ rejection: Rejection) {
        code = rejection.code
        reason = rejection.found
    }

    /// Code and reason.
    public var description: String { "\(code): \(reason)" }
}
