/// What the published pages leave open about logins, and how it is here.
///
/// The limits of wrong attempts stand in ``AttemptLimits``.
package enum LoginChoices {
    /// A four-digit password may be no run by one, upwards (1234) or downwards (4321); one that wraps around (8901) is no run.
    package static let runSteps: Set<Int> = [1, -1]
    /// A new card is sent by itself when so many codes are left (help pages); it is there at once, as in the test environment.
    package static let codesLeftAtNewCard = 20

    /// Seconds that a temporary password is good for: 90 days (the sources say that it ends, not when).
    package static let temporaryPasswordSeconds: Double = 90 * 86_400

    // An activation asks for a password of either kind on one screen, then a code, then the terms; nothing is in force before
    // the terms are accepted. Choosing a user id is not part of it. Ordering a temporary password ends every lock and block,
    // and nothing but that password is taken from then on. Five wrong ones in a row lock as wrong passwords do. Where no
    // temporary password is good, AUTH008 follows whatever is typed. Who declines the public digital signature gets OCES001
    // at the end of this login and of later ones.

    // A question that was left, by cancelling, closing the window or waiting for too long, counts as a wrong code: it is
    // counted when the next login asks, as nothing tells of a closed window. A question whose wrong answer was counted does
    // not count once more. The same number is asked for until it is answered rightly.
    //
    // The new card is offered at each login while it waits. Its first code, asked for when the old card is used up or the
    // person wants it, puts it in the place of the old card.
    //
    // Support ends an eight-hour lock and a block after wrong codes. A blocked password takes a temporary password.

    // A token that is remembered leads to the user id that was typed, CPR numbers too. In standard mode, where
    // `REMEMBER_USERID_INITIAL_STATUS` says nothing, the box is ticked where the token was known. A remembered person with a
    // four-digit password sees the user id as text in both modes, with a way to log in as somebody else. Where the boxes hold
    // anything but four digits, that is a missing password, which counts nowhere.

    // A CPR number is taken with and without its hyphen. That it is switched off as a user id is told only to whoever knows
    // the password.
}
