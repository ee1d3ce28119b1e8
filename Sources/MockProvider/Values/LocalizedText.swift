/// A text in the two languages of the provider.
public struct LocalizedText: Sendable, Hashable {
    /// Danish.
    public let danish: String
    /// English.
    public let english: String

    /// A text of these two.
    public init(danish: String, english: String) {
        self.danish = danish
        self.english = english
    }

    subscript(language: Language) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }
}
