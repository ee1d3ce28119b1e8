/// Which passwords a person may choose (provider help pages).
///
/// There are two kinds: four digits, and 6 to 40 characters with both letters and digits. Letter case does not matter at
/// login, so it does not here.
package enum PasswordRules {
    /// Why a password cannot be chosen.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Neither four digits nor 6 to 40 characters.
        case length
        /// The long kind without a letter.
        case noLetter
        /// The long kind without a digit.
        case noDigit
        /// A character that is neither a letter from a to z, a digit, nor one of `allowedSpecials`.
        case character
        /// A blank before or after it.
        case blankAtEnd
        /// The long kind with the same character four times in a row.
        case fourInARow
        /// Four equal digits.
        case fourEqual
        /// Four digits such as 1234 or 4321.
        case run
        /// Four digits that stand in the CPR number, or a long one that holds the CPR number.
        case cprNumber
        /// A long one that holds the NemID number.
        case nemIDNumber
        /// A long one that holds the user id.
        case userID
    }

    /// Lengths of the long kind, in characters.
    package static let longLengths = 6...40
    /// Characters allowed besides letters and digits.
    package static let allowedSpecials = Set(##"{}!#"$'%^&,*()_+-=:;?.@"##.unicodeScalars)

    /// Why `password` cannot be chosen.
    ///
    /// - Parameters:
    ///   - password: as typed.
    ///   - cprNumber: of the person, ten digits.
    ///   - nemIDNumber: of the person.
    ///   - userID: the self-chosen one.
    /// - Returns: all reasons, each once, in the order of their declaration; none where it can be chosen.
    package static func reasons(
        against password: String,
        cprNumber: String,
        nemIDNumber: String,
        userID: String? = nil
    ) -> [Reason] {
        var broken =
            isFourDigits(password)
            ? fourDigits(password, cprNumber: cprNumber)
            : long(password, cprNumber: cprNumber, nemIDNumber: nemIDNumber)
        if let userID, !isFourDigits(password), password.lowercased().contains(userID.lowercased()) {
            broken.insert(.userID)
        }
        return Reason.allCases.filter(broken.contains)
    }

    /// Whether `password` is of the four-digit kind.
    package static func isFourDigits(_ password: String) -> Bool {
        password.utf8.count == 4 && password.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func fourDigits(_ password: String, cprNumber: String) -> Set<Reason> {
        let digits = password.utf8.map(Int.init)
        let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
        var broken: Set<Reason> = []
        if steps == [0] { broken.insert(.fourEqual) }
        if let step = steps.first, steps.count == 1, LoginChoices.runSteps.contains(step) { broken.insert(.run) }
        if cprNumber.contains(password) { broken.insert(.cprNumber) }
        return broken
    }

    private static func long(_ password: String, cprNumber: String, nemIDNumber: String) -> Set<Reason> {
        let folded = password.lowercased()
        let scalars = Array(folded.unicodeScalars)
        var broken: Set<Reason> = []
        if !longLengths.contains(scalars.count) { broken.insert(.length) }
        if !scalars.contains(where: isLetter) { broken.insert(.noLetter) }
        if !scalars.contains(where: isDigit) { broken.insert(.noDigit) }
        if folded.first?.isWhitespace == true || folded.last?.isWhitespace == true { broken.insert(.blankAtEnd) }
        // A blank at an end has its own reason.
        let inner = folded.trimmingBlanks.unicodeScalars
        if !inner.allSatisfy(isAllowed) {
            broken.insert(.character)
        }
        if hasFourInARow(scalars) { broken.insert(.fourInARow) }
        let hyphenated = "\(cprNumber.prefix(6))-\(cprNumber.dropFirst(6))"
        if folded.contains(cprNumber) || folded.contains(hyphenated) { broken.insert(.cprNumber) }
        if folded.contains(nemIDNumber) { broken.insert(.nemIDNumber) }
        return broken
    }

    /// Whether passwords and user ids may hold that character, which must be folded to lower case.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || isDigit(scalar) || allowedSpecials.contains(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func hasFourInARow(_ scalars: [Unicode.Scalar]) -> Bool {
        var count = 0
        var last: Unicode.Scalar?
        for scalar in scalars {
            count = scalar == last ? count + 1 : 1
            last = scalar
            if count == 4 { return true }
        }
        return false
    }
}

extension String {
    /// Without the blanks before and after.
    fileprivate var trimmingBlanks: Substring {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...end]
    }
}
