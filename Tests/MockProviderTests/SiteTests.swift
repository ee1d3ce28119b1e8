import MockProvider
import NemIDHTTP
import Testing

@Suite("Pages and header fields")
struct SiteTests {
    @Test("The front page shows everybody, in both languages", arguments: [("/", "da"), ("/?lang=en", "en")])
    func front(_ target: String, _ language: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let page = try await world.get(target).text
        #expect(page.contains("<html lang=\"\(language)\">"))
        #expect(page.contains(language == "da" ? "Uafhængigt projekt" : "Independent project"))
        for person in world.provider.people {
            #expect(page.contains(PageTemplate.escaped(person.name)))
            #expect(page.contains("<code>\(PageTemplate.escaped(person.password))</code>"))
            #expect(page.contains("href=\"/people/\(person.id)"))
        }
        #expect(page.contains("<code>postkassen-test</code>"))
        #expect(!page.contains("{{"))
    }

    @Test("A person's page shows the whole card, used codes struck out")
    func person() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let pair = try #require(try await world.provider.keyCard(of: "anna").question)
        let before = try await world.get("/people/anna").text
        #expect(before.ranges(of: "<li data-number=").count == 148)
        #expect(!before.contains("class=\"used\"") && before.contains(">aktiv<"))
        _ = try await world.provider.login(parametersJSON: try world.parameters().json(), as: "anna")
        let after = try await world.get("/people/anna?lang=en").text
        #expect(after.contains("<li data-number=\"\(pair.number)\" class=\"used\">"))
        #expect(after.ranges(of: "class=\"used\"").count == 1)
    }

    @Test("A person's page shows the card that waits too", arguments: ["", "?lang=en"])
    func newCard(_ query: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        #expect(try await world.get("/people/anna" + query).text.contains("new-keycard") == false)
        let state = try await world.post("/_mock/v1/personas/anna/nemid/send-card", [:]).json()
        let page = try await world.get("/people/anna" + query).text
        #expect(page.contains(">\(try #require(state["newCard"]?.string))</span>"))
        #expect(page.ranges(of: "<li data-number=").count == 2 * KeyCard.pairCount)
    }

    static let targets: [(target: String, policy: String)] = [
        ("/", "site"), ("/people/anna", "site"), ("/people/ole", "site"), ("/assets/site.css", "site"),
        ("/assets/launcher.js", "site"), ("/assets/launcher.css", "site"), ("/assets/icon.svg", "site"),
        ("/launcher/1", "frame"), ("/launcher/std/1", "frame"), ("/launcher/x", "data"), ("/pki/root.pem", "data"),
        ("/crl/root.crl", "data"), ("/_mock/v1/health", "data"), ("/_mock/v1/nothing", "data"), ("/nothing", "data"),
    ]

    @Test("SES-15 SES-17 every answer carries the fields that keep it to itself", arguments: targets.indices)
    func fields(_ index: Int) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let (target, policy) = Self.targets[index]
        let response = try await world.get(target)
        let content = try #require(response.fields["Content-Security-Policy"])
        #expect(content.hasPrefix("default-src 'none'"))
        #expect(!content.contains("unsafe") && !content.contains("*"))
        #expect(content.contains("frame-ancestors 'none'") == (policy != "frame"))
        #expect((response.fields["X-Frame-Options"] == "DENY") == (policy == "site"))
        #expect(response.fields["X-Content-Type-Options"] == "nosniff")
        #expect(response.fields["Referrer-Policy"] == (policy == "site" ? "same-origin" : "no-referrer"))
        #expect(response.fields["Cache-Control"] == "no-store")
        #expect(response.fields["Set-Cookie"] == nil)
    }

    @Test(
        "SES-22 a Host that is not the provider's own gets 421",
        arguments: [
            ("127.0.0.1:7788", false), ("127.0.0.1", true), ("localhost:7788", true), ("evil.example", true),
            ("", true),
            ("127.0.0.1:7788.evil.example", true), ("127.0.0.1:7789", true),
        ]
    )
    func hosts(_ host: String, _ isRefused: Bool) async throws {
        let world = try ProviderUnderTest(.inProcess)
        for target in ["/", "/launcher/1", "/_mock/v1/personas", "/pki/root.pem", "/nothing"] {
            let response = try await world.send(HTTPRequest(target: target, fields: ["Host": host]))
            #expect((response.status == .misdirectedRequest) == isRefused)
        }
        // Some programs that ask at the addresses inside certificates leave the port out.
        let isRefusedThere = isRefused && !["127.0.0.1", "127.0.0.1:7789"].contains(host)
        for target in ["/crl/root.crl", "/crl/issuing/1.crl", "/aia/issuing.cer", "/ocsp/MA=="] {
            let response = try await world.send(HTTPRequest(target: target, fields: ["Host": host]))
            #expect(response.status == (isRefusedThere ? .misdirectedRequest : .ok))
        }
    }

    @Test("A listener answers to localhost too")
    func localhost() async throws {
        let world = try ProviderUnderTest(.socket)
        let origin = world.provider.publicOrigin
        #expect(origin.wholeMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+/) != nil)
        let authority = origin.replacing("http://127.0.0.1", with: "localhost")
        let request = HTTPRequest(target: "/", fields: ["Host": authority])
        #expect(await world.provider.respond(to: request).status == .ok)
    }

    @Test(
        "SES-10 a POST from a page of another origin gets 403",
        arguments: [
            ("http://127.0.0.1:7788", false), ("http://evil.example", true), ("null", true),
            ("http://localhost:3000", true),
        ]
    )
    func origins(_ origin: String, _ isRefused: Bool) async throws {
        let world = try ProviderUnderTest(.inProcess)
        for target in ["/launcher/step", "/_mock/v1/login"] {
            let response = try await world.post(target, [:], ["Origin": origin])
            #expect((response.status == .forbidden) == isRefused)
        }
    }

    @Test("SES-10 a POST that names two origins gets 403, its own among them or not")
    func twoOrigins() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var fields: HTTPFields = ["Content-Type": "application/json", "Origin": world.provider.publicOrigin]
        fields.append(name: "Origin", value: "http://evil.example")
        let request = HTTPRequest(method: .post, target: "/_mock/v1/login", fields: fields, body: Array("{}".utf8))
        #expect(try await world.send(request).status == .forbidden)
    }

    @Test("Pages are for GET", arguments: ["/", "/people", "/assets/site.css", "/launcher/1", "/pki/root.pem"])
    func methods(_ target: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        for method in [HTTPMethod.post, .put, .delete, .patch] {
            let response = try await world.send(HTTPRequest(method: method, target: target))
            #expect(response.status == .methodNotAllowed)
        }
        #expect(try await world.send(HTTPRequest(method: .head, target: target)).status == .ok)
    }

    @Test(
        "Nothing else is there",
        arguments: [
            "/index.html", "/people/", "/people/anna/x", "/people/Anna", "/people/anna/certificate-2.pem",
            "/new-person/", "/parameters/x", "/assets/", "/assets/../site.css", "//", "/%2F",
        ]
    )
    func nothing(_ target: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        #expect(try await world.get(target).status == .notFound)
    }
}
