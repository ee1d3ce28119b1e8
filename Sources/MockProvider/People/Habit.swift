/// What a test person always does at a login, whatever a browser sends in the person's name.
package enum Habit: String, Sendable, Hashable, CaseIterable {
    /// Cancels after the password.
    case cancels
    /// Waits after the password until the session is over.
    case waitsTooLong = "waits-too-long"
    /// Enters wrong codes only, as often as is needed to be blocked.
    case mistypesCodes = "mistypes-codes"
}

extension Habit {
    /// What each login with the right password ends with.
    var code: ClientErrorCode {
        switch self {
        case .cancels: .can002
        case .waitsTooLong: .srv006
        case .mistypesCodes: .lock003
        }
    }
}
