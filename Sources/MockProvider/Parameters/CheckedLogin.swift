/// What a set of parameters asks for, after every check of the production service.
package struct CheckedLogin: Sendable, Hashable {
    /// Shown to the person and signed as `RequestIssuer`.
    package let friendlyName: String
    package let language: Language
    package let timeStamp: TimeStamp
    package let signProperties: SignProperties?
    /// `DO_NOT_SHOW_CANCEL`; heeded in standard mode on the first screen only.
    package let hidesCancel: Bool
    /// `PREVENT_OTP_CARD`.
    package let preventsKeyCard: Bool
}
