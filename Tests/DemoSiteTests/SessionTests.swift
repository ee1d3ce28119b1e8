import MockProvider
import NemIDHTTP
import Testing

@testable import DemoSite

/// Cookies, form tokens and origins, through the site's front door.
@Suite struct SessionTests {
    let world: DemoWorld

    init() throws {
        world = try DemoWorld()
    }

    @Test("SES-05 the session id changes at login, and the old one is dead")
    func rotation() async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        let before = try #require(browser.cookies["postkassen"])
        let response = try await world.provider.login(parametersJSON: login.parameters, as: "anna")
        _ = await browser.answer(login, with: response)
        let after = try #require(browser.cookies["postkassen"])
        #expect(before != after)

        var old = world.browser()
        old.cookies["postkassen"] = before
        #expect(await old.get("/indbakke").location == "/log-paa")
        #expect(await old.post("/log-af", ["formular": login.formToken]).status == .forbidden)
    }

    @Test("SES-06 an id that the site did not make is ignored, in a cookie and in the address")
    func foreignID() async throws {
        var browser = world.browser()
        let planted = String(repeating: "a", count: 64)
        browser.cookies["postkassen"] = planted
        _ = await browser.get("/log-paa")
        #expect(browser.cookies["postkassen"] != planted)

        let anna = try await world.browser(of: "anna")
        let id = try #require(anna.cookies["postkassen"])
        var other = world.browser()
        #expect(await other.get("/indbakke?postkassen=\(id)").location == "/log-paa")
    }

    @Test("SES-06 no address on any page holds an id or a token")
    func idsNotInAddresses() async throws {
        var browser = try await world.browser(of: "anna")
        let id = try #require(browser.cookies["postkassen"])
        for path in ["/indbakke", "/brev/1", "/om"] {
            let text = await browser.get(path).text
            #expect(!text.contains(id))
            let token = try #require(text.hidden("formular"))
            for match in text.matches(of: /(?:href|src|action)="([^"]*)"/) {
                #expect(!match.output.1.contains(token))
            }
        }
    }

    @Test("SES-07 the session's cookie is HttpOnly, SameSite=Lax and for the whole site")
    func cookie() async throws {
        var browser = world.browser()
        let cookie = try #require(await browser.get("/log-paa").fields["Set-Cookie"])
        #expect(cookie.wholeMatch(of: /postkassen=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax/) != nil)
    }

    @Test("SES-07 over https the cookie is Secure and carries the prefix __Host-, and the site insists on https")
    func secureCookie() async throws {
        let world = try DemoWorld(origin: "https://post.example")
        var browser = world.browser()
        let response = await browser.get("/log-paa")
        let cookie = try #require(response.fields["Set-Cookie"])
        #expect(cookie.wholeMatch(of: /__Host-postkassen=[0-9a-f]{64}; Path=\/; Secure; HttpOnly; SameSite=Lax/) != nil)
        #expect(response.fields["Strict-Transport-Security"] == "max-age=31536000")
        #expect(try await browser.logIn(as: "anna", at: world.provider).location == "/indbakke")
    }

    @Test("SES-08 two session cookies of one name are refused, whichever comes first")
    func twoCookies() async throws {
        var browser = try await world.browser(of: "anna")
        let id = try #require(browser.cookies["postkassen"])
        let right = "postkassen=\(id)"
        for cookies in ["\(right); postkassen=x", "postkassen=x; \(right)", "\(right); \(right)"] {
            let response = await browser.get("/indbakke", fields: ["Cookie": cookies])
            #expect(response.status == .badRequest)
            #expect(!response.text.contains("Anna"))
        }
        let apart = await browser.get("/log-paa", fields: ["Cookie": "postkassen=\(id)", "Cookie": "postkassen=x"])
        #expect(apart.status == .badRequest)
    }

    @Test("SES-18 logging out ends the session on the server")
    func logout() async throws {
        var browser = try await world.browser(of: "anna")
        let stolen = browser
        let token = try #require(await browser.get("/indbakke").text.hidden("formular"))
        _ = await browser.post("/log-af", ["formular": token])
        var thief = stolen
        #expect(await thief.get("/indbakke").location == "/log-paa")
    }

    @Test("SES-18 a session that is not used ends after 20 minutes")
    func idle() async throws {
        var browser = try await world.browser(of: "anna")
        world.clock.advance(seconds: 1200)
        #expect(await browser.get("/indbakke").status == .ok)
        world.clock.advance(seconds: 1201)
        #expect(await browser.get("/indbakke").location == "/log-paa")
    }

    @Test(
        "SES-20 no page, address or log line holds a PID, a CPR number or a stack trace",
        arguments: [
            "anna", "bo", "dan", "eva", "finn",
        ]
    )
    func noPersonalNumber(personID: String) async throws {
        let person = try #require(world.provider.people.first { $0.id == personID })
        var browser = try await world.browser(of: personID)
        var seen = world.log.lines.joined()
        for path in ["/indbakke", "/brev/1", "/brev/2", "/om", "/findes-ikke", "/brev/999"] {
            let response = await browser.get(path)
            seen += response.text
            for field in response.fields { seen += "\(field.name): \(field.value)\n" }
        }
        var numbers = [person.cprNumber, String(person.cprNumber.prefix(6)) + "-" + person.cprNumber.suffix(4)]
        switch person.identity {
        case .citizen(let pid, _, _): numbers += [pid, "9208-2002"]
        case .employee(let places): numbers += places.flatMap { [$0.rid, "RID:", $0.cvr] }
        }
        for number in numbers { #expect(!seen.contains(number)) }
    }
}
