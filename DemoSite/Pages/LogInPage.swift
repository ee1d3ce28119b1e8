/// The login frame, and beside it the people one may log in as.
struct LogInPage: Page {
    /// The SDK's markup: parameters, form, script and frame.
    let loginFragment: HTML
    let clientOrigin: String
    let people: [InventedPerson]

    let route = Route.logIn

    var frameOrigin: String? { clientOrigin }

    func title(in language: Language) -> String { Texts.logInTitle[language] }

    @HTMLBuilder
    func content(in language: Language) -> HTML {
        HTML(.div, .class("side login")) {
            HTML(.section, .class("login-felt"), .ariaLabelledBy("log-paa")) {
                HTML(.h1, .id("log-paa")) { Texts.logInTitle[language] }
                HTML(.p, .class("indledning")) { Texts.logInLead[language] }
                HTML(.div, .class("login-ramme")) { loginFragment }
            }
            if !people.isEmpty {
                HTML(.section, .class("personer"), .ariaLabelledBy("personer")) {
                    HTML(.h2, .id("personer")) { Texts.peopleTitle[language] }
                    HTML(.p) { Texts.peopleLead[language] }
                    for person in people { PersonCard(person: person).html(in: language) }
                }
            }
        }
    }
}
