/// Something that a person is told after the right code, before the login ends.
package enum LoginNotice: Sendable, Hashable {
    /// An eight-hour lock has run out by itself.
    case reopened
    /// A new key card is there, while the old one has codes left.
    case newCard(codesLeft: Int, cardNumber: String)
    /// The certificate ends soon or has ended, and this login brings a new one.
    case renewal
}
