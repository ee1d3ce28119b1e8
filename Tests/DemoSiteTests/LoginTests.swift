import MockProvider
import NemIDHTTP
import Testing

@testable import DemoSite

/// Whole logins in one process: the site's pages, the SDK, the provider.
@Suite struct LoginTests {
    let world: DemoWorld

    init() throws {
        world = try DemoWorld()
    }

    @Test("a person logs in, finds letters, reads one, marks it unread, logs out")
    func wholeVisit() async throws {
        var browser = world.browser()
        let answer = try await browser.logIn(as: "anna", at: world.provider)
        #expect(answer.status == .seeOther)
        #expect(answer.location == "/indbakke")

        let inbox = await browser.get("/indbakke").text
        #expect(inbox.contains("<bdi>Anna Prøvesen</bdi>"))
        #expect(inbox.contains("Velkommen til Postkassen"))
        let unread = inbox.matches(of: /class="brevlinje ulaest"/).count
        let newest = try #require(inbox.between("href=\"/brev/", "\""))

        let letter = await browser.get("/brev/\(newest)")
        #expect(letter.status == .ok)
        #expect(letter.text.contains("Kære Anna"))
        #expect(await browser.get("/indbakke").text.matches(of: /class="brevlinje ulaest"/).count == unread - 1)

        let token = try #require(letter.text.hidden("formular"))
        #expect(await browser.post("/brev/\(newest)/ulaest", ["formular": token]).location == "/indbakke")
        #expect(await browser.get("/indbakke").text.matches(of: /class="brevlinje ulaest"/).count == unread)

        let bye = await browser.post("/log-af", ["formular": token])
        #expect(bye.location == "/logget-af")
        #expect(browser.cookies["postkassen"] == nil)
        #expect(await browser.get("/logget-af").text.contains("Du er logget af"))
        #expect(await browser.get("/indbakke").location == "/log-paa")
    }

    @Test("everyone finds a mailbox of their own", arguments: ["anna", "bo", "carla", "dan", "eva", "finn"])
    func everybody(personID: String) async throws {
        var browser = try await world.browser(of: personID)
        let inbox = await browser.get("/indbakke")
        let person = try #require(world.provider.people.first { $0.id == personID })
        #expect(inbox.status == .ok)
        #expect(inbox.text.contains("<bdi>\(personID == "dan" ? "Pseudonym" : person.name)</bdi>"))
        #expect(inbox.text.contains("pseudonym") == (personID == "dan"))
        #expect(inbox.text.contains("mellem 15 og 17 år") == (personID == "eva"))
        #expect(inbox.text.contains("Her er post til Eksempel A/S.") == (personID == "finn"))
    }

    @Test("two people at once see their own letters only")
    func twoPeople() async throws {
        var anna = try await world.browser(of: "anna")
        var bo = try await world.browser(of: "bo")
        #expect(await anna.get("/brev/1").text.contains("Kære Anna"))
        #expect(await bo.get("/brev/1").text.contains("Kære Bo"))
    }

    @Test("a mailbox remembers what was read until the next login")
    func remembers() async throws {
        var first = try await world.browser(of: "anna")
        let newest = try #require(await first.get("/indbakke").text.between("href=\"/brev/", "\""))
        _ = await first.get("/brev/\(newest)")
        let before = await first.get("/indbakke").text.matches(of: /ulaest/).count
        var second = try await world.browser(of: "anna")
        #expect(await second.get("/indbakke").text.matches(of: /ulaest/).count == before)
    }

    @Test("a letter that another site leads to is shown, and does not count as read")
    func foreignLink() async throws {
        var browser = try await world.browser(of: "anna")
        let inbox = await browser.get("/indbakke").text
        let newest = try #require(inbox.between("href=\"/brev/", "\""))
        #expect(await browser.get("/brev/\(newest)", fields: ["Sec-Fetch-Site": "cross-site"]).status == .ok)
        #expect(await browser.get("/indbakke").text == inbox)
    }

    @Test("a letter number outside the mailbox is not found", arguments: ["99", "9999"])
    func unknownLetter(number: String) async throws {
        var browser = try await world.browser(of: "anna")
        #expect(await browser.get("/brev/\(number)").status == .notFound)
    }

    @Test("the letters speak the chosen language")
    func english() async throws {
        var browser = try await world.browser(of: "anna")
        _ = await browser.get("/indbakke?lang=en")
        let inbox = await browser.get("/indbakke").text
        #expect(inbox.contains("Welcome to Postkassen"))
        #expect(inbox.contains("unread letters"))
        #expect(await browser.get("/brev/1").text.contains("Dear Anna"))
    }

    @Test("the login frame is told the site's language", arguments: [("", "DA"), ("/?lang=en", "EN")])
    func frameLanguage(switching: String, expected: String) async throws {
        var browser = world.browser()
        if !switching.isEmpty { _ = await browser.get(switching) }
        #expect(try await browser.openLogin().parameters.contains("\"LANGUAGE\":\"\(expected)\""))
    }

    @Test("who is logged in is led from the login page to the inbox")
    func alreadyLoggedIn() async throws {
        var browser = try await world.browser(of: "anna")
        #expect(await browser.get("/log-paa").location == "/indbakke")
    }
}
