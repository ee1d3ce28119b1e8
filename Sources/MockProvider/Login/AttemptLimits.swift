/// After how many wrong attempts something is locked, and for how long.
///
/// The published help pages give the first three; the others are choices where no source says anything.
package enum AttemptLimits {
    /// Wrong long passwords in a row; the last of them locks.
    package static let longPassword = 5
    /// Wrong four-digit passwords in a row; the last of them locks.
    package static let fourDigitPassword = 3
    /// Seconds that the first lock lasts.
    package static let lockSeconds: Double = 8 * 3600
    /// Wrong and unanswered codes in a row; the last of them blocks (choice).
    package static let code = 5
    /// Wrong PINs of a code app in a row; the last of them revokes the app (choice).
    package static let appPIN = 5
    // Choices too: the second series of wrong passwords with no complete login between blocks for good; the right
    // password or code sets its own count back to nought; an unknown user id counts nowhere.
}
