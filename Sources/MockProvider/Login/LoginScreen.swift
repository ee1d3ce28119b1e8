/// A screen of the login frame.
package enum LoginScreen: Sendable, Hashable {
    case credentials(CredentialsProblem?)
    case keyCard(KeyCardQuestion, CodeProblem?)
    /// Asks for a code of the card that is to be taken into use.
    case newCard(KeyCardQuestion, CodeProblem?)
    case notice(LoginNotice)
    case choosePassword(ChoiceProblem?)
    case terms

    /// Why a password is to be chosen again.
    package enum ChoiceProblem: Sendable, Hashable {
        case missing
        /// Typed differently the second time.
        case different
        case refused([PasswordRules.Reason])
    }

    /// Why the first screen is shown again; a wrong user id and a wrong password are the same to the person.
    package enum CredentialsProblem: Sendable, Hashable {
        case missingUserID
        case missingPassword
        case wrong
        /// The password was right, but the person has switched off the CPR number as a user id.
        case cprNumberIsOff
    }

    /// Why a key-card screen is shown again.
    package enum CodeProblem: Sendable, Hashable {
        case notSixDigits
        case wrong
    }
}
