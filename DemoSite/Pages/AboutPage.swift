/// What the site is and is not.
struct AboutPage: Page {
    let route = Route.about

    func title(in language: Language) -> String { Texts.aboutTitle[language] }

    @HTMLBuilder
    func content(in language: Language) -> HTML {
        HTML(.div, .class("side side-smal tekst")) {
            HTML(.h1) { Texts.aboutTitle[language] }
            for paragraph in Texts.aboutParagraphs { HTML(.p) { paragraph[language] } }
            HTML(.h2) { Texts.aboutCookiesTitle[language] }
            HTML(.p) { Texts.aboutCookies[language] }
            HTML(.h2) { Texts.aboutAccessTitle[language] }
            HTML(.p) { Texts.aboutAccess[language] }
        }
    }
}
