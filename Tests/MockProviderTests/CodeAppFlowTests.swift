import FoundationEssentials
import MockProvider
import NemIDHTTP
import Testing

@Suite("Login with the code app")
struct CodeAppFlowTests {
    /// Anna with one code app that can be used, at the screen after the first one.
    private func frame(
        _ transport: Transport,
        _ more: [(String, String)] = []
    ) async throws -> (FrameDouble, ProviderUnderTest) {
        let world = try ProviderUnderTest(transport)
        try await world.provider.addCodeApp(for: "anna")
        try await world.provider.endWaiting(of: "anna")
        var frame = try await FrameDouble(world, try world.parameters(more).json())
        try await frame.enter(userID: "anna", password: "solskin42")
        return (frame, world)
    }

    @Test("Request, approval on the phone, signed document", arguments: Transport.allCases)
    func approval(_ transport: Transport) async throws {
        var (frame, world) = try await frame(transport)
        #expect(frame.screen == "code-app" && frame.text("title") == "Godkend med nøgleapp")
        try await frame.sendAppRequest()
        #expect(frame.screen == "awaiting-app" && frame.text("context") == "Log på hos Postkassen")
        #expect(frame.last["pollAfter"] == 1000)
        let shown = frame.html
        try await frame.poll()
        #expect(frame.screen == "awaiting-app" && frame.html == shown)
        let answer = try await world.post("/_mock/v1/personas/anna/app/approve", [:])
        #expect(try answer.json()["request"]?["state"] == "approved")
        try await frame.poll()
        #expect(try SignedLogin(try #require(frame.answer)).isSignedByHolder)
        #expect(try await world.provider.keyCard(of: "anna").remainingCount == KeyCard.pairCount)
    }

    @Test("Rejected on the phone", arguments: Transport.allCases)
    func rejection(_ transport: Transport) async throws {
        var (frame, world) = try await frame(transport)
        try await frame.sendAppRequest()
        _ = try await world.post("/_mock/v1/personas/anna/app/reject", ["app": "anna-app-1", "pin": "2468"])
        try await frame.poll()
        #expect(frame.answer == "CAN007")
    }

    @Test("In English, timed out, sent again", arguments: Transport.allCases)
    func timeout(_ transport: Transport) async throws {
        var (frame, world) = try await frame(transport, [("LANGUAGE", "EN")])
        #expect(frame.text("title") == "Authenticate using code app")
        try await frame.sendAppRequest()
        #expect(frame.text("context") == "Log on at Postkassen")
        world.clock.advance(301)
        try await frame.poll()
        #expect(frame.screen == "app-timed-out" && frame.text("title") == "Your request has timed out")
        var left = frame
        try await frame.sendAppRequest()
        #expect(frame.screen == "awaiting-app")
        try await left.cancel()
        #expect(left.answer == "CAN002")
    }

    @Test("Leaving after the time is up gives CAN005", arguments: Transport.allCases)
    func leftAfterTimeout(_ transport: Transport) async throws {
        var (frame, world) = try await frame(transport)
        try await frame.sendAppRequest()
        world.clock.advance(301)
        try await frame.poll()
        #expect(frame.text("title") == "Anmodningen er udløbet")
        try await frame.cancel()
        #expect(frame.answer == "CAN005")
    }

    @Test("A second login's request replaces the first one's", arguments: Transport.allCases)
    func replaced(_ transport: Transport) async throws {
        var (first, world) = try await frame(transport)
        try await first.sendAppRequest()
        var second = try await FrameDouble(world, try world.parameters().json())
        try await second.enter(userID: "anna", password: "solskin42")
        try await second.sendAppRequest()
        try await first.poll()
        #expect(first.answer == "CAN008")
        try await world.provider.approveCodeAppRequest(of: "anna")
        try await second.poll()
        #expect(second.answer?.hasPrefix("<?xml") == true)
    }

    @Test(
        "The page around the frame hears of a request where it asked for that, once",
        arguments: [("TRUE", "AwaitingAppApproval"), ("true", "AwaitingAppApproval"), ("FALSE", nil), (nil, nil)]
    )
    func event(_ parameter: String?, _ expected: String?) async throws {
        let more = parameter.map { [("ENABLE_AWAITING_APP_APPROVAL_EVENT", $0)] } ?? []
        var (frame, _) = try await frame(.inProcess, more)
        #expect(frame.command == nil)
        try await frame.sendAppRequest()
        #expect(frame.command == expected)
        try await frame.poll()
        #expect(frame.command == nil)
    }

    @Test("The phone shows the site's own text", arguments: Transport.allCases)
    func context(_ transport: Transport) async throws {
        let (frame, world) = try await frame(transport, [("TRANSACTION_CONTEXT", "TMOlcyBiw6VkZW4gPGk+")])
        var sent = frame
        try await sent.sendAppRequest()
        #expect(sent.text("context") == "Lås båden &lt;i&gt;")
        #expect(try await world.provider.codeAppRequest(of: "anna")?.text.danish == "Lås båden <i>")
    }

    @Test("A request that is not pushed has to be fetched", arguments: Transport.allCases)
    func suppressedPush(_ transport: Transport) async throws {
        var (frame, world) = try await frame(transport, [("SUPPRESS_PUSH_TO_DEVICE", "TRUE")])
        try await frame.sendAppRequest()
        #expect(frame.text("lead") == "Åbn din nøgleapp, hent anmodningen, og godkend.")
        var phone = PhoneDouble(world, person: "anna")
        try await phone.press("unlock", pin: "2468")
        #expect(phone.text("message") == "Der er ingen anmodninger.")
        try await phone.press("approve")
        #expect(phone.text("problem") == "Det kan ikke lade sig gøre nu.")
        try await phone.press("fetch")
        #expect(phone.text("context") == "Log på hos Postkassen")
        try await phone.press("approve")
        try await frame.poll()
        #expect(frame.answer?.hasPrefix("<?xml") == true)
    }

    @Test("Without a browser the app approves by itself")
    func headless() async throws {
        let (_, world) = try await frame(.inProcess)
        let login = try await world.provider.login(parametersJSON: try world.parameters().json(), as: "anna")
        #expect(login.utf8.count > 1000)
        #expect(try await world.provider.keyCard(of: "anna").remainingCount == KeyCard.pairCount)
        let code = try #require(try await world.provider.keyCard(of: "anna").question).code
        _ = try await world.provider.login(parametersJSON: try world.parameters().json(), as: "anna", code: code)
        #expect(try await world.provider.keyCard(of: "anna").remainingCount == KeyCard.pairCount - 1)
    }

    @Test("A page that waits asks about time too: SRV006 once it is over, and asking keeps nothing alive")
    func timeIsUp() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await FrameDouble(world, try world.parameters().json())
        #expect(frame.last["pollAfter"] == 901_000)
        world.clock.advance(900)
        let session = frame.last["session"]
        try await frame.poll()
        #expect(frame.last == ["session": session ?? .null, "pollAfter": 1000])
        world.clock.advance(1)
        try await frame.poll()
        #expect(frame.answer == "SRV006")
    }
}
