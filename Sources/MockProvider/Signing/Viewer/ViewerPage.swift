/// The page for developers that shows a document as the login frame would.
enum ViewerPage {
    static let address = "/signtextviewer"

    /// What became of the document.
    enum Outcome: Sendable {
        /// It is at that address.
        case shown(String, SignFormat)
        case refused(LoginRefusal)
    }

    static func html(_ form: SignTextForm, _ outcome: Outcome?, language: Language) -> String {
        var values = SitePage.common(path: address, language: language)
        values["title"] = .text(ViewerText.title[language])
        values["lead"] = .text(ViewerText.lead[language])
        values["action"] = .text(language == .danish ? address : address + "?lang=" + language.rawValue)
        values["formatLabel"] = .text(ViewerText.format[language])
        for format in SignFormat.allCases where format == form.format { values["is" + format.rawValue] = "1" }
        values["textLabel"] = .text(ViewerText.text[language])
        values["textHint"] = .text(ViewerText.textHint[language])
        values["text"] = .text(form.text)
        values["stylesheetLabel"] = .text(ViewerText.stylesheet[language])
        values["stylesheet"] = .text(form.stylesheet)
        values["monospaceLabel"] = .text(ViewerText.monospace[language])
        values["monospace"] = form.isMonospace ? "1" : ""
        values["base64Label"] = .text(ViewerText.base64[language])
        values["base64"] = form.isBase64 ? "1" : ""
        values["view"] = .text(ViewerText.view[language])
        switch outcome {
        case nil: break
        case .shown(let address, let format)?:
            values["shown"] = .text(ViewerText.shown[language])
            values["documentTitle"] = .text(FrameText.document[language])
            values["address"] = .text(address)
            values["sandbox"] = .text(format == .pdf ? "" : "allow-same-origin allow-modals")
        case .refused(let refusal)?:
            values["refused"] = .text(ViewerText.refused[language])
            values["code"] = .text(refusal.code.rawValue)
            values["reason"] = .text(refusal.reason)
        }
        return SitePage.page(.signTextViewerHTML, values)
    }
}
