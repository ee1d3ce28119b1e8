/// What the login frame shows: the page itself, and the screens that its script puts into it.
enum FramePage {
    /// The page at the launcher's address.
    ///
    /// - Parameters:
    ///   - mode: how it looks.
    ///   - base: where its script sends what the person does.
    /// - Returns: the page.
    static func launcher(_ mode: FrameMode, base: String = "/launcher") -> String {
        PageTemplate(.launcherHTML).filled([
            "base": .text(base),
            "mode": .text(mode.rawValue),
            "title": .text(FrameText.pageTitle[.danish]),
            "band": .text(FrameText.band[.danish]),
            "help": .text(FrameText.help[.danish]),
            "closeHelp": .text(FrameText.closeHelp[.danish]),
            "helpLink": .text(FrameText.helpLink[.danish]),
        ])
    }

    /// A screen of a login under way; `form` is what stands on the first one already, `documentAddress` where a document to
    /// sign is, or the page that fetches it.
    static func screen(
        _ screen: LoginScreen,
        login: CheckedLogin,
        mode: FrameMode,
        form: CredentialsForm,
        documentAddress: String
    ) -> String {
        switch screen {
        case .fetching:
            fetching(login, mode: mode, address: documentAddress)
        case .document:
            document(login, mode: mode, address: documentAddress)
        case .credentials(let problem):
            credentials(problem, login: login, mode: mode, form: form)
        case .keyCard(let question, let problem):
            keyCard(question, problem, isNew: false, login: login, mode: mode, canChange: form.canChangeFactor)
        case .newCard(let question, let problem):
            keyCard(question, problem, isNew: true, login: login, mode: mode)
        case .codeApp, .awaitingApp, .appTimedOut, .appNotReady:
            codeApp(screen, login: login, mode: mode, form: form)
        case .codeToken(let serialNumber, let problem):
            codeToken(serialNumber, problem, login: login, mode: mode, form: form)
        case .voice(let lastDigits, let problem):
            voice(lastDigits, problem, login: login, mode: mode, form: form)
        case .chooseFactor(let factors):
            chooseFactor(factors, login: login, mode: mode)
        case .notice(let notice):
            self.notice(notice, login: login, mode: mode)
        case .choosePassword(let problem):
            choosePassword(problem, login: login, mode: mode)
        case .chooseUserID(let problem, let isOptional):
            chooseUserID(problem, isOptional: isOptional, login: login, mode: mode, form: form)
        case .terms:
            terms(login, mode: mode)
        }
    }

    /// The last screen, seen until the page around the frame goes on.
    static func ended(_ end: LoginEnd, language: Language, isSigning: Bool) -> String {
        let done = isSigning ? FrameText.signed : FrameText.loggedIn
        let left = isSigning ? FrameText.signingEnded : FrameText.ended
        return PageTemplate(.screenEndedHTML).filled([
            "title": .text((end.code == nil ? done : left)[language]),
            "text": .text(FrameText.goOn[language]),
            "code": .text(end.code?.rawValue ?? ""),
            "reason": .text(end.reason ?? ""),
        ])
    }

    private static func credentials(
        _ problem: LoginScreen.CredentialsProblem?,
        login: CheckedLogin,
        mode: FrameMode,
        form: CredentialsForm
    ) -> String {
        let language = login.language
        let isPasswordNext =
            problem == .missingPassword
            || (![.missingUserID, .cprNumberIsOff].contains(problem) && !form.userID.isEmpty)
        var values = frame(login, mode: mode, isCancelHidden: login.hidesCancel)
        values["title"] = .text(FrameText.logIn[language])
        values["problem"] = .text(problem.map { text($0)[language] } ?? "")
        values["userIDLabel"] = .text(FrameText.userID[language])
        values["passwordLabel"] = .text(FrameText.password[language])
        values["next"] = .text(FrameText.next[language])
        values["userID"] = .text(form.userID)
        values["remember"] = .text(form.remembers == nil ? "" : FrameText.remember[language])
        values["ticked"] = flag(form.remembers == true)
        values["problemUserID"] = flag([.missingUserID, .wrong, .cprNumberIsOff].contains(problem))
        values["problemPassword"] = flag(problem == .missingPassword || problem == .wrong)
        values["focusUserID"] = flag(!isPasswordNext)
        values["focusPassword"] = flag(isPasswordNext)
        guard form.kind == .ordinary else { return fourDigits(problem, values, language: language, mode: mode) }
        return PageTemplate(.screenCredentialsHTML).filled(values)
    }

