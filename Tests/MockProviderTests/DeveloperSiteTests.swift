import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("Pages for developers")
struct DeveloperSiteTests {
    private let world: ProviderUnderTest

    init() throws { world = try ProviderUnderTest(.inProcess) }

    private func token(_ page: String) throws -> String {
        let match = try #require(page.firstMatch(of: /name="token" value="([0-9a-f]{32})"/))
        return String(match.1)
    }

    private func post(
        _ target: String,
        _ fields: FormFields,
        token: String?,
        more: HTTPFields = [:]
    ) async throws -> HTTPResponse {
        var fields = fields
        if let token { fields.append(name: "token", value: token) }
        var header: HTTPFields = ["Content-Type": "application/x-www-form-urlencoded"]
        for field in more { header[field.name] = field.value }
        let body = Array(fields.urlEncoded.utf8)
        return try await world.send(HTTPRequest(method: .post, target: target, fields: header, body: body))
    }

    private func post(_ target: String, _ fields: FormFields) async throws -> HTTPResponse {
        let page = try await world.get(target).text
        return try await post(target, fields, token: try token(page))
    }

    // MARK: Forms

    static let forms: [(String, FormFields)] = [
        ("/people/anna", ["do": "state", "state": "blocked"]), ("/people/anna", ["do": "temporary-password"]),
        ("/new-person", ["id": "ole"]), ("/service-providers", ["do": "disable", "id": "postkassen"]),
        ("/parameters", ["parameters": "{}"]),
    ]

    @Test("SES-09 a form without the token, with another or with two changes nothing", arguments: forms.indices)
    func withoutToken(_ index: Int) async throws {
        let (target, fields) = Self.forms[index]
        let right = try token(try await world.get(target).text)
        for token in [nil, "", String(right.dropLast()), String(right.reversed())] {
            #expect(try await post(target, fields, token: token).status == .forbidden)
        }
        var twice = fields
        twice.append(name: "token", value: right)
        #expect(try await post(target, twice, token: right).status == .forbidden)
        // The right token does not help a page of another origin, nor a form of another type.
        let foreign = try await post(target, fields, token: right, more: ["Origin": "http://evil.example"])
        #expect(foreign.status == .forbidden)
        let type: HTTPFields = ["Content-Type": "text/plain"]
        #expect(try await post(target, fields, token: right, more: type).status == .unsupportedMediaType)
        #expect(try await world.provider.state(of: "anna") == .active)
        #expect(await world.provider.everybody().count == world.provider.people.count)
        #expect(await world.provider.enrolledServiceProviders().allSatisfy(\.isEnabled))
        // Its valid neighbour.
        let own: HTTPFields = ["Origin": world.provider.publicOrigin]
        #expect([.ok, .seeOther].contains(try await post(target, fields, token: right, more: own).status))
    }

