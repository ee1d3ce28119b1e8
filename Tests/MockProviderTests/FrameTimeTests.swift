import MockProvider
import NemIDHTTP
import Testing

@Suite("The frame's modes, its time, and logins that are ended")
struct FrameTimeTests {
    @Test("The background mode has its page, and nothing to resume", arguments: Transport.allCases)
    func background(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let page = try await world.get("/launcher/background/1")
        #expect(page.status == .ok && page.text.contains("data-mode=\"background\""))
        let login = try await FrameDouble(world, try world.parameters().json(), mode: "background")
        #expect(login.answer == "APP004")
        var parameters = try world.parameters()
        parameters["TIMESTAMP"] = "1618925165000"
        #expect(try await FrameDouble(world, try parameters.json(), mode: "background").answer == "SRV003")
    }

    @Test(
        "A login that is over says so in the language of its page",
        arguments: [("da", "Login er"), ("en", "The login has")]
    )
    func language(_ language: String, _ title: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let message: JSON = ["session": "none", "event": "poll", "language": .string(language)]
        let reply = try await world.post("/launcher/step", message).json()
        #expect(reply["content"] == "U1JWMDA2" && reply["language"] == .string(language))
        #expect(reply["html"]?.string?.contains(title) == true)
    }

    @Test("A page says a minute before that time will be up; one that waits for the phone has its own time")
    func warning() async throws {
        let world = try ProviderUnderTest(.inProcess)
        try await world.provider.addCodeApp(for: "anna")
        try await world.provider.endWaiting(of: "anna")
        var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", "EN")]).json())
        #expect(frame.last["warnAfter"] == 840_000)
        #expect(frame.last["warning"] == "Time will be up in a minute.")
        try await frame.enter(userID: "anna", password: "solskin42")
        try await frame.sendAppRequest()
        #expect(frame.last["warnAfter"] == nil && frame.last["pollAfter"] == 1000)
    }

    @Test(
        "Whoever has the NemID blocked gets AUTH001 until a temporary password is used",
        arguments: Transport.allCases
    )
    func blocked(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var during = try await FrameDouble(world, try world.parameters().json())
        try await during.enter(userID: "anna", password: "solskin42")
        let state = try await world.post("/_mock/v1/personas/anna/nemid/block", [:]).json()
        #expect(state["isBlockedByHolder"] == true)
        try await during.enter(code: try await during.askedCode("anna"))
        #expect(during.answer == "AUTH001")
        var next = try await FrameDouble(world, try world.parameters().json())
        try await next.enter(userID: "anna", password: "solskin42")
        #expect(next.answer == "AUTH001")
        #expect(try await world.post("/_mock/v1/personas/anna/nemid/unlock", [:]).status == .conflict)
        let digits = try await world.provider.orderTemporaryPassword(for: "anna")
        var last = try await FrameDouble(world, try world.parameters().json())
        try await last.enter(userID: "anna", password: digits)
        #expect(last.screen == "choose-password")
    }

    @Test(
        "Logins that are ended give CAN004 at their next step; those that begin later do not",
        arguments: Transport.allCases
    )
    func ended(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var first = try await FrameDouble(world, try world.parameters().json())
        var second = try await FrameDouble(world, try world.parameters().json())
        try await first.enter(userID: "anna", password: "solskin42")
        #expect(try await world.post("/_mock/v1/personas/anna/nemid/end-logins", [:]).status == .ok)
        try await second.enter(userID: "anna", password: "solskin42")
        let code = try await first.askedCode("anna")
        try await first.enter(code: code)
        #expect(first.answer == "CAN004")
        try await second.enter(code: code)
        #expect(second.answer?.hasPrefix("<?xml") == true)
    }
}
