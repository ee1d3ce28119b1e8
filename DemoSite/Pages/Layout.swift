/// The frame around each page: test band, header with menu and language switch, footer.
struct Layout: Sendable {
    let language: Language
    /// The session, where there is one: it names who is logged in and gives the form token.
    let session: Session?
    /// The page to come back to after switching the language; nil where an address cannot show the page again.
    let languageSwitchTarget: Route?

    func document(_ page: some Page) -> String {
        HTML.document(language: language) {
            head(page)
            HTML(.body) {
                HTML(.a, .class("spring-over"), .href(fragment: "indhold")) { Texts.skipToContent[language] }
                HTML(.p, .class("testbaand"), .roleNote) { Texts.testBand[language] }
                header(page)
                HTML(.main, .id("indhold"), .notInTabOrder) { page.content(in: language) }
                footer
            }
        }
    }

    private func head(_ page: some Page) -> HTML {
        HTML(.head) {
            HTML(.meta, .charsetUTF8)
            HTML(.title) { "\(page.title(in: language)) – \(Texts.siteName[language]) (TEST)" }
            HTML(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            HTML(.meta, .name("robots"), .content("noindex"))
            HTML(.link, .relStylesheet, .href(.asset(.styleSheet)))
            HTML(.link, .relIcon, .href(.asset(.icon)))
        }
    }

    private func header(_ page: some Page) -> HTML {
        HTML(.header, .class("hoved")) {
            HTML(.div, .class("hoved-indre")) {
                HTML(.a, .class("maerke"), .href(session?.owner == nil ? .front : .inbox)) {
                    HTML(.img, .src(.asset(.icon)), .alt(""), .width(36), .height(36))
                    HTML(.span) { Texts.siteName[language] }
                }
                menu(page)
                account
                languageSwitch
            }
        }
    }

    private func menu(_ page: some Page) -> HTML {
        HTML(.nav, .class("menu"), .ariaLabel(Texts.mainNavigation[language])) {
            if session?.owner != nil {
                menuEntry(.inbox, Texts.inbox, on: page)
            }
            menuEntry(.about, Texts.about, on: page)
        }
    }

    private func menuEntry(_ route: Route, _ text: Localized, on page: some Page) -> HTML {
        HTML(
            .a,
            attributes: [.href(route)] + (page.route == route ? [.ariaCurrentPage] : []),
            content: HTML(text: text[language])
        )
    }

    @HTMLBuilder private var account: HTML {
        if let session, let owner = session.owner {
            HTML(.div, .class("konto")) {
                HTML(.p, .class("konto-navn")) {
                    HTML(.span, .class("skjult")) { Texts.loggedInAs[language] + " " }
                    HTML(.bdi) { owner.name ?? Texts.pseudonym[language] }
                }
                HTML(.form, .methodPost, .action(.logOut)) {
                    FormToken.field(session)
                    HTML(.button, .typeSubmit, .class("knap knap-stille")) { Texts.logOut[language] }
                }
            }
        }
    }

    @HTMLBuilder private var languageSwitch: HTML {
        if let languageSwitchTarget {
            HTML(
                .a,
                .class("sprog"),
                .href(languageSwitchTarget, switchingTo: language.other),
                .lang(language.other),
                .hreflang(language.other)
            ) { language.other.ownName }
        }
    }

    private var footer: HTML {
        HTML(.footer, .class("fod")) {
            HTML(.div, .class("fod-indre")) {
                HTML(.p) { Texts.footer[language] }
                HTML(.p) { HTML(.a, .href(.about)) { Texts.about[language] } }
            }
        }
    }
}
