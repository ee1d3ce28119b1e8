extension FramePage {
    /// The screen with the document, which is at `address`.
    static func document(_ login: CheckedLogin, mode: FrameMode, address: String) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["title"] = .text(FrameText.signTitle[language])
        values["lead"] = .text(FrameText.signLead[language])
        values["documentTitle"] = .text(FrameText.document[language])
        values["next"] = .text(FrameText.proceed[language])
        values["print"] = .text(FrameText.print[language])
        // A browser shows no PDF in a sandbox; it has a viewer of its own for them.
        let isPDF = login.signing?.document?.format == .pdf
        values["address"] = .text(isPDF ? address + "#toolbar=0&navpanes=0&view=FitH" : address)
        values["sandbox"] = .text(isPDF ? "" : "allow-same-origin allow-modals")
        values["fullScreen"] = .text(FrameText.fullScreen[language])
        return PageTemplate(.screenDocumentHTML).filled(values)
    }

    /// The screen while the page at `address` fetches the document.
    static func fetching(_ login: CheckedLogin, mode: FrameMode, address: String) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["title"] = .text(FrameText.signTitle[language])
        values["text"] = .text(FrameText.fetching[language])
        values["address"] = .text(address)
        return PageTemplate(.screenFetchingHTML).filled(values)
    }
}
