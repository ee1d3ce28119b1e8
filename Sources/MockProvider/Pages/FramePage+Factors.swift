import FoundationEssentials

/// The screens of the second factors besides the key card.
extension FramePage {
    /// The four screens of the code app.
    static func codeApp(_ screen: LoginScreen, login: CheckedLogin, mode: FrameMode, form: CredentialsForm) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["change"] = .text(form.canChangeFactor ? FrameText.changeFactor[language] : "")
        switch screen {
        case .awaitingApp(let text):
            values["title"] = .text(FrameText.approveWithApp[language])
            let lead = login.wishes.suppressesPush ? FrameText.fetchInApp : FrameText.waitsForApp
            values["lead"] = .text(lead[language])
            values["waits"] = flag(true)
            values["contextLabel"] = .text(FrameText.appShows[language])
            values["context"] = .text(text[language])
        case .appTimedOut:
            values["title"] = .text(FrameText.appTimedOut[language])
            values["lead"] = .text(FrameText.appTimedOutText[language])
            values["submit"] = .text(FrameText.sendAgain[language])
        case .appNotReady(let end):
            let minutes = Int((end.timeIntervalSince(form.now) / 60).rounded(.up))
            values["title"] = .text(FrameText.appNotReady[language])
            values["lead"] = .text(FrameText.appNotReadyText(minutes: max(1, minutes))[language])
            values["submit"] = .text(FrameText.tryAgain[language])
        default:
            values["title"] = .text(FrameText.approveWithApp[language])
            values["lead"] = .text(FrameText.appLead[language])
            values["submit"] = .text(FrameText.sendRequest[language])
        }
        return PageTemplate(.screenCodeAppHTML).filled(values)
    }

    static func codeToken(
        _ serialNumber: String,
        _ problem: LoginScreen.CodeProblem?,
        login: CheckedLogin,
        mode: FrameMode,
        form: CredentialsForm
    ) -> String {
        let language = login.language
        var values = code(problem, login: login, mode: mode, form: form)
        values["title"] = .text(FrameText.name(.codeToken)[language])
        values["serialLabel"] = .text(FrameText.tokenSerial[language])
        values["serial"] = .text(serialNumber)
        values["codeLabel"] = .text(FrameText.tokenCode[language])
        return PageTemplate(.screenCodeHTML).filled(values)
    }

    static func voice(
        _ lastDigits: String,
        _ problem: LoginScreen.CodeProblem?,
        login: CheckedLogin,
        mode: FrameMode,
        form: CredentialsForm
    ) -> String {
        let language = login.language
        var values = code(problem, login: login, mode: mode, form: form)
        values["title"] = .text(FrameText.name(.voice)[language])
        values["lead"] = .text(FrameText.voiceLead(lastDigits: lastDigits)[language])
        values["codeLabel"] = .text(FrameText.voiceCode[language])
        values["again"] = .text(FrameText.ringAgain[language])
        return PageTemplate(.screenCodeHTML).filled(values)
    }

    /// What the screens have in common that ask for six digits.
    private static func code(
        _ problem: LoginScreen.CodeProblem?,
        login: CheckedLogin,
        mode: FrameMode,
        form: CredentialsForm
    ) -> [String: PageTemplate.Value] {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["problem"] = .text(problem.map { text($0)[language] } ?? "")
        values["submit"] = .text((login.signing == nil ? FrameText.logIn : FrameText.sign)[language])
        values["change"] = .text(form.canChangeFactor ? FrameText.changeFactor[language] : "")
        return values
    }

    static func chooseFactor(_ factors: [Factor], login: CheckedLogin, mode: FrameMode) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["title"] = .text(FrameText.chooseFactor[language])
        values["back"] = .text(FrameText.back[language])
        let choices = factors.map { factor in
            PageTemplate(.screenFactorHTML).filled([
                "factor": .text(factor.rawValue),
                "name": .text(FrameText.name(factor)[language]),
            ])
        }
        values["choices"] = .markup(choices.joined())
        return PageTemplate(.screenChooseFactorHTML).filled(values)
    }
}
