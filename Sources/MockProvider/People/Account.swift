package import FoundationEssentials

/// What changes about a person's NemID: the card's used codes, wrong attempts, locks.
package struct Account: Sendable, Hashable {
    package let person: TestPerson
    /// The password in use now.
    package var password: String
    /// Whether the CPR number serves as a user id.
    package var acceptsCPRNumber = true
    package var card: KeyCard
    /// Wrong passwords in a row.
    package var wrongPasswords = 0
    /// Wrong codes in a row.
    package var wrongCodes = 0
    package var lock: Lock = .none
    /// Whether an eight-hour lock has happened since the last complete login; the next series of wrong passwords then
    /// blocks for good.
    package var wasLocked = false

    package enum Lock: Sendable, Hashable {
        case none
        /// Until that instant.
        case until(Date)
        /// The password is blocked for good.
        case passwordBlocked
        /// The whole NemID is blocked for good.
        case blocked
    }

    package init(person: TestPerson, seed: UInt64) {
        self.person = person
        password = person.password
        card = KeyCard(seed: seed, label: person.id)
    }

    /// Whether the password is of the four-digit kind, which locks sooner.
    package var hasFourDigitPassword: Bool { PasswordRules.isFourDigits(password) }

    /// Ends an eight-hour lock whose time is over.
    package mutating func releaseLock(at now: Date) {
        guard case .until(let end) = lock, end <= now else { return }
        lock = .none
        wrongPasswords = 0
    }

    /// What an attempt ends with while the account is locked; nil where it is not.
    package var lockedCode: ClientErrorCode? {
        switch lock {
        case .none: nil
        case .until: .auth004
        case .passwordBlocked: .auth007
        case .blocked: .auth005
        }
    }
}
