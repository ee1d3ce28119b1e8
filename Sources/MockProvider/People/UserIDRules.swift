/// Which user ids a person may choose (provider help pages).
///
/// Letter case does not matter.
package enum UserIDRules {
    /// Why a user id cannot be chosen.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Not 5 to 48 characters.
        case length
        /// A character that is neither a letter from a to z, a digit, nor one of those that passwords may have.
        case character
        /// Nine or ten digits, as a NemID number or CPR number has them, with a hyphen or without.
        case number
        /// The password has it in it.
        case inPassword
    }

    /// Lengths, in characters.
    package static let lengths = 5...48

    /// Why `userID` cannot be chosen beside `password`: all reasons, in the order of their declaration.
    package static func reasons(against userID: String, password: String) -> [Reason] {
        let folded = userID.lowercased()
        let scalars = Array(folded.unicodeScalars)
        var broken: Set<Reason> = []
        if !lengths.contains(scalars.count) { broken.insert(.length) }
        let areAllowed = scalars.allSatisfy { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
                || PasswordRules.allowedSpecials.contains(scalar)
        }
        if !areAllowed { broken.insert(.character) }
        let withoutHyphens = scalars.filter { $0 != "-" }
        if (9...10).contains(withoutHyphens.count), withoutHyphens.allSatisfy({ ("0"..."9").contains($0) }) {
            broken.insert(.number)
        }
        if !folded.isEmpty, password.lowercased().contains(folded) { broken.insert(.inPassword) }
        return Reason.allCases.filter(broken.contains)
    }
}
