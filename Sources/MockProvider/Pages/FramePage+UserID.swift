/// The screen on which a user id is chosen.
extension FramePage {
    static func chooseUserID(
        _ problem: LoginScreen.UserIDProblem?,
        isOptional: Bool,
        login: CheckedLogin,
        mode: FrameMode,
        form: CredentialsForm
    ) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["title"] = .text(FrameText.chooseUserID[language])
        values["rules"] = .text(FrameText.userIDRules[language])
        values["problem"] = .text(problem.map { text($0, language) } ?? "")
        values["userIDLabel"] = .text(FrameText.newUserID[language])
        values["userID"] = .text(problem == nil ? "" : form.newUserID)
        values["next"] = .text(FrameText.next[language])
        values["skip"] = .text(isOptional ? FrameText.skipUserID[language] : "")
        return PageTemplate(.screenChooseUserIdHTML).filled(values)
    }

    private static func text(_ problem: LoginScreen.UserIDProblem, _ language: Language) -> String {
        switch problem {
        case .missing: FrameText.missingUserID[language]
        case .taken: FrameText.userIDIsTaken[language]
        case .refused(let reasons): reasons.map { FrameText.text($0)[language] }.joined(separator: " ")
        }
    }
}
