/// The words of the page that stands for a person's phone.
enum PhoneText {
    static func title(_ name: String) -> LocalizedText {
        LocalizedText(danish: "Telefon: \(name)", english: "Phone: \(name)")
    }

    static let phones = LocalizedText(danish: "Telefoner", english: "Phones")
    static let newPhone = LocalizedText(danish: "Ny telefon", english: "New phone")
    static let app = LocalizedText(danish: "Nøgleapp", english: "Code app")
    static let activateText = LocalizedText(
        danish: "Aktivér en nøgleapp. Efter en ventetid på en time kan den bruges.",
        english: "Activate a code app. It can be used after a waiting period of one hour."
    )
    static let name = LocalizedText(danish: "Telefonens navn", english: "Name of the phone")
    static let defaultName = LocalizedText(danish: "Telefon", english: "Phone")
    static let newPIN = LocalizedText(danish: "Ny pinkode, fire cifre", english: "New PIN, four digits")
    static let activate = LocalizedText(danish: "Aktivér", english: "Activate")
    static let waiting = LocalizedText(
        danish: "Ventetiden er ikke udløbet endnu.",
        english: "The waiting period is not over yet."
    )
    static let skip = LocalizedText(danish: "Spring ventetiden over", english: "Skip the waiting period")
    static let revoked = LocalizedText(danish: "Nøgleappen er spærret.", english: "The code app is blocked.")
    static let outdated = LocalizedText(
        danish: "Nøgleappen er for gammel. Opdater den.",
        english: "The code app is too old. Update it."
    )
    static let pin = LocalizedText(danish: "Pinkode", english: "PIN")
    static func pinHint(_ pin: String) -> LocalizedText {
        LocalizedText(danish: "Test: pinkoden er \(pin).", english: "Test: the PIN is \(pin).")
    }
    static let unlock = LocalizedText(danish: "Åbn", english: "Open")
    static let newRequest = LocalizedText(
        danish: "Der er en ny anmodning. Åbn appen for at se den.",
        english: "There is a new request. Open the app to see it."
    )
    static let noRequest = LocalizedText(danish: "Der er ingen anmodninger.", english: "There are no requests.")
    static let fetch = LocalizedText(danish: "Hent anmodning", english: "Fetch request")
    static let lock = LocalizedText(danish: "Lås appen", english: "Lock the app")
    static let question = LocalizedText(danish: "Vil du godkende?", english: "Do you want to approve?")
    static let approve = LocalizedText(danish: "Godkend", english: "Approve")
    static let reject = LocalizedText(danish: "Afvis", english: "Reject")
    static let approved = LocalizedText(danish: "Du har godkendt.", english: "You have approved.")
    static let rejected = LocalizedText(danish: "Du har afvist.", english: "You have rejected.")
    static let wrongPIN = LocalizedText(danish: "Forkert pinkode. Prøv igen.", english: "Wrong PIN. Try again.")
    static let badPIN = LocalizedText(danish: "Pinkoden skal være fire cifre.", english: "The PIN must be four digits.")
    static let tooMany = LocalizedText(
        danish: "Du har allerede tre nøgleapps. Spær en af dem først.",
        english: "You already have three code apps. Block one first."
    )
    static let refused = LocalizedText(danish: "Det kan ikke lade sig gøre nu.", english: "That cannot be done now.")

    static let call = LocalizedText(danish: "Opkald", english: "Call")
    static let callText = LocalizedText(danish: "Telefonen læser din nøgle op:", english: "The phone reads your code:")
    static let tokenText = LocalizedText(danish: "Serienummer", english: "Serial number")

    /// What a refusal is called on the phone.
    static func text(_ refusal: PhoneRefusal, action: String) -> LocalizedText {
        switch refusal.code {
        case .capp004?: revoked
        case .srv007?: outdated
        case .capp008?: waiting
        case .can006?: tooMany
        case nil where action == "unlock": wrongPIN
        case nil where action == "fetch": noRequest
        case nil where action == "activate": badPIN
        default: refused
        }
    }
}
