/// Why a set of parameters was refused: the code that the relying party gets, and the cause for its developers.
///
/// Two refusals are equal when their codes are.
package struct LoginRefusal: Error, Sendable, Hashable {
    package let code: ClientErrorCode
    /// What was found, and what to do.
    package let reason: String

    package init(_ code: ClientErrorCode, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package static func == (left: LoginRefusal, right: LoginRefusal) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
