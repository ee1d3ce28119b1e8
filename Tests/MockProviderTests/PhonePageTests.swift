import MockProvider
import NemIDHTTP
import Testing

@Suite("Page of a phone")
struct PhonePageTests {
    /// Anna with one code app that can be used.
    private func world(_ transport: Transport = .inProcess) async throws -> ProviderUnderTest {
        let world = try ProviderUnderTest(transport)
        try await world.provider.addCodeApp(for: "anna")
        try await world.provider.endWaiting(of: "anna")
        return world
    }

    private func waiting(_ world: ProviderUnderTest) async throws -> FrameDouble {
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: "solskin42")
        try await frame.sendAppRequest()
        return frame
    }

    @Test("Opened by its PIN, the app shows the request; one button approves it", arguments: Transport.allCases)
    func approval(_ transport: Transport) async throws {
        let world = try await world(transport)
        var phone = PhoneDouble(world, person: "anna")
        try await phone.look()
        #expect(phone.text("message") == "" && phone.has("pin") && !phone.has("approve"))
        var frame = try await waiting(world)
        try await phone.look()
        #expect(phone.text("message") == "Der er en ny anmodning. Åbn appen for at se den.")
        #expect(!phone.html.contains("Log på hos"))
        try await phone.press("unlock", pin: "0000")
        #expect(phone.text("problem") == "Forkert pinkode. Prøv igen.")
        try await phone.press("unlock", pin: "2468")
        #expect(phone.text("context") == "Log på hos Postkassen" && phone.has("approve") && phone.has("reject"))
        try await phone.press("approve")
        #expect(phone.text("message") == "Du har godkendt." && !phone.has("approve"))
        try await frame.poll()
        #expect(frame.answer?.hasPrefix("<?xml") == true)
    }

    @Test("The other button rejects it; in English too", arguments: Transport.allCases)
    func rejection(_ transport: Transport) async throws {
        let world = try await world(transport)
        var frame = try await waiting(world)
        var phone = PhoneDouble(world, person: "anna")
        phone.language = "&lang=en"
        try await phone.look()
        #expect(phone.html.contains(#"<html lang="en">"#) && phone.html.contains("TEST – not NemID"))
        #expect(phone.html.contains(#"action="/phone/anna?lang=en""#))
        try await phone.press("unlock", pin: "2468")
        try await phone.press("reject")
        try await frame.poll()
        #expect(frame.answer == "CAN007")
    }

    @Test("A new phone waits for an hour, and a fourth one gets CAN006")
    func activation() async throws {
        let world = try await world()
        var phone = PhoneDouble(world, person: "anna")
        phone.app = "new"
        try await phone.look()
        #expect(phone.has("activate"))
        try await phone.press("activate", pin: "12a4", name: "Ny")
        #expect(phone.text("problem") == "Pinkoden skal være fire cifre.")
        try await phone.press("activate", pin: "1357", name: "<b>Ny</b>")
        #expect(phone.text("message") == "Ventetiden er ikke udløbet endnu.")
        #expect(phone.html.contains("&lt;b&gt;Ny&lt;/b&gt;"))
        phone.app = "anna-app-2"
        try await phone.press("unlock", pin: "1357")
        #expect(phone.text("problem-code") == "CAPP008")
        try await phone.press("end-waiting")
        #expect(phone.has("pin"))
        try await phone.press("end-waiting")
        #expect(phone.text("problem-code") == "CAPP007")
        phone.app = "new"
        try await phone.press("activate", pin: "1357")
        try await phone.press("activate", pin: "1357")
        #expect(phone.text("problem-code") == "CAN006")
        #expect(try await world.provider.codeApps(of: "anna").count == 3)
    }

    @Test("A revoked app and one that is too old say so and do nothing")
    func unusable() async throws {
        let world = try await world()
        _ = try await waiting(world)
        var phone = PhoneDouble(world, person: "anna")
        try await world.provider.setState(.outdated, of: "anna")
        try await phone.press("unlock", pin: "2468")
        #expect(phone.text("problem-code") == "SRV007" && !phone.has("pin"))
        try await world.provider.setState(.revoked, of: "anna")
        try await phone.press("unlock", pin: "2468")
        #expect(phone.text("problem-code") == "CAPP004" && !phone.has("pin"))
        phone.app = "bo-app-1"
        try await phone.press("unlock", pin: "2468")
        #expect(phone.text("problem-code") == "CAPP006")
        #expect(try await world.provider.codeAppRequest(of: "anna")?.answer == nil)
    }

    @Test("SES-17 it keeps to itself, and forms of other pages are refused")
    func policy() async throws {
        let world = try await world()
        let page = try await world.get("/phone/anna")
        let policy = try #require(page.fields["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(policy.contains("form-action 'self'"))
        #expect(page.fields["X-Frame-Options"] == "DENY")
        for origin in ["https://evil.example", "null"] {
            let request = HTTPRequest(
                method: .post,
                target: "/phone/anna",
                fields: ["Content-Type": "application/x-www-form-urlencoded", "Origin": origin],
                body: Array("do=lock".utf8)
            )
            #expect(try await world.send(request).status == .forbidden)
        }
        #expect(try await world.post("/phone/anna", ["do": "lock"]).status == .badRequest)
        #expect(try await world.get("/phone/ole").status == .notFound)
        #expect(try await world.get("/phone/anna/other").status == .notFound)
    }

    @Test("Its version changes with what it shows, and with nothing else")
    func version() async throws {
        let world = try await world()
        func version() async throws -> JSON? { try await world.get("/phone/anna/version").json()["version"] }
        let first = try await version()
        world.clock.advance(10)
        #expect(try await version() == first)
        _ = try await waiting(world)
        let second = try await version()
        #expect(second != first)
        world.clock.advance(301)
        #expect(try await version() == first)
        try await world.provider.setHasCodeToken(true, for: "anna")
        let token = try await version()
        #expect(token != first)
        world.clock.advance(30)
        #expect(try await version() != token)
    }
}
