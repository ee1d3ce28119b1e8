/// One letter.
struct LetterPage: Page {
    let letter: Letter
    let session: Session

    var route: Route { .letter(letter.id) }

    func title(in language: Language) -> String { letter.subject[language] }

    @HTMLBuilder
    func content(in language: Language) -> HTML {
        let time = DanishTime(letter.receivedAt)
        HTML(.div, .class("side side-smal")) {
            HTML(.p, .class("tilbage")) { HTML(.a, .href(.inbox)) { Texts.backToInbox[language] } }
            HTML(.article, .class("brev"), .ariaLabelledBy("emne")) {
                HTML(.header, .class("brevhoved")) {
                    SenderMark(sender: letter.sender).html
                    HTML(.p, .class("brevhoved-afsender")) { letter.sender.name }
                    HTML(.p, .class("brevhoved-dato")) {
                        HTML(.time, .datetime(time)) { "\(time.date(in: language)), \(time.time(in: language))" }
                    }
                }
                HTML(.h1, .id("emne")) { letter.subject[language] }
                HTML(.p) { HTML(.bdi) { letter.greeting[language] } }
                for block in letter.body { self.block(block, language) }
                HTML(.p, .class("underskrift")) {
                    HTML(.span) { letter.signature[language] }
                    HTML(.strong) { letter.sender.name }
                }
            }
            HTML(.form, .class("brevhandlinger"), .methodPost, .action(.markUnread(letter.id))) {
                FormToken.field(session)
                HTML(.button, .typeSubmit, .class("knap knap-stille")) { Texts.markUnread[language] }
            }
        }
    }

    @HTMLBuilder
    private func block(_ block: Letter.Block, _ language: Language) -> HTML {
        switch block {
        case .paragraph(let text): HTML(.p) { text[language] }
        case .facts(let facts):
            HTML(.dl, .class("oplysninger")) {
                for fact in facts {
                    HTML(.div) {
                        HTML(.dt) { fact.name[language] }
                        HTML(.dd) { fact.value[language] }
                    }
                }
            }
        }
    }
}
