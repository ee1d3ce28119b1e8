/// The first page: what the site is, and the way in.
struct FrontPage: Page {
    let route = Route.front

    func title(in language: Language) -> String { Texts.frontTitle[language] }

    @HTMLBuilder
    func content(in language: Language) -> HTML {
        HTML(.div, .class("velkomst")) {
            HTML(.div, .class("velkomst-tekst")) {
                HTML(.h1) { Texts.frontTitle[language] }
                HTML(.p, .class("indledning")) { Texts.frontLead[language] }
                HTML(.p) { HTML(.a, .class("knap knap-stor"), .href(.logIn)) { Texts.logIn[language] } }
                HTML(.p, .class("bemaerkning")) { Texts.frontNote[language] }
            }
            HTML(.img, .class("velkomst-billede"), .src(.asset(.illustration)), .alt(""), .width(520), .height(420))
        }
        HTML(.section, .class("trin"), .ariaLabelledBy("trin")) {
            HTML(.h2, .id("trin")) { Texts.stepsTitle[language] }
            HTML(.ol, .roleList) {
                for (title, text) in Texts.steps {
                    HTML(.li) {
                        HTML(.h3) { title[language] }
                        HTML(.p) { text[language] }
                    }
                }
            }
        }
    }
}
