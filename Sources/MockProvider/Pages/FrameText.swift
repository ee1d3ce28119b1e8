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
    static let next = LocalizedText(danish: "Næste", english: "Next")
    static let cancel = LocalizedText(danish: "Afbryd", english: "Cancel")

    static let keyCard = LocalizedText(danish: "Nøglekort", english: "Key card")
    static let cardNumber = LocalizedText(danish: "Brug nøglekort", english: "Use key card")
    static let code = LocalizedText(danish: "Indtast nøgle til", english: "Enter code for")

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
