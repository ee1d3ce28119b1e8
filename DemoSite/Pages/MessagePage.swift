/// A short page: what happened, what to do, and the code in small print.
struct MessagePage: Page {
    let title: Localized
    let text: Localized
    var code: String?
    var button = Self.backToFront
    var route = Route.front

    static let backToFront = (route: Route.front, text: Texts.backToFront)

    func title(in language: Language) -> String { title[language] }

    @HTMLBuilder
    func content(in language: Language) -> HTML {
        HTML(.div, .class("side side-smal besked")) {
            HTML(.h1) { title[language] }
            HTML(.p, .class("indledning")) { text[language] }
            HTML(.p) { HTML(.a, .class("knap"), .href(button.route)) { button.text[language] } }
            if let code {
                HTML(.p, .class("kode")) {
                    HTML(.small) {
                        Texts.code[language] + ": "
                        HTML(.code) { code }
                    }
                }
            }
        }
    }
}