    /// The first screen for somebody whose user id is remembered and whose password has four digits.
    private static func fourDigits(
        _ problem: LoginScreen.CredentialsProblem?,
        _ values: [String: PageTemplate.Value],
        language: Language,
        mode: FrameMode
    ) -> String {
        var values = values
        if problem == .missingPassword { values["problem"] = .text(FrameText.missingDigits[language]) }
        values["passwordLabel"] = .text(FrameText.fourDigits[language])
        values["digit"] = .text(FrameText.digit[language])
        values["otherUser"] = .text(FrameText.otherUser[language])
        values["boxes"] = flag(mode == .limited)
        values["field"] = flag(mode == .standard)
        return PageTemplate(.screenFourDigitsHTML).filled(values)
    }

    private static func keyCard(
        _ question: KeyCardQuestion,
        _ problem: LoginScreen.CodeProblem?,
        isNew: Bool,
        login: CheckedLogin,
        mode: FrameMode,
        canChange: Bool = false
    ) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["change"] = .text(canChange ? FrameText.changeFactor[language] : "")
        values["title"] = .text((isNew ? FrameText.takeNewCard : FrameText.keyCard)[language])
        values["lead"] = .text(isNew ? FrameText.oldCardEnds[language] : "")
        values["cardLabel"] = .text(FrameText.cardNumber[language])
        values["cardNumber"] = .text(question.cardNumber)
        values["codeLabel"] = .text(FrameText.code[language])
        values["codeNumber"] = .text(question.codeNumber)
        values["problem"] = .text(problem.map { text($0)[language] } ?? "")
        values["submit"] = .text((login.signing == nil ? FrameText.logIn : FrameText.sign)[language])
        return PageTemplate(.screenKeyCardHTML).filled(values)
    }

    private static func notice(_ notice: LoginNotice, login: CheckedLogin, mode: FrameMode) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["next"] = .text(FrameText.proceed[language])
        switch notice {
        case .reopened:
            values["title"] = .text(FrameText.reopened[language])
            values["text"] = .text(FrameText.reopenedText[language])
        case .newCard(let codesLeft, let cardNumber):
            values["title"] = .text(FrameText.newCard[language])
            values["text"] = .text(
                FrameText.newCardText(codesLeft: codesLeft, cardNumber: cardNumber)[language]
            )
            values["take"] = .text(FrameText.takeNewCard[language])
        case .renewal:
            values["title"] = .text(FrameText.renewal[language])
            values["text"] = .text(FrameText.renewalText[language])
        }
        return PageTemplate(.screenNoticeHTML).filled(values)
    }

    private static func choosePassword(
        _ problem: LoginScreen.ChoiceProblem?,
        login: CheckedLogin,
        mode: FrameMode
    ) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["title"] = .text(FrameText.choosePassword[language])
        values["rules"] = .text(FrameText.passwordRules[language])
        values["problem"] = .text(problem.map { text($0, language) } ?? "")
        values["passwordLabel"] = .text(FrameText.newPassword[language])
        values["repeatedLabel"] = .text(FrameText.repeatPassword[language])
        values["next"] = .text(FrameText.next[language])
        return PageTemplate(.screenChoosePasswordHTML).filled(values)
    }

    private static func terms(_ login: CheckedLogin, mode: FrameMode) -> String {
        let language = login.language
        var values = frame(login, mode: mode, isCancelHidden: false)
        values["title"] = .text(FrameText.terms[language])
        values["text"] = .text(FrameText.termsText[language])
        values["signatureLabel"] = .text(FrameText.signature[language])
        values["accept"] = .text(FrameText.accept[language])
        return PageTemplate(.screenTermsHTML).filled(values)
    }

    /// What all screens have: the cross at the top in limited mode, always; a button below in standard mode, unless it is
    /// hidden (guide §3.1).
    static func frame(
        _ login: CheckedLogin,
        mode: FrameMode,
        isCancelHidden: Bool
    ) -> [String: PageTemplate.Value] {
        let cancel = FrameText.cancel[login.language]
        return [
            "service": .text(login.friendlyName),
            "close": .text(mode == .limited ? cancel : ""),
            "cancel": .text(mode == .standard && !isCancelHidden ? cancel : ""),
        ]
    }

    static func flag(_ isSet: Bool) -> PageTemplate.Value { isSet ? "1" : "" }

    private static func text(_ problem: LoginScreen.CredentialsProblem) -> LocalizedText {
        switch problem {
        case .missingUserID: FrameText.missingUserID
        case .missingPassword: FrameText.missingPassword
        case .wrong: FrameText.wrongCredentials
        case .cprNumberIsOff: FrameText.cprNumberIsOff
        }
    }

    private static func text(_ problem: LoginScreen.ChoiceProblem, _ language: Language) -> String {
        switch problem {
        case .missing: FrameText.missingPassword[language]
        case .different: FrameText.differentPasswords[language]
        case .refused(let reasons): reasons.map { FrameText.text($0)[language] }.joined(separator: " ")
        }
    }

    static func text(_ problem: LoginScreen.CodeProblem) -> LocalizedText {
        switch problem {
        case .notSixDigits: FrameText.notSixDigits
        case .wrong: FrameText.wrongCode
        }
    }
}
