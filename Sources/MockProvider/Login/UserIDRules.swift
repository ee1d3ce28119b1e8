/// Which user ids a person may choose (provider help pages); letter case does not matter.
package enum UserIDRules {
    /// Why a user id cannot be chosen.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Not 5 to 48 characters.
        case length
        /// A character that is neither a letter from a to z, a digit, nor one of ``PasswordRules/allowedSpecials``.
        case character
        /// A blank before or after it.
        case blankAtEnd
        /// It looks like a NemID number or a CPR number, whoever's.
        case number
        /// The password holds it.
        case inPassword
    }

    /// In characters.
    package static let lengths = 5...48

    /// Why `userID` cannot be chosen.
    ///
    /// - Parameters:
    ///   - userID: as typed.
    ///   - password: the one that will be in use with it; nil where it is chosen later.
    /// - Returns: all reasons, each once, in the order of their declaration; none where it can be chosen.
    package static func reasons(against userID: String, password: String?) -> [Reason] {
        let folded = userID.lowercased()
        let inner = folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var broken: Set<Reason> = []
        if !lengths.contains(folded.unicodeScalars.count) { broken.insert(.length) }
        if folded.first?.isWhitespace == true || folded.last?.isWhitespace == true { broken.insert(.blankAtEnd) }
        if !inner.unicodeScalars.allSatisfy(PasswordRules.isAllowed) { broken.insert(.character) }
        if isNumber(folded) { broken.insert(.number) }
        if let password, !folded.isEmpty, password.lowercased().contains(folded) { broken.insert(.inPassword) }
        return Reason.allCases.filter(broken.contains)
    }

    /// Whether it is nine digits, or ten with a hyphen after the sixth or without.
    private static func isNumber(_ userID: String) -> Bool {
        let folded = UserDirectory.fold(userID)
        return (9...10).contains(folded.utf8.count) && folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
