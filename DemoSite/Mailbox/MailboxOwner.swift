/// Whose mailbox it is.
///
/// Made from a verified login.
struct MailboxOwner: Sendable, Hashable {
    /// What tells owners apart: the PID, or company and employee.
    ///
    /// Never shown, logged or put into an address.
    struct Key: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
        let value: String

        init(_ value: String) {
            self.value = value
        }

        var description: String { "(hidden)" }
        var debugDescription: String { description }
        var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// What the site must know to write the right letters.
    enum Kind: Sendable, Hashable {
        case adult
        /// 15 to 17 years old.
        case youth
        /// The certificate carries no name.
        case pseudonym
        /// Logged in for a company; nil where the certificate does not name it.
        case employee(company: String?)
    }

    let key: Key
    /// The name as the certificate gives it; nil for a pseudonym.
    let name: String?
    let kind: Kind

    /// The first word of the name.
    var givenName: String? {
        name?.split(separator: " ").first.map(String.init)
    }
}
