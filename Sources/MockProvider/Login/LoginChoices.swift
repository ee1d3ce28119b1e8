/// What the published pages leave open about logins, and how it is here.
///
/// The limits of wrong attempts stand in ``AttemptLimits``.
package enum LoginChoices {
    /// A four-digit password may be no run by one, upwards (1234) or downwards (4321); one that wraps around (8901) is no run.
    package static let runSteps: Set<Int> = [1, -1]
    /// A new card is sent by itself when so many codes are left (help pages); it is there at once, as in the test environment.
    package static let codesLeftAtNewCard = 20
    /// How many codes a card has left that was put into the state of running low.
    package static let codesLeftOfLowCard = 3

    /// Seconds after which a request to a code app is over (observed: five minutes).
    package static let appRequestSeconds: Double = 5 * 60
    /// Seconds from the activation of a code app until it can be used (help pages: about one hour).
    package static let appWaitingSeconds: Double = 3600
    /// Seconds after which an open code app locks itself (help pages).
    package static let appUnlockedSeconds: Double = 5 * 60
    /// How many code apps a person may have at once (help pages).
    package static let maximumApps = 3
    /// Seconds for which a code token shows the same code, and how many codes before the present one are still taken.
    package static let tokenIntervalSeconds: Double = 30
    package static let tokenIntervalsBack = 1
    /// Seconds for which a code that was read out works.
    package static let voiceCallSeconds: Double = 5 * 60

    /// Seconds that a temporary password is good for: 90 days (the sources say that it ends, not when).
    package static let temporaryPasswordSeconds: Double = 90 * 86_400

    // An activation asks for a password of either kind on one screen, then a code, then a user id, which may be left out, then
    // the terms; nothing is in force before the terms are accepted. It cannot be done where the site asks for
    // `AwaitingAppApproval`, as apps do: AUTH011, and the temporary password is kept. Ordering a temporary password ends every lock and block,
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
    // Of several factors the code app comes first, then card, token and voice; an app in its waiting period comes first only
    // where there is nothing else. A revoked app and a card that is used up are no factors. Where none is left, the code says
    // what is missing: AUTH006 for a card that might have been used, else AUTH018 for revoked apps, else AUTH019. The link to
    // another type is there where there are several. A question that was left for another type counts only if the login is
    // not completed; coming back to it in the same login is no new question.
    //
    // A request that nobody answers in time brings a screen from which a new one can be sent; leaving it is CAN005. A request
    // that another login's took the place of ends its own login with CAN008 as soon as its page asks. Leaving a login takes
    // its request back. A request needs one phone of several. A page asks each second. An app that is too old ends the
    // login with SRV007, a phone whose connection is lost with CAN003. Wrong codes of a token or a call count as those of a
    // card do. Activating an app on a phone takes no login here.

    // That a login renews the certificate is told after everything else; a renewal asks for no key card of its own, and one
    // that a rotation brings is not told.

    // Support ends an eight-hour lock and a block after wrong codes. A blocked password takes a temporary password.

    // A token that is remembered leads to the user id that was typed, CPR numbers too. In standard mode, where
    // `REMEMBER_USERID_INITIAL_STATUS` says nothing, the box is ticked where the token was known. A remembered person with a
    // four-digit password sees the user id as text in both modes, with a way to log in as somebody else. Where the boxes hold
    // anything but four digits, that is a missing password, which counts nowhere.

    // `CREDENTIAL_UPDATE` asks after the second factor, the user id before the password, and cannot be passed over; nothing
    // changes before both are chosen. The new password may be the old one. The new user id takes the place of the one that
    // the login led to (that of the first where a number was typed), which then nobody logs in with. User ids look like a
    // number where they have nine or ten digits. The control interface knows people by their first user ids all the same.

    // The background mode resumes a session, of which none is kept here: parameters that are in order end with APP004 there.
    // The help lies over the screen in both modes. A login that is left alone ends after fifteen minutes, which its page
    // finds out by itself; it says so a minute before. AUTH001 is a NemID that its holder has had blocked, AUTH005 one with
    // too many wrong codes. CAN004 follows where the logins under way are ended, which nobody does but whoever tests.

    // A CPR number is taken with and without its hyphen. That it is switched off as a user id is told only to whoever knows
    // the password.
}
