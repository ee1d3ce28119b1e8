/// The pages for people who look at the provider in a browser.
enum SitePage {
    static func front(
        accounts: [Account],
        serviceProviders: [TestServiceProvider],
        origin: String,
        language: Language
    ) -> String {
        var values = common(path: "/", language: language)
        values["title"] = .text(SiteText.title[language])
        values["lead"] = .text(SiteText.lead[language])
        values["peopleTitle"] = .text(SiteText.peopleTitle[language])
        values["peopleText"] = .text(SiteText.peopleText[language])
        values["people"] = .markup(accounts.map { card($0, language: language) }.joined())
        values["siteTitle"] = .text(SiteText.siteTitle[language])
        values["siteText"] = .text(SiteText.siteText[language])
        values["serviceProviders"] = .markup(serviceProviders.map { entry($0, language: language) }.joined())
        values["launcherLabel"] = .text(SiteText.launcher[language])
        values["rootLabel"] = .text(SiteText.root[language])
        values["listsLabel"] = .text(SiteText.lists[language])
        values["controlLabel"] = .text(SiteText.control[language])
        values["origin"] = .text(origin)
        return page(.frontHTML, values)
    }

    /// One person with the whole key card.
    static func person(_ account: Account, language: Language) -> String {
        let person = account.person
        var values = common(path: address(person), language: language)
        values["title"] = .text(person.name)
        values["name"] = .text(person.name)
        values["purpose"] = .text(person.purpose[language])
        values["userIDLabel"] = .text(FrameText.userID[language])
        values["userIDs"] = userIDs(person)
        values["passwordLabel"] = .text(FrameText.password[language])
        values["password"] = .text(account.password)
        if case .waiting(let temporary) = account.activation {
            values["temporaryLabel"] = .text(SiteText.temporaryPassword[language])
            values["temporary"] = .text(temporary.digits)
        }
        values["nemIDNumberLabel"] = .text(SiteText.nemIDNumber[language])
        values["nemIDNumber"] = .text(person.nemIDNumber)
        values["cprLabel"] = .text(SiteText.cpr[language])
        values["cpr"] = .text("\(person.cprNumber.prefix(6))-\(person.cprNumber.suffix(4))")
        values["stateLabel"] = .text(SiteText.state[language])
        values["state"] = .text(SiteText.state(account)[language])
        values["phone"] = .text(localized(PhonePage.address(person), language))
        values["phoneLabel"] = .text(PhoneText.title(person.name)[language])
        values["cardTitle"] = .text(FrameText.keyCard[language])
        values["cardNumber"] = .text(account.card.number)
        values["cardText"] = .text(SiteText.cardText[language])
        values["pairs"] = .markup(account.card.pairs.map { pair($0, language: language) }.joined())
        if let newCard = account.newCard {
            values["newCardTitle"] = .text(FrameText.newCard[language])
            values["newCardNumber"] = .text(newCard.number)
            values["newCardText"] = .text(SiteText.newCardText[language])
            values["newPairs"] = .markup(newCard.pairs.map { pair($0, language: language) }.joined())
        }
        return page(.personHTML, values)
    }

    static func address(_ person: TestPerson) -> String { "/people/\(person.id)" }

    /// The frame that all pages share, around the content of one.
    private static func page(_ content: PageFile, _ values: [String: PageTemplate.Value]) -> String {
        var values = values
        values["content"] = .markup(PageTemplate(content).filled(values))
        return PageTemplate(.siteHTML).filled(values)
    }

    static func common(path: String, language: Language) -> [String: PageTemplate.Value] {
        let other: Language = language == .danish ? .english : .danish
        return [
            "language": .text(language.rawValue),
            "band": .text(FrameText.band[language]),
            "home": .text(localized("/", language)),
            "otherLanguage": .text(other.rawValue),
            "otherLanguageAddress": .text(localized(path, other)),
            "otherLanguageName": .text(other == .english ? "English" : "Dansk"),
            "disclaimer": .text(SiteText.disclaimer[language]),
        ]
    }

    private static func localized(_ path: String, _ language: Language) -> String {
        language == .danish ? path : path + "?lang=" + language.rawValue
    }

    private static func card(_ account: Account, language: Language) -> String {
        let person = account.person
        return PageTemplate(.frontPersonHTML).filled([
            "id": .text(person.id),
            "name": .text(person.name),
            "purpose": .text(person.purpose[language]),
            "userIDLabel": .text(FrameText.userID[language]),
            "userIDs": userIDs(person),
            "passwordLabel": .text(FrameText.password[language]),
            "password": .text(account.password),
            "address": .text(localized(address(person), language)),
            "cardLink": .text(SiteText.cardLink[language]),
            "cardNumber": .text(account.card.number),
        ])
    }

    private static func userIDs(_ person: TestPerson) -> PageTemplate.Value {
        .markup(person.userIDs.map { "<code>\(PageTemplate.escaped($0))</code>" }.joined(separator: " "))
    }

    private static func entry(_ serviceProvider: TestServiceProvider, language: Language) -> String {
        PageTemplate(.frontServiceProviderHTML).filled([
            "id": .text(serviceProvider.id),
            "friendlyName": .text(serviceProvider.friendlyName),
            "address": .text("/_mock/v1/service-providers/\(serviceProvider.id)"),
            "passphraseLabel": .text(SiteText.passphrase[language]),
            "passphrase": .text(serviceProvider.passphrase),
        ])
    }

    private static func pair(_ pair: KeyCard.Pair, language: Language) -> String {
        PageTemplate(.personPairHTML).filled([
            "number": .text(pair.number),
            "code": .text(pair.code),
            "usedLabel": .text(pair.isUsed ? SiteText.used[language] : ""),
        ])
    }
}