    @Test("SES-09 what is sent in an address changes nothing")
    func byGet() async throws {
        let token = try token(try await world.get("/people/anna").text)
        let query = "?token=\(token)&do=state&state=blocked&id=ole"
        for target in ["/people/anna", "/new-person"] { #expect(try await world.get(target + query).status == .ok) }
        #expect(try await world.provider.state(of: "anna") == .active)
        #expect(await world.provider.everybody().count == world.provider.people.count)
    }

    @Test("Tokens differ between providers that have chance, and are the same for the same seed without")
    func tokens() async throws {
        let second = try ProviderUnderTest(.inProcess)
        let ours = try token(try await world.get("/new-person").text)
        #expect(try ours == token(try await second.get("/new-person").text))
        let random = try IdentityProvider(.init(now: { ManualClock.start }, random: { Array(repeating: 7, count: $0) }))
        let page = await random.respond(to: HTTPRequest(target: "/new-person")).text
        #expect(try token(page) == String(repeating: "07", count: 16))
    }

    // MARK: People

    @Test(
        "Everybody is found by name, number, PID or company",
        arguments: [
            ("anna", ["anna"]), ("ÆBELHOLT", ["bo"]), ("testsmedjen", ["finn", "karen"]),
            ("  prøvesen  anna ", ["anna"]),
            ("90000003", ["karen", "lars"]), ("740285-3531", ["anna"]), ("7402853531", ["anna"]), ("nobody at all", []),
        ]
    )
    func search(_ query: String, _ expected: [String]) async throws {
        let page = try await world.get("/people?" + FormFields([.init(name: "q", value: query)]).urlEncoded).text
        let found = page.matches(of: /data-testid="person-([a-z-]+)"/).map { String($0.1) }
        #expect(found.sorted() == expected)
        #expect(page.contains(expected.count == 1 ? "1 person fundet" : "\(expected.count) personer fundet"))
    }

    @Test("SES-16 what comes from outside is escaped wherever it stands")
    func escaping() async throws {
        let attack = "\"><script>alert(1)</script>{{token}}"
        let query = FormFields([.init(name: "q", value: attack), .init(name: "lang", value: attack)]).urlEncoded
        var pages = [try await world.get("/people?" + query).text]
        for field in ["id", "name", "cpr", "age", "userIDs", "password", "company", "cvr", "lang", "state"] {
            let form = FormFields([.init(name: field, value: attack)])
            pages.append(try await post("/new-person", form).text)
        }
        pages.append(try await post("/parameters", ["parameters": attack, "origin": attack]).text)
        pages.append(
            try await post("/parameters", ["parameters": "{\"\(attack.dropFirst())\": \"\(attack.dropFirst())\"}"]).text
        )
        var person = NewPerson(id: "attack")
        person.name = "<script>alert(1)</script>"
        person.employments = [.init(company: "<script>alert(1)</script>", cvr: "90000001")]
        try await world.provider.createPerson(person)
        for target in ["/", "/people", "/people/attack", "/people/attack?done=" + attack.filter { $0 != " " }] {
            pages.append(try await world.get(target).text)
        }
        // Where somebody was made of it, the answer is a redirection, and the lists show the name.
        for page in pages where !page.isEmpty {
            #expect(!page.contains("<script") && page.hasPrefix("<!doctype html>"))
        }
        #expect(pages.contains { $0.contains("&lt;script&gt;alert(1)&lt;/script&gt;") })
    }

    @Test("A person is created with a name and a state, shown, and found", arguments: ["", "en"])
    func create(_ lang: String) async throws {
        let response = try await post(
            "/new-person",
            [
                "id": "ole", "name": "Ole Opdigtsen", "cpr": "610185-1234", "password": "kaffekop5",
                "userIDs": "ole@post.example ole.opdigtsen", "pseudonym": "on", "state": "blocked", "lang": lang,
            ]
        )
        #expect(response.status == .seeOther)
        let target = try #require(response.fields["Location"])
        #expect(target == "/people/ole?done=created" + (lang.isEmpty ? "" : "&lang=en"))
        let page = try await world.get(target).text
        #expect(page.contains(lang.isEmpty ? "Personen er oprettet." : "The person has been created."))
        #expect(page.contains(lang.isEmpty ? ">spærret<" : ">blocked<"))
        #expect(page.contains("CN=Pseudonym") && page.contains("<code>610185-1234</code>"))
        #expect(try await world.get("/people?q=opdigtsen").text.contains("data-testid=\"person-ole\""))
        // Nothing filled in makes somebody too.
        #expect(try await post("/new-person", [:]).fields["Location"] == "/people/person-2?done=created")
        #expect(try await post("/new-person", [:]).fields["Location"] == "/people/person-3?done=created")
    }

    @Test("An employee is created with company and CVR number; half of that is refused, and what was typed stays")
    func createEmployee() async throws {
        let half = try await post("/new-person", ["id": "dora", "company": "Firma & Søn", "age": "40"])
        #expect(half.status == .badRequest && half.text.contains("value=\"Firma &amp; Søn\""))
        let real = try await post("/new-person", ["id": "dora", "company": "Firma", "cvr": "12345678"])
        #expect(real.status == .badRequest && real.text.contains("begins with 9"))
        let taken = try await post("/new-person", ["id": "anna"])
        #expect(taken.status == .conflict && taken.text.contains("Det kan ikke lade sig gøre."))
        #expect(await world.provider.everybody().count == world.provider.people.count)
        let whole = try await post("/new-person", ["id": "dora", "company": "Firma & Søn", "cvr": "98765432"])
        #expect(whole.status == .seeOther)
        #expect(try await world.get("/people/dora").text.contains("Firma &amp; Søn, CVR 98765432, RID "))
    }

    @Test("Every state can be set on the page, which then shows it", arguments: NemIDState.allCases)
    func states(_ state: NemIDState) async throws {
        let response = try await post("/people/finn", ["do": "state", "state": state.rawValue])
        #expect(response.fields["Location"] == "/people/finn?done=state")
        #expect(try await world.provider.state(of: "finn") == state)
        let page = try await world.get("/people/finn?done=state").text
        #expect(page.contains("<option value=\"\(state.rawValue)\" selected>"))
        #expect(page.contains("Tilstanden er sat."))
        if let code = state.code { #expect(page.contains(" – \(code)</option>")) }
    }

    @Test("Buttons: a new card, a temporary password, support, renewal and revocation")
    func buttons() async throws {
        #expect(try await post("/people/finn", ["do": "send-card"]).status == .seeOther)
        #expect(try await world.get("/people/finn").text.contains("data-testid=\"new-keycard\""))
        let first = try await world.provider.certificate(of: "finn-testsmedjen")
        #expect(try await post("/people/finn", ["do": "renew", "userID": "finn-testsmedjen"]).status == .seeOther)
        let second = try await world.provider.certificate(of: "finn-testsmedjen")
        #expect(first != second)
        #expect(try await post("/people/finn", ["do": "revoke", "userID": "finn-testsmedjen"]).status == .seeOther)
        let page = try await world.get("/people/finn").text
        #expect(page.ranges(of: "data-testid=\"revoke\"").count == 1 && page.contains(">spærret</span>"))
        let again = try await post("/people/finn", ["do": "revoke", "userID": "finn-testsmedjen"])
        #expect(again.status == .conflict && again.text.contains("role=\"alert\""))
        #expect(try await post("/people/finn", ["do": "revoke", "userID": "anna"]).status == .badRequest)
        #expect(try await post("/people/finn", ["do": "nothing"]).status == .badRequest)
        #expect(try await post("/people/finn", ["do": "temporary-password"]).status == .seeOther)
        #expect(try await world.get("/people/finn").text.contains("data-testid=\"temporary-password\""))
        try await world.provider.setNemIDState(.passwordBlocked, of: "finn")
        #expect(try await post("/people/finn", ["do": "unlock"]).status == .conflict)
        try await world.provider.setNemIDState(.locked, of: "finn")
        #expect(try await post("/people/finn", ["do": "unlock"]).status == .seeOther)
    }

    @Test("Certificates come as DER and PEM, one for each place of work")
    func files() async throws {
        for (target, userID) in [
            ("/people/anna/certificate-1", "anna"), ("/people/finn/certificate-1", "finn"),
            ("/people/finn/certificate-2", "finn-testsmedjen"),
        ] {
            let pem = try await world.provider.certificate(of: userID)
            #expect(try await world.get(target + ".pem").text == pem)
            let der = try await world.get(target + ".cer")
            #expect(der.fields["Content-Type"] == "application/pkix-cert")
            #expect(try Certificate(der: der.body).pem == pem)
        }
        for name in ["certificate-0.pem", "certificate-2.pem", "certificate-1.p12", "certificate-x.cer", "x.cer"] {
            #expect(try await world.get("/people/anna/" + name).status == .notFound)
        }
    }

    @Test("The usage log is on the page, newest first")
    func log() async throws {
        #expect(try await world.get("/people/anna").text.contains("data-testid=\"usage-log-empty\""))
        _ = try await world.provider.login(parametersJSON: try world.parameters().json(), as: "anna")
        world.clock.advance(100)
        try await world.provider.setNemIDState(.blocked, of: "anna")
        _ = try await world.provider.login(parametersJSON: try world.parameters().json(), as: "anna")
        let page = try await world.get("/people/anna?lang=en").text
        let good = try #require(page.firstRange(of: "<td>2021-06-01 09:00:00</td><td>Postkassen</td><td>anna</td>"))
        let bad = try #require(page.firstRange(of: "<td>2021-06-01 09:01:40</td><td>Postkassen</td><td>anna</td>"))
        #expect(bad.lowerBound < good.lowerBound)
        #expect(
            page.contains("<td>login</td><td><code>AUTH005</code></td>") && page.contains("<td>login</td><td>OK</td>")
        )
    }

    // MARK: Service providers

    @Test("A service provider is disabled and enabled")
    func serviceProviders() async throws {
        let before = try await world.get("/service-providers").text
        #expect(before.ranges(of: ">i kraft<").count == 5 && before.contains("<code>postkassen-test</code>"))
        #expect(try await post("/service-providers", ["do": "disable", "id": "postkassen"]).status == .seeOther)
        #expect(try await world.get("/service-providers?lang=en").text.contains(">disabled: SRV010<"))
        #expect(await world.provider.enrolledServiceProviders().map(\.isEnabled) == [false, true, true, true, true])
        #expect(try await post("/service-providers", ["do": "enable", "id": "postkassen"]).status == .seeOther)
        #expect(try await post("/service-providers", ["do": "enable", "id": "nobody"]).status == .badRequest)
        #expect(await world.provider.enrolledServiceProviders().allSatisfy(\.isEnabled))
    }

    @Test(
        "All pages are whole in both languages",
        arguments: [
            "/", "/people", "/people/anna", "/people/finn", "/new-person", "/service-providers", "/parameters",
        ]
    )
    func languages(_ target: String) async throws {
        for (suffix, language) in [("", "da"), ("?lang=en", "en")] {
            let page = try await world.get(target + suffix).text
            #expect(page.contains("<html lang=\"\(language)\">") && !page.contains("{{"))
            #expect(page.ranges(of: "<h1>").count == 1)
            #expect(page.contains("data-testid=\"test-band\">TEST – "))
            let links = page.matches(of: /(href|action)="(\/[^"#]*)"/).map { String($0.2) }
            for link in Set(links) {
                let response = try await world.get(link.replacing("&amp;", with: "&"))
                #expect(response.status == .ok, "\(link)")
            }
        }
    }
}
