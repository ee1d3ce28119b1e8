/// The pages for people who look at the provider in a browser.
enum SitePage {
    static func front(
        accounts: [Account],
        serviceProviders: [TestServiceProvider],
        origin: String,
        language: Language
    ) -> String {
        var values = common(path: "/", language: language).merging(search("", language)) { $1 }
        values["title"] = .text(SiteText.title[language])
        values["lead"] = .text(SiteText.lead[language])
        values["newPersonAddress"] = .text(localized("/new-person", language))
        values["newPersonLink"] = .text(DeveloperText.newPerson[language])
        values["newPersonText"] = .text(DeveloperText.newPersonText[language])
        values["parametersAddress"] = .text(localized("/parameters", language))
        values["parametersLink"] = .text(DeveloperText.parameters[language])
        values["parametersText"] = .text(DeveloperText.parametersText[language])
        values["serviceProvidersAddress"] = .text(localized("/service-providers", language))
        values["serviceProvidersLink"] = .text(DeveloperText.serviceProviders[language])
        values["serviceProvidersText"] = .text(DeveloperText.serviceProvidersText[language])
        values["peopleTitle"] = .text(SiteText.peopleTitle[language])
        values["peopleText"] = .text(SiteText.peopleText[language])
        values["people"] = .markup(groups(accounts, language: language))
        values["siteTitle"] = .text(SiteText.siteTitle[language])
        values["siteText"] = .text(SiteText.siteText[language])
        values["serviceProviders"] = .markup(serviceProviders.map { entry($0, language: language) }.joined())
        values["launcherLabel"] = .text(SiteText.launcher[language])
        values["keyFilesLabel"] = .text(SiteText.keyFiles[language])
        values["keyFiles"] = .markup(
            TestCompany.all.map { company in
                let words = "<br>\(PageTemplate.escaped(company.certificateName)), \(FrameText.password[language])"
                return words + " <code>\(PageTemplate.escaped(company.password))</code>"
            }.joined()
        )
        values["rootLabel"] = .text(SiteText.root[language])
        values["listsLabel"] = .text(SiteText.lists[language])
        values["controlLabel"] = .text(SiteText.control[language])
        values["origin"] = .text(origin)
        return page(.frontHTML, values)
    }

    /// The people whom a search has found.
    static func people(_ accounts: [Account], query: String, language: Language) -> String {
        var values = common(path: "/people", language: language).merging(search(query, language)) { $1 }
        values["title"] = .text(SiteText.peopleTitle[language])
        values["count"] = .text(DeveloperText.found(accounts.count)[language])
        values["people"] = .markup(groups(accounts, language: language))
        values["newPersonAddress"] = .text(localized("/new-person", language))
        values["newPersonLink"] = .text(DeveloperText.newPerson[language])
        return page(.peopleHTML, values)
    }

    private static func search(_ query: String, _ language: Language) -> [String: PageTemplate.Value] {
        [
            "query": .text(query),
            "langField": langField(language),
            "searchLabel": .text(DeveloperText.search[language]),
            "searchButton": .text(DeveloperText.find[language]),
        ]
    }

    /// Everyday people first, then those whose user id is the outcome, then those made later.
    private static func groups(_ accounts: [Account], language: Language) -> String {
        let outcomes = accounts.filter { $0.person.repeatsState }
        let made = accounts.filter(\.isMadeLater)
        let everyday = accounts.filter { !$0.person.repeatsState && !$0.isMadeLater }
        let groups = [
            (DeveloperText.madeLater, made), (DeveloperText.everyday, everyday), (DeveloperText.outcomes, outcomes),
        ]
        return groups.filter { !$0.1.isEmpty }.map { title, accounts in
            PageTemplate(.peopleGroupHTML).filled([
                "title": .text(title[language]),
                "people": .markup(accounts.map { card($0, language: language) }.joined()),
            ])
        }.joined()
    }

