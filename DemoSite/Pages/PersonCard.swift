/// One person of the picker, folded up: user id, password and key card.
struct PersonCard: Sendable {
    let person: InventedPerson

    func html(in language: Language) -> HTML {
        HTML(.details, .class("person"), .name("person")) {
            HTML(.summary) {
                HTML(.span, .class("person-tekst")) {
                    HTML(.span, .class("person-navn")) { HTML(.bdi) { person.name } }
                    if let remark = person.remark {
                        HTML(.span, .class("person-bemaerkning")) { " " + remark[language] }
                    }
                }
            }
            HTML(.dl, .class("adgang")) {
                HTML(.div) {
                    HTML(.dt) { Texts.userID[language] }
                    for userID in person.userIDs {
                        HTML(.dd) { HTML(.code) { userID } }
                    }
                }
                HTML(.div) {
                    HTML(.dt) { Texts.password[language] }
                    HTML(.dd) { HTML(.code) { person.password } }
                }
            }
            if let keyCard = person.keyCard {
                table(keyCard, language)
            } else {
                HTML(.p) { Texts.noKeyCard[language] }
            }
        }
    }

    private func label(_ card: InventedPerson.KeyCard, _ language: Language) -> String {
        "\(Texts.keyCard[language]) \(card.serialNumber)"
    }

    private func row(_ key: InventedPerson.KeyCard.Key, _ language: Language) -> HTML {
        HTML(.li, .class(key.isUsed ? "noegle brugt" : "noegle")) {
            HTML(.span, .class("noegle-nummer")) { "#\(key.number)" }
            " "
            HTML(.code) { key.key }
            if key.isUsed {
                HTML(.span, .class("skjult")) { " (\(Texts.used[language]))" }
            }
        }
    }

    private func table(_ card: InventedPerson.KeyCard, _ language: Language) -> HTML {
        HTML(.div, .class("noeglekort")) {
            HTML(.p, .class("noeglekort-hoved")) {
                HTML(.strong) { Texts.keyCard[language] }
                " "
                HTML(.span) { card.serialNumber }
            }
            HTML(.p, .class("noeglekort-hjaelp")) { Texts.keyCardHelp[language] }
            // It scrolls, and the keyboard scrolls only what can have the focus.
            HTML(.div, .class("noegler-rulle"), .roleRegion, .inTabOrder, .ariaLabel(label(card, language))) {
                HTML(.ul, .class("noegler"), .roleList) {
                    for key in card.keys { row(key, language) }
                }
            }
        }
    }
}
