/// Why a phone cannot do what it was asked to do; the code is what a code app shows (`CAPP`, and some of other kinds).
///
/// Two refusals are equal when their codes are.
package struct PhoneRefusal: Error, Sendable, Hashable {
    /// Nil where no code stands for it.
    package let code: ClientErrorCode?
    /// What happened, for developers.
    package let reason: String

    package init(_ code: ClientErrorCode? = nil, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package static func == (left: PhoneRefusal, right: PhoneRefusal) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
