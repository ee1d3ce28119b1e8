/// The words of the second factors besides the key card.
extension FrameText {
    static func name(_ factor: Factor) -> LocalizedText {
        switch factor {
        case .codeApp: LocalizedText(danish: "Nøgleapp", english: "Code app")
        case .keyCard: keyCard
        case .codeToken: LocalizedText(danish: "Nøgleviser", english: "Code token")
        case .voice: LocalizedText(danish: "Nøgletelefon", english: "Voice response")
        }
    }

    static let changeFactor = LocalizedText(danish: "Skift nøgletype", english: "Change code type")
    static let chooseFactor = LocalizedText(danish: "Vælg nøgletype", english: "Select code type")
    static let back = LocalizedText(danish: "Tilbage", english: "Back")

    static let approveWithApp = LocalizedText(
        danish: "Godkend med nøgleapp",
        english: "Authenticate using code app"
    )
    static let appLead = LocalizedText(
        danish: "Der sendes en anmodning til din nøgleapp.",
        english: "A request is sent to your code app."
    )
    static let sendRequest = LocalizedText(danish: "Send anmodning", english: "Send request")
    static let waitsForApp = LocalizedText(
        danish: "Åbn din nøgleapp, og godkend.",
        english: "Open your code app and approve."
    )
    static let fetchInApp = LocalizedText(
        danish: "Åbn din nøgleapp, hent anmodningen, og godkend.",
        english: "Open your code app, fetch the request and approve."
    )
    static let appShows = LocalizedText(danish: "Appen viser", english: "The app shows")
    static let appTimedOut = LocalizedText(danish: "Anmodningen er udløbet", english: "Your request has timed out")
    static let appTimedOutText = LocalizedText(
        danish: "Du nåede ikke at godkende i nøgleappen.",
        english: "You did not approve in the code app in time."
    )
    static let sendAgain = LocalizedText(danish: "Send ny anmodning", english: "Send new request")
    static let appNotReady = LocalizedText(
        danish: "Nøgleappen er ikke klar endnu",
        english: "The code app is not ready yet"
    )
    static let tryAgain = LocalizedText(danish: "Prøv igen", english: "Try again")

    /// `minutes` are those until it is ready.
    static func appNotReadyText(minutes: Int) -> LocalizedText {
        LocalizedText(
            danish: "Ventetiden er ikke udløbet. Prøv igen om \(minutes == 1 ? "1 minut" : "\(minutes) minutter").",
            english: "The waiting period is not over. Try again in \(minutes == 1 ? "1 minute" : "\(minutes) minutes")."
        )
    }

    /// What the phone shows where the relying party says nothing.
    static func appText(_ parameters: ClientParameters, friendlyName: String) -> LocalizedText {
        parameters.has(.clientFlow, "OCESSIGN2")
            ? LocalizedText(danish: "Handling hos \(friendlyName)", english: "Action at \(friendlyName)")
            : LocalizedText(danish: "Log på hos \(friendlyName)", english: "Log on at \(friendlyName)")
    }

    static let tokenSerial = LocalizedText(
        danish: "Serienummer på nøgleviser",
        english: "Code token serial number"
    )
    static let tokenCode = LocalizedText(danish: "Nøgle fra nøgleviser", english: "Code from code token")
    static let voiceCode = LocalizedText(danish: "Den oplæste nøgle", english: "The code read to you")
    static let ringAgain = LocalizedText(danish: "Ring igen", english: "Call again")

    static func voiceLead(lastDigits: String) -> LocalizedText {
        LocalizedText(
            danish: "Vi ringer til nummer …\(lastDigits) og læser en nøgle op.",
            english: "We are calling number …\(lastDigits) to read out a code."
        )
    }
}
