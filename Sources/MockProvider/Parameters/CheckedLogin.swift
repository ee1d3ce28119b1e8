/// What a set of parameters asks for, after every check of the production service.
package struct CheckedLogin: Sendable, Hashable {
    /// Tells the relying party from all others: the serial number in the subject of its certificate.
    package let serviceProvider: String
    /// Shown to the person and signed as `RequestIssuer`.
    package let friendlyName: String
    package let language: Language
    package let timeStamp: TimeStamp
    package let signProperties: SignProperties?
    /// `DO_NOT_SHOW_CANCEL`; heeded in standard mode on the first screen only.
    package let hidesCancel: Bool
    /// What it asks of the steps.
    package let wishes: LoginWishes
    /// Nil where the user id may not be remembered.
    package let remember: RememberOffer?
    /// What is to be signed; nil at a login.
    package var signing: SigningRequest?
}
