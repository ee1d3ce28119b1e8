/// A letter before it has a number, a date and a greeting.
struct LetterDraft: Sendable {
    let sender: Sender
    let daysAgo: Int
    let subject: Localized
    let body: [Letter.Block]

    init(from sender: Sender, daysAgo: Int, subject: Localized, body: [Letter.Block]) {
        self.sender = sender
        self.daysAgo = daysAgo
        self.subject = subject
        self.body = body
    }
}

extension Letter.Block {
    static func text(_ danish: String, _ english: String) -> Self {
        .paragraph(Localized(danish, english))
    }
}

extension Letter.Fact {
    init(_ danish: String, _ english: String, _ value: Localized) {
        self.init(name: Localized(danish, english), value: value)
    }
}
