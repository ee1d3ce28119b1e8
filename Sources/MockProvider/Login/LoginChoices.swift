/// What the published pages leave open about logins, and how it is here.
///
/// The limits of wrong attempts stand in ``AttemptLimits``.
package enum LoginChoices {
    /// A four-digit password may be no run by one, upwards (1234) or downwards (4321); one that wraps around (8901) is no run.
    package static let runSteps: Set<Int> = [1, -1]
    // A CPR number is taken with and without its hyphen. That it is switched off as a user id is told only to whoever knows
    // the password.
}
