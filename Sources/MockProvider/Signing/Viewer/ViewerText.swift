/// The words of the page for sign texts.
enum ViewerText {
    /// In the navigation of the pages for developers.
    static let navigation = LocalizedText(danish: "Underskriftstekst", english: "Sign text")
    static let title = LocalizedText(danish: "Vis en tekst til underskrift", english: "View a sign text")
    static let lead = LocalizedText(
        danish: "Sæt et dokument ind og se, om loginboksen ville vise det til underskrift, og hvordan.",
        english: "Paste a document and see whether the login box would show it for signing, and how."
    )
    static let format = LocalizedText(danish: "Format", english: "Format")
    static let text = LocalizedText(danish: "Dokument", english: "Document")
    static let textHint = LocalizedText(danish: "En PDF som base64.", english: "A PDF as base64.")
    static let stylesheet = LocalizedText(danish: "Stylesheet (kun XML)", english: "Stylesheet (XML only)")
    static let monospace = LocalizedText(danish: "Fast bredde (kun TEXT)", english: "Fixed width (TEXT only)")
    static let base64 = LocalizedText(
        danish: "Begge er base64, som i parametrene",
        english: "Both are base64, as in the parameters"
    )
    static let view = LocalizedText(danish: "Vis", english: "View")
    static let shown = LocalizedText(
        danish: "Dokumentet kan underskrives. Sådan ser det ud:",
        english: "The document can be signed. This is what it looks like:"
    )
    static let refused = LocalizedText(danish: "Dokumentet bliver afvist med", english: "The document is refused with")
}
