/// A text for users in the two languages; `{sp}` stands for the service provider.
struct ClientStatusText: Sendable, Hashable {
    let danish: String
    let english: String

    func text(in language: ClientLanguage) -> String {
        switch language {
        case .english: english
        case .danish, .greenlandic: danish
        }
    }

    static let technicalRetry = Self(
        danish: "Der skete en teknisk fejl. Prøv igen. Kontakt {sp}, hvis det bliver ved.",
        english: "A technical error happened. Try again. Contact {sp} if it keeps happening."
    )

    static let technicalSupport = Self(
        danish: "Der skete en teknisk fejl hos NemID. Prøv senere, eller kontakt NemID-support.",
        english: "A technical error happened at NemID. Try later or contact NemID support."
    )

    static let tellServiceProvider = Self(
        danish: "Siden er ikke sat rigtigt op til NemID. Kontakt {sp}.",
        english: "This site is not set up correctly for NemID. Contact {sp}."
    )
}
