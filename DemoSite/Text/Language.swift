/// The languages the site speaks.
///
/// Danish comes first.
enum Language: String, Sendable, Hashable, CaseIterable {
    case danish = "da"
    case english = "en"

    /// The value of `lang` in HTML and of the `?lang` switch.
    var code: String { rawValue }

    /// The language's own name, for the switch.
    var ownName: String {
        switch self {
        case .danish: "Dansk"
        case .english: "English"
        }
    }

    var other: Language {
        switch self {
        case .danish: .english
        case .english: .danish
        }
    }
}
