import NemIDClient

/// How a login ended that opened no mailbox.
enum LoginEnding: Sendable, Hashable {
    /// The provider or the user ended it with a code.
    case ended(ClientStatus)
    /// The answer did not verify.
    case rejected(code: String)

    /// The code for the small print.
    var code: String {
        switch self {
        case .ended(let status): status.code.rawValue
        case .rejected(let code): code
        }
    }
}
