/// The form that makes a person, with what was typed before.
enum NewPersonPage {
    /// The names of its fields for text.
    static let fields = ["id", "name", "cpr", "age", "userIDs", "password", "company", "cvr"]

    static func html(
        _ typed: [String: String],
        isPseudonym: Bool = false,
        state: NemIDState = .active,
        message: SiteMessage? = nil,
        token: String,
        language: Language
    ) -> String {
        var values = SitePage.common(path: "/new-person", language: language, message: message)
        for field in fields { values[field] = .text(typed[field] ?? "") }
        values["pseudonym"] = isPseudonym ? "1" : ""
        values["states"] = .markup(PersonTools.options(state, language))
        values["token"] = .text(token)
        values["langField"] = SitePage.langField(language)
        for (name, text) in texts { values[name] = .text(text[language]) }
        return SitePage.page(.newPersonHTML, values)
    }

    private static let texts: [(String, LocalizedText)] = [
        ("title", DeveloperText.newPerson), ("lead", DeveloperText.newPersonLead), ("idLabel", DeveloperText.id),
        ("idHint", DeveloperText.idHint), ("nameLabel", DeveloperText.name), ("cprLabel", SiteText.cpr),
        ("cprHint", DeveloperText.cprHint), ("ageLabel", DeveloperText.age), ("ageHint", DeveloperText.ageHint),
        ("userIDsLabel", DeveloperText.userIDs), ("userIDsHint", DeveloperText.userIDsHint),
        ("passwordLabel", FrameText.password), ("passwordHint", FrameText.passwordRules),
        ("pseudonymLabel", DeveloperText.hideName), ("companyLabel", DeveloperText.company),
        ("companyHint", DeveloperText.companyHint), ("cvrLabel", DeveloperText.cvr), ("cvrHint", DeveloperText.cvrHint),
        ("stateLabel", DeveloperText.stateAtStart), ("create", DeveloperText.create),
    ]
}
