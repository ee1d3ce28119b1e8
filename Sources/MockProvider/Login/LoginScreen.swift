package import FoundationEssentials

/// A screen of the login frame.
package enum LoginScreen: Sendable, Hashable {
    /// Fetches the document to sign.
    case fetching
    /// Shows the document to sign.
    case document
    case credentials(CredentialsProblem?)
    case keyCard(KeyCardQuestion, CodeProblem?)
    /// Asks for a code of the card that is to be taken into use.
    case newCard(KeyCardQuestion, CodeProblem?)
    /// Offers to send a request to the code app.
    case codeApp
    /// Waits for the phone, which shows that text.
    case awaitingApp(LocalizedText)
    /// The phone did not answer in time.
    case appTimedOut
    /// The app cannot be used before that time.
    case appNotReady(until: Date)
    /// Asks for the code that the token of that serial number shows.
    case codeToken(serialNumber: String, CodeProblem?)
    /// Asks for the code that is read out on the telephone whose number ends so.
    case voice(lastDigits: String, CodeProblem?)
    case chooseFactor([Factor])
    case notice(LoginNotice)
    case choosePassword(ChoiceProblem?)
    case chooseUserID(UserIDProblem?, isOptional: Bool)
    case terms

    /// Why a password is to be chosen again.
    package enum ChoiceProblem: Sendable, Hashable {
        case missing
        /// Typed differently the second time.
        case different
        case refused([PasswordRules.Reason])
    }

    /// Why a user id is to be chosen again.
    package enum UserIDProblem: Sendable, Hashable {
        case missing
        /// It is somebody's already.
        case taken
        case refused([UserIDRules.Reason])
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

    /// What the frame's script calls it.
    package var name: String {
        switch self {
        case .fetching: "fetching"
        case .document: "document"
        case .credentials: "credentials"
        case .keyCard: "key-card"
        case .newCard: "new-card"
        case .codeApp: "code-app"
        case .awaitingApp: "awaiting-app"
        case .appTimedOut: "app-timed-out"
        case .appNotReady: "app-not-ready"
        case .codeToken: "code-token"
        case .voice: "voice"
        case .chooseFactor: "choose-factor"
        case .notice: "notice"
        case .choosePassword: "choose-password"
        case .chooseUserID: "choose-user-id"
        case .terms: "terms"
        }
    }

    /// Whether six digits are typed on it.
    package var takesCode: Bool {
        switch self {
        case .keyCard, .newCard, .codeToken, .voice: true
        default: false
        }
    }
}