    /// One person with the whole key card, and what can be done with the NemID.
    static func person(
        _ account: Account,
        tools: PersonTools,
        message: SiteMessage? = nil,
        language: Language
    ) -> String {
        let person = account.person
        var values = common(path: address(person), language: language, message: message)
        values["tools"] = .markup(tools.html)
        values["identity"] = .markup(identity(person, language: language))
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
        values["state"] = .text(DeveloperText.title(of: tools.state)[language])
        values["phone"] = .text(localized(PhonePage.address(person), language))
        values["phoneLabel"] = .text(PhoneText.title(person.name)[language])
        values["cardTitle"] = .text(FrameText.keyCard[language])
        values["cardNumber"] = .text(account.hasKeyCard ? account.card.number : "")
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
    static func page(_ content: PageFile, _ values: [String: PageTemplate.Value]) -> String {
        var values = values
        values["content"] = .markup(PageTemplate(content).filled(values))
        return PageTemplate(.siteHTML).filled(values)
    }

    static func common(
        path: String,
        language: Language,
        message: SiteMessage? = nil
    ) -> [String: PageTemplate.Value] {
        let other: Language = language == .danish ? .english : .danish
        return [
            "language": .text(language.rawValue),
            "band": .text(FrameText.band[language]),
            "home": .text(localized("/", language)),
            "otherLanguage": .text(other.rawValue),
            "otherLanguageAddress": .text(localized(path, other)),
            "otherLanguageName": .text(other == .english ? "English" : "Dansk"),
            "disclaimer": .text(SiteText.disclaimer[language]),
            "skip": .text(DeveloperText.skip[language]),
            "navLabel": .text(DeveloperText.navigation[language]),
            "nav": .markup(navigation(path, language)),
            "done": .text(message?.done?[language] ?? ""),
            "problem": .text(message?.problem?[language] ?? ""),
            "problemDetail": .text(message?.detail ?? ""),
        ]
    }

    private static func navigation(_ path: String, _ language: Language) -> String {
        [
            ("/people", SiteText.peopleTitle), ("/service-providers", DeveloperText.serviceProviders),
            ("/parameters", DeveloperText.parameters), (ViewerPage.address, ViewerText.navigation),
        ].map { address, title in
            let isHere = path == address || path.hasPrefix(address + "/")
            return "<li><a href=\"\(PageTemplate.escaped(localized(address, language)))\""
                + (isHere ? " aria-current=\"page\"" : "") + ">\(PageTemplate.escaped(title[language]))</a></li>\n"
        }.joined()
    }

    /// Carries the language through a form.
    static func langField(_ language: Language) -> PageTemplate.Value {
        language == .danish ? "" : .markup("<input type=\"hidden\" name=\"lang\" value=\"en\" data-testid=\"lang\">\n")
    }

    private static func identity(_ person: TestPerson, language: Language) -> String {
        let rows: [(LocalizedText, String)] =
            switch person.identity {
            case .citizen(let pid, let isPseudonym, let isYouth):
                [(DeveloperText.pid, pid)]
                    + (isPseudonym ? [(DeveloperText.pseudonym, DeveloperText.yes[language])] : [])
                    + (isYouth ? [(DeveloperText.youth, DeveloperText.yes[language])] : [])
            case .employee(let employments):
                employments.map { employment in
                    let tie = employment.isLinkedToCPR ? DeveloperText.linked : DeveloperText.notLinked
                    return (
                        DeveloperText.employment,
                        "\(employment.company), CVR \(employment.cvr), RID \(employment.rid), \(tie[language])"
                    )
                }
            }
        return rows.map { label, text in
            "<dt>\(PageTemplate.escaped(label[language]))</dt>\n<dd>\(PageTemplate.escaped(text))</dd>\n"
        }.joined()
    }

    static func localized(_ path: String, _ language: Language) -> String {
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
            "state": .text(account.state == .active ? "" : DeveloperText.title(of: account.state)[language]),
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
