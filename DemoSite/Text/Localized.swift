/// One text in both languages.
struct Localized: Sendable, Hashable {
    let danish: String
    let english: String

    init(_ danish: String, _ english: String) {
        self.danish = danish
        self.english = english
    }

    /// A text that is the same in both languages: a name, a number.
    init(same text: String) {
        self.init(text, text)
    }

    subscript(language: Language) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }
}
