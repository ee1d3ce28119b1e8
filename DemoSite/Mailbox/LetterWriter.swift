import FoundationEssentials

/// Writes a new owner's letters.
///
/// Everything in them is invented.
struct LetterWriter: Sendable {
    let owner: MailboxOwner
    let now: Date

    /// Newest first.
    ///
    /// The oldest letter is number 1, so that a number never moves when a letter arrives.
    func letters() -> [Letter] {
        var numbers = SteadyNumbers(from: owner.key.value)
        let others =
            switch owner.kind {
            case .adult, .pseudonym: numbers.choose(7, of: adultDrafts())
            case .youth: numbers.choose(5, of: youthDrafts())
            case .employee: numbers.choose(4, of: companyDrafts())
            }
        let drafts = ([welcome()] + others).sorted { $0.daysAgo < $1.daysAgo }
        return drafts.enumerated().map { position, draft in
            let minutes = numbers.number(in: 5...170)
            return Letter(
                id: Letter.ID(drafts.count - position),
                sender: draft.sender,
                receivedAt: now.addingTimeInterval(-Double(draft.daysAgo * 86_400 + minutes * 60)),
                subject: draft.subject,
                greeting: greeting,
                body: draft.body,
                signature: Localized("Med venlig hilsen", "Kind regards")
            )
        }
    }

    private var greeting: Localized {
        switch (owner.kind, owner.givenName) {
        case (.pseudonym, _), (_, nil): Localized("Til dig, der ejer denne postkasse", "To the owner of this mailbox")
        case (.employee(let company?), let name?):
            Localized("Til \(company), att. \(name)", "To \(company), attn. \(name)")
        case (_, let name?): Localized("Kære \(name)", "Dear \(name)")
        }
    }

    /// The numbers of one letter; each letter has its own, so that changing one leaves the others alone.
    func numbers(for letter: String) -> SteadyNumbers {
        SteadyNumbers(from: "\(owner.key.value)#\(letter)")
    }

    /// A date so many days from now.
    func date(inDays days: Int) -> Localized {
        let time = DanishTime(now.addingTimeInterval(Double(days) * 86_400))
        return Localized(time.date(in: .danish), time.date(in: .english))
    }

    var year: Int { DanishTime(now).year }

    private func welcome() -> LetterDraft {
        LetterDraft(
            from: .postkassen,
            daysAgo: 0,
            subject: Localized("Velkommen til Postkassen", "Welcome to Postkassen"),
            body: [
                .text(
                    "Her samler du post fra det offentlige, din bank og dit forsikringsselskab. "
                        + "Du læser den, når du har tid.",
                    "This is where letters from authorities, your bank and your insurer arrive. "
                        + "You read them when you have time."
                ),
                .text(
                    "Ulæste breve står med fed skrift. Du kan altid markere et brev som ulæst igen.",
                    "Unread letters are shown in bold. You can always mark a letter as unread again."
                ),
                .text(
                    "Husk at logge af, når du er færdig. Du bliver logget af, hvis du ikke bruger siden i 20 minutter.",
                    "Remember to log out when you are done. You are logged out after 20 minutes without activity."
                ),
            ]
        )
    }
}
