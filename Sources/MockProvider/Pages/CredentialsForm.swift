import FoundationEssentials

/// What stands on the first screen besides a problem.
struct CredentialsForm: Sendable, Hashable {
    /// How the password is asked for.
    enum Kind: Sendable, Hashable {
        /// User id and password in a field each.
        case ordinary
        /// A remembered user id whose password has four digits: four boxes in limited mode, a field for digits in standard mode
        /// (guide §8.1, §8.2).
        case fourDigits
    }

    var userID = ""
    var kind = Kind.ordinary
    /// Whether the box that remembers the user id is ticked; nil where it is not offered.
    var remembers: Bool?
    /// As typed where a user id is chosen.
    var newUserID = ""
    /// Whether another second factor can be had.
    var canChangeFactor = false
    /// The clock, for screens that say how long something takes.
    var now = Date.distantPast
}
