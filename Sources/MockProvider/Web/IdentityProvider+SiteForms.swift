import NemIDHTTP

extension IdentityProvider {
    /// Takes a form; nil where there is none at that address.
    func sitePost(_ request: HTTPRequest, _ path: [String]) throws(SiteRefusal) -> HTTPResponse? {
        switch (path.first, path.count) {
        case ("people", 2): return try personPost(request, id: path[1])
        case ("new-person", 1): return try newPersonPost(try SiteForm(request, token: formToken))
        case ("service-providers", 1): return try serviceProviderPost(try SiteForm(request, token: formToken))
        case ("parameters", 1): return parametersPost(try SiteForm(request, token: formToken))
        default: return nil
        }
    }

    private func newPersonPost(_ form: SiteForm) throws(SiteRefusal) -> HTTPResponse {
        let state = NemIDState(rawValue: form["state"] ?? "") ?? .active
        var person = NewPerson(id: form["id"] ?? freeID())
        person.name = form["name"]
        person.cprNumber = form["cpr"]
        person.userIDs = (form["userIDs"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        person.password = form["password"]
        person.isPseudonym = form["pseudonym"] != nil
        person.state = state
        do throws(ProviderError) {
            if let age = form["age"] {
                guard let number = Int(age) else { throw ProviderError(.invalid, "the age is no whole number") }
                person.age = number
            }
            switch (form["company"], form["cvr"]) {
            case (nil, nil): break
            case (let company?, let cvr?): person.employments = [.init(company: company, cvr: cvr)]
            default: throw ProviderError(.invalid, "a place of work has both a company and a CVR number")
            }
            let made = try createPerson(person)
            return Self.back(to: SitePage.address(made), done: "created", language: form.language)
        } catch {
            var typed: [String: String] = [:]
            for field in NewPersonPage.fields { typed[field] = form.fields[field] }
            let page = NewPersonPage.html(
                typed,
                isPseudonym: person.isPseudonym,
                state: state,
                message: .failed(error),
                token: formToken,
                language: form.language
            )
            return .html(page, status: error.code == .conflict ? .conflict : .badRequest)
        }
    }

    /// The first of `person-1`, `person-2` … that nobody has.
    private func freeID() -> String {
        var number = madePeople.count + 1
        while account(userID: "person-\(number)") != nil { number += 1 }
        return "person-\(number)"
    }

    func serviceProvidersPage(
        message: SiteMessage? = nil,
        status: HTTPStatus = .ok,
        language: Language
    ) -> HTTPResponse {
        let page = ServiceProvidersPage(
            enrolled: enrolledServiceProviders(),
            ready: serviceProviders,
            now: now(),
            token: formToken,
            language: language
        )
        return .html(page.html(message: message), status: status)
    }

    private func serviceProviderPost(_ form: SiteForm) throws(SiteRefusal) -> HTTPResponse {
        do throws(ProviderError) {
            switch form["do"] {
            case "enable": try setEnabled(true, serviceProvider: form["id"] ?? "")
            case "disable": try setEnabled(false, serviceProvider: form["id"] ?? "")
            default: throw ProviderError(.invalid, "there is no such button")
            }
        } catch {
            return serviceProvidersPage(message: .failed(error), status: .badRequest, language: form.language)
        }
        return .redirect(to: SitePage.localized("/service-providers", form.language))
    }

    private func parametersPost(_ form: SiteForm) -> HTTPResponse {
        let text = form.fields["parameters"] ?? ""
        let origin = form["origin"]
        return .html(
            ParametersPage.html(
                parameters: text,
                origin: origin ?? "",
                report: parameterReport(of: text, from: origin),
                token: formToken,
                language: form.language
            )
        )
    }

    /// What there is to say about pasted parameters.
    func parameterReport(of text: String, from origin: String?) -> ParameterReport {
        ParameterReport(
            of: text,
            from: origin,
            check: ParameterCheck(serviceProviders: registry, issuer: issuer, now: now())
        )
    }
}
