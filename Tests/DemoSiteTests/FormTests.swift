import MockProvider
import NemIDHTTP
import Testing

@testable import DemoSite

/// Forms: token, origin, content.
@Suite struct FormTests {
    let world: DemoWorld

    init() throws {
        world = try DemoWorld()
    }

    @Test(
        "SES-09 a form without the token, with a wrong one, twice, or of another session is refused",
        arguments: [
            FormFields(), ["formular": ""], ["formular": String(repeating: "0", count: 64)],
        ]
    )
    func formToken(form: FormFields) async throws {
        var browser = try await world.browser(of: "anna")
        #expect(await browser.post("/log-af", form).status == .forbidden)
        #expect(await browser.get("/indbakke").status == .ok)
    }

    @Test("SES-09 the token of another session is refused")
    func otherToken() async throws {
        var anna = try await world.browser(of: "anna")
        var bo = try await world.browser(of: "bo")
        let token = try #require(await bo.get("/indbakke").text.hidden("formular"))
        #expect(await anna.post("/log-af", ["formular": token]).status == .forbidden)
        let own = try #require(await anna.get("/indbakke").text.hidden("formular"))
        #expect(await anna.post("/log-af", ["formular": own, "formular": own]).status == .forbidden)
        #expect(await anna.get("/indbakke").status == .ok)
    }

    @Test("SES-09 a login answer needs the token too, and a refused form does not spend the login")
    func answerNeedsToken() async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        let response = try await world.provider.login(parametersJSON: login.parameters, as: "anna")
        var forged = login
        forged.formToken = String(repeating: "0", count: 64)
        #expect(await browser.answer(forged, with: response).status == .forbidden)
        #expect(await browser.answer(login, with: response).location == "/indbakke")
    }

    @Test(
        "SES-10 a form from a foreign origin is refused",
        arguments: [
            "https://evil.example", "null", "http://localhost", "http://localhost:8081", "https://localhost:8080",
            "http://localhost:8080.evil.example", "http://localhost:8080/", "HTTP://LOCALHOST:8080", "",
        ]
    )
    func foreignOrigin(origin: String) async throws {
        var browser = try await world.browser(of: "anna")
        let token = try #require(await browser.get("/indbakke").text.hidden("formular"))
        #expect(await browser.post("/log-af", ["formular": token], origin: origin).status == .forbidden)
        #expect(await browser.get("/indbakke").status == .ok)
    }

    /// Fields about the origin, and what comes of them.
    struct Provenance: Sendable {
        let fields: HTTPFields
        let expected: HTTPStatus
    }

    @Test(
        "SES-10 without Origin the Referer decides, and without both the form is refused",
        arguments: [
            Provenance(fields: ["Referer": "http://localhost:8080/indbakke"], expected: .seeOther),
            Provenance(fields: ["Referer": "https://evil.example/http://localhost:8080/"], expected: .forbidden),
            Provenance(fields: ["Referer": "http://localhost:8080.evil.example/"], expected: .forbidden),
            Provenance(
                fields: ["Origin": "http://localhost:8080", "Origin": "https://evil.example"],
                expected: .forbidden
            ),
            Provenance(
                fields: ["Origin": "https://evil.example", "Referer": "http://localhost:8080/"],
                expected: .forbidden
            ),
            Provenance(fields: [:], expected: .forbidden),
        ]
    )
    func referer(provenance: Provenance) async throws {
        var browser = try await world.browser(of: "anna")
        let token = try #require(await browser.get("/indbakke").text.hidden("formular"))
        var fields = provenance.fields
        fields["Content-Type"] = "application/x-www-form-urlencoded"
        let response = await browser.send(.post, "/log-af", fields: fields, body: Array("formular=\(token)".utf8))
        #expect(response.status == provenance.expected)
    }

    @Test(
        "HTTP-26 a form that cannot be read is refused",
        arguments: [
            ("text/plain", "formular=x"), ("multipart/form-data; boundary=x", "--x--"),
            ("application/json", "{}"),
            ("application/x-www-form-urlencoded", "formular=%zz"),
            ("application/x-www-form-urlencoded", "formular=%ff"),
            ("application/x-www-form-urlencoded", String(repeating: "a=b&", count: 21)),
        ]
    )
    func unreadableForm(type: String, body: String) async throws {
        var browser = try await world.browser(of: "anna")
        let response = await browser.send(
            .post,
            "/log-af",
            fields: ["Origin": world.origin, "Content-Type": type],
            body: Array(body.utf8)
        )
        #expect(response.status == .badRequest)
    }
}
