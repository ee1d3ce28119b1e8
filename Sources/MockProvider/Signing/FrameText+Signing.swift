/// The words of a signing.
extension FrameText {
    static let signTitle = LocalizedText(danish: "Læs og underskriv", english: "Read and sign")
    static let signLead = LocalizedText(
        danish: "Du underskriver dokumentet ved at logge på bagefter.",
        english: "You sign the document by logging in afterwards."
    )
    static let documentHelp = LocalizedText(
        danish: """
            Læs hele dokumentet, og udskriv det, hvis du vil gemme det. Det er ikke underskrevet, før du har logget på. \
            Afbryder du, er intet underskrevet.
            """,
        english: """
            Read the whole document, and print it if you want to keep it. It is not signed before you have logged in. \
            Nothing is signed if you cancel.
            """
    )
    static let document = LocalizedText(danish: "Dokument til underskrift", english: "Document to sign")
    static let print = LocalizedText(danish: "Udskriv", english: "Print")
    static let fullScreen = LocalizedText(danish: "Fuld skærm", english: "Full screen")
    static let fetching = LocalizedText(danish: "Henter dokumentet …", english: "Fetching the document …")
    static let sign = LocalizedText(danish: "Underskriv", english: "Sign")
    static let signed = LocalizedText(danish: "Du har underskrevet", english: "You have signed")
    static let signingEnded = LocalizedText(danish: "Underskriften er afsluttet", english: "The signing has ended")
    static let signPageTitle = LocalizedText(danish: "Underskriv – TEST, ikke NemID", english: "Sign – TEST, not NemID")
}
