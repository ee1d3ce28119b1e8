/// The words of an activation.
extension FrameText {
    static let choosePassword = LocalizedText(danish: "Vælg adgangskode", english: "Choose a password")
    static let passwordRules = LocalizedText(
        danish: "Fire cifre, eller 6 til 40 tegn med både bogstaver og tal.",
        english: "Four digits, or 6 to 40 letters and digits."
    )
    static let newPassword = LocalizedText(danish: "Ny adgangskode", english: "New password")
    static let repeatPassword = LocalizedText(danish: "Gentag adgangskoden", english: "Repeat the password")
    static let differentPasswords = LocalizedText(
        danish: "De to adgangskoder er ikke ens.",
        english: "The two passwords are not the same."
    )
    static let terms = LocalizedText(danish: "Vilkår", english: "Terms")
    static let termsText = LocalizedText(
        danish: "Dette er en test. Du forpligter dig ikke til noget.",
        english: "This is a test. You commit yourself to nothing."
    )
    static let signature = LocalizedText(danish: "Offentlig digital signatur", english: "Public digital signature")
    static let accept = LocalizedText(danish: "Jeg accepterer", english: "I accept")

    /// Why a password cannot be chosen.
    static func text(_ reason: PasswordRules.Reason) -> LocalizedText {
        switch reason {
        case .length:
            LocalizedText(
                danish: "Adgangskoden skal være på fire cifre eller 6 til 40 tegn.",
                english: "The password must be four digits or 6 to 40 characters."
            )
        case .noLetter:
            LocalizedText(danish: "Der mangler et bogstav.", english: "There must be a letter in it.")
        case .noDigit:
            LocalizedText(danish: "Der mangler et tal.", english: "There must be a digit in it.")
        case .character:
            LocalizedText(
                danish: "Den må ikke indeholde æ, ø, å, mellemrum eller visse specialtegn.",
                english: "It may not hold æ, ø, å, blanks or certain special characters."
            )
        case .blankAtEnd:
            LocalizedText(
                danish: "Den må ikke begynde eller slutte med et mellemrum.",
                english: "It may not begin or end with a blank."
            )
        case .fourInARow:
            LocalizedText(
                danish: "Det samme tegn må ikke stå fire gange i træk.",
                english: "The same character may not stand four times in a row."
            )
        case .fourEqual:
            LocalizedText(danish: "De fire cifre må ikke være ens.", english: "The four digits may not be equal.")
        case .run:
            LocalizedText(
                danish: "De fire cifre må ikke følge efter hinanden.",
                english: "The four digits may not follow one another."
            )
        case .cprNumber:
            LocalizedText(
                danish: "Den må ikke have med dit cpr-nummer at gøre.",
                english: "It may have nothing to do with your CPR number."
            )
        case .userID:
            LocalizedText(
                danish: "Den må ikke indeholde dit bruger-id.",
                english: "It may not hold your user id."
            )
        case .nemIDNumber:
            LocalizedText(
                danish: "Den må ikke indeholde dit NemID-nummer.",
                english: "It may not hold your NemID number."
            )
        }
    }
}
