/// The words of the login frame.
enum FrameText {
    static let band = LocalizedText(
        danish: "TEST – ikke NemID, ikke en myndighed. Intet her er ægte.",
        english: "TEST – not NemID, not an authority. Nothing here is real."
    )
    static let pageTitle = LocalizedText(danish: "Log på – TEST, ikke NemID", english: "Log in – TEST, not NemID")
    static let logIn = LocalizedText(danish: "Log på", english: "Log in")
    static let userID = LocalizedText(danish: "Bruger-id", english: "User id")
    static let password = LocalizedText(danish: "Adgangskode", english: "Password")
    static let remember = LocalizedText(danish: "Husk bruger-id", english: "Remember user id")
    static let fourDigits = LocalizedText(danish: "Adgangskode på fire cifre", english: "Password of four digits")
    static let digit = LocalizedText(danish: "Ciffer", english: "Digit")
    static let missingDigits = LocalizedText(danish: "Indtast de fire cifre.", english: "Enter the four digits.")
    static let otherUser = LocalizedText(danish: "Skift bruger", english: "Change user")
    static let next = LocalizedText(danish: "Næste", english: "Next")
    static let cancel = LocalizedText(danish: "Afbryd", english: "Cancel")

    static let keyCard = LocalizedText(danish: "Nøglekort", english: "Code card")
    static let cardNumber = LocalizedText(danish: "Brug nøglekort", english: "Use code card")
    static let code = LocalizedText(danish: "Indtast nøgle til", english: "Enter code for")

    static let takeNewCard = LocalizedText(danish: "Tag nyt nøglekort i brug", english: "Use new code card")
    static let oldCardEnds = LocalizedText(
        danish: "Dit gamle nøglekort virker ikke mere bagefter.",
        english: "Your old code card stops working after this."
    )
    static let proceed = LocalizedText(danish: "Fortsæt", english: "Continue")
    static let reopened = LocalizedText(danish: "NemID er genåbnet", english: "NemID reopened")
    static let reopenedText = LocalizedText(
        danish: """
            Dit NemID var låst i 8 timer efter for mange forkerte forsøg. Nu er det åbnet igen af sig selv.
            """,
        english: """
            Your NemID was locked for 8 hours after too many wrong attempts. It has been reopened automatically.
            """
    )
    static let renewal = LocalizedText(
        danish: "Din digitale signatur fornyes",
        english: "Your digital signature is renewed"
    )
    static let renewalText = LocalizedText(
        danish: "Den gælder i tre år. Når du fortsætter, får du en ny.",
        english: "It lasts for three years. You get a new one when you continue."
    )
    static let newCard = LocalizedText(danish: "Nyt nøglekort", english: "New code card")

    static func newCardText(codesLeft: Int, cardNumber: String) -> LocalizedText {
        let nøgler = codesLeft == 1 ? "1 nøgle" : "\(codesLeft) nøgler"
        let codes = codesLeft == 1 ? "1 code" : "\(codesLeft) codes"
        return LocalizedText(
            danish: "Du har \(nøgler) tilbage på dit nøglekort. Et nyt er sendt til dig: \(cardNumber).",
            english: "You have \(codes) left on your code card. A new one has been sent to you: \(cardNumber)."
        )
    }

    static let missingUserID = LocalizedText(danish: "Indtast bruger-id.", english: "Enter user id.")
    static let missingPassword = LocalizedText(danish: "Indtast adgangskode.", english: "Enter password.")
    static let wrongCredentials = LocalizedText(
        danish: "Fejl i bruger-id eller adgangskode. Prøv igen.",
        english: "Incorrect user id or password. Try again."
    )
    static let cprNumberIsOff = LocalizedText(
        danish: "Cpr-nummeret kan ikke bruges. Indtast NemID-nummer eller selvvalgt bruger-id.",
        english: "The CPR number cannot be used. Enter your NemID number or the user id you chose."
    )
    static let notSixDigits = LocalizedText(danish: "Indtast de seks cifre.", english: "Enter the six digits.")
    static let wrongCode = LocalizedText(danish: "Fejl i nøgle. Prøv igen.", english: "Incorrect code. Try again.")

    static let loggedIn = LocalizedText(danish: "Du er logget på", english: "You are logged in")
    static let ended = LocalizedText(danish: "Login er afsluttet", english: "The login has ended")
    static let goOn = LocalizedText(danish: "Siden fortsætter af sig selv.", english: "The page goes on by itself.")
}
