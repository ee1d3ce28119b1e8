/// What the frame of the key-file client shows.
enum CodeFilePage {
    /// Why the screen is shown again.
    enum Problem: Sendable, Hashable {
        case notChosen
        case missingPassword
        case wrongPassword

        fileprivate var text: LocalizedText {
            switch self {
            case .notChosen: LocalizedText(danish: "Vælg en nøglefil.", english: "Choose a key file.")
            case .missingPassword: FrameText.missingPassword
            case .wrongPassword: LocalizedText(danish: "Forkert adgangskode.", english: "Incorrect password.")
            }
        }
    }

    private static let title = LocalizedText(danish: "Log på med nøglefil", english: "Log in with a key file")
    private static let keyFiles = LocalizedText(danish: "Nøglefil", english: "Key file")
    private static let none = LocalizedText(
        danish: "Ingen nøglefil passer til det, siden beder om.",
        english: "No key file fits what the page asks for."
    )

    /// What the help says.
    static let help = LocalizedText(
        danish: "Vælg din nøglefil og skriv dens adgangskode. Hvilke nøglefiler der er, står på udbyderens forside.",
        english:
            "Choose your key file and enter its password. The provider's front page says which key files there are."
    )

    /// The page at the launcher's address.
    static var launcher: String { FramePage.launcher(.limited, base: "/codefile") }

    /// The only screen: the key files that may be chosen, and the password.
    static func screen(
        _ keyFiles: [KeyFile],
        login: CheckedCodeFileLogin,
        chosen: KeyFile.ID?,
        problem: Problem?
    ) -> String {
        let language = login.language
        let chosen = chosen ?? (keyFiles.count == 1 ? keyFiles[0].id : nil)
        return PageTemplate(.screenKeyFileHTML).filled([
            "service": .text(login.requestIssuer),
            "close": .text(FrameText.cancel[language]),
            "title": .text(title[language]),
            "problem": .text(problem?.text[language] ?? ""),
            "none": .text(keyFiles.isEmpty ? none[language] : ""),
            "some": keyFiles.isEmpty ? "" : "1",
            "keyFilesLabel": .text(Self.keyFiles[language]),
            "keyFiles": .markup(keyFiles.enumerated().map { choice($0.offset, $0.element, chosen) }.joined()),
            "passwordLabel": .text(FrameText.password[language]),
            "problemPassword": problem == nil || problem == .notChosen ? "" : "1",
            "submit": .text(FrameText.logIn[language]),
        ])
    }

    private static func choice(_ place: Int, _ keyFile: KeyFile, _ chosen: KeyFile.ID?) -> String {
        PageTemplate(.screenKeyFileChoiceHTML).filled([
            "place": .text(String(place)),
            "id": .text(keyFile.id),
            "holder": .text(keyFile.holder),
            "company": .text(keyFile.kind == .employee ? keyFile.company : ""),
            "chosen": keyFile.id == chosen ? "1" : "",
        ])
    }
}
