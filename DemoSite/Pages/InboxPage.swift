/// The letters of one owner, newest first.
struct InboxPage: Page {
    let mailbox: Mailbox
    let route = Route.inbox

    func title(in language: Language) -> String { Texts.inbox[language] }

    @HTMLBuilder
    func content(in language: Language) -> HTML {
        HTML(.div, .class("side")) {
            HTML(.div, .class("sidehoved")) {
                HTML(.h1) { Texts.inbox[language] }
                HTML(.p, .class("antal")) { Texts.unreadCount(mailbox.unreadCount)[language] }
            }
            if let note {
                HTML(.p, .class("note"), .roleNote) { note[language] }
            }
            if mailbox.letters.isEmpty {
                HTML(.p) { Texts.inboxEmpty[language] }
            } else {
                HTML(.ul, .class("breve"), .roleList) {
                    for letter in mailbox.letters { row(letter, language) }
                }
            }
        }
    }

    private func row(_ letter: Letter, _ language: Language) -> HTML {
        let time = DanishTime(letter.receivedAt)
        let isRead = mailbox.isRead(letter.id)
        return HTML(.li, .class(isRead ? "brevlinje" : "brevlinje ulaest")) {
            HTML(.a, .href(.letter(letter.id))) {
                SenderMark(sender: letter.sender).html
                HTML(.span, .class("brevlinje-afsender")) {
                    if !isRead {
                        HTML(.span, .class("skjult")) { Texts.unread[language] + ": " }
                    }
                    letter.sender.name
                }
                HTML(.span, .class("brevlinje-emne")) { letter.subject[language] }
                HTML(.time, .class("brevlinje-dato"), .datetime(time)) { time.date(in: language) }
            }
        }
    }

    private var note: Localized? {
        switch mailbox.owner.kind {
        case .adult: nil
        case .youth: Texts.youthNote
        case .pseudonym: Texts.pseudonymNote
        case .employee(let company): Texts.employeeNote(company: company)
        }
    }
}
