/// The words of choosing a user id.
extension FrameText {
    static let chooseUserID = LocalizedText(danish: "Vælg bruger-id", english: "Choose a user id")
    static let userIDRules = LocalizedText(
        danish: "5 til 48 tegn. Store og små bogstaver er det samme.",
        english: "5 to 48 characters; their case does not matter."
    )
    static let newUserID = LocalizedText(danish: "Nyt bruger-id", english: "New user id")
    static let skipUserID = LocalizedText(danish: "Spring over", english: "Skip this")
    static let userIDIsTaken = LocalizedText(
        danish: "Bruger-id'et er optaget. Vælg et andet.",
        english: "That user id is taken. Choose another."
    )

    /// Why a user id cannot be chosen.
    static func text(_ reason: UserIDRules.Reason) -> LocalizedText {
        switch reason {
        case .length:
            LocalizedText(
                danish: "Bruger-id'et skal være på 5 til 48 tegn.",
                english: "The user id must be 5 to 48 characters."
            )
        case .character:
            LocalizedText(
                danish: "Det må ikke indeholde æ, ø, å, mellemrum eller visse specialtegn.",
                english: "It may not hold æ, ø, å, blanks or certain special characters."
            )
        case .blankAtEnd:
            LocalizedText(
                danish: "Det må ikke begynde eller slutte med et mellemrum.",
                english: "It may not begin or end with a blank."
            )
        case .number:
            LocalizedText(
                danish: "Det må ikke ligne et NemID-nummer eller et cpr-nummer.",
                english: "It may not look like a NemID number or a CPR number."
            )
        case .inPassword:
            LocalizedText(
                danish: "Det må ikke være en del af adgangskoden.",
                english: "It may not be part of the password."
            )
        }
    }
}
