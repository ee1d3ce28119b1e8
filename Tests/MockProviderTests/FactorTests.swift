import FoundationEssentials
import MockProvider
import NemIDHTTP
import Testing

@Suite("Code token, voice response and the choice of a factor")
struct FactorTests {
    /// At the screen after the first one, of somebody with these factors.
    private func frame(
        _ transport: Transport,
        _ factors: JSON,
        language: String = "DA"
    ) async throws -> (FrameDouble, ProviderUnderTest) {
        let world = try ProviderUnderTest(transport)
        #expect(try await world.post("/_mock/v1/personas/anna/factors", factors).status == .ok)
        var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", language)]).json())
        try await frame.enter(userID: "anna", password: "solskin42")
        return (frame, world)
    }

    private func shown(_ world: ProviderUnderTest, _ factor: String) async throws -> String {
        let document = try await world.get("/_mock/v1/personas/anna/factors").json()
        return try #require(document[factor]?["code"]?.string)
    }

    private func other(than code: String) -> String { code == "111111" ? "222222" : "111111" }

    @Test("A code token: its serial number is shown, its code logs in once", arguments: Transport.allCases)
    func token(_ transport: Transport) async throws {
        var (frame, world) = try await frame(transport, ["keyCard": false, "codeToken": true])
        let token = try #require(try await world.provider.codeToken(of: "anna"))
        #expect(frame.screen == "code-token" && frame.text("serial-number") == token.serialNumber)
        #expect(frame.html.contains("Serienummer på nøgleviser"))
        #expect(frame.html.contains(#"type="tel" inputmode="numeric" maxlength="6""#))
        #expect(!frame.html.contains("change-factor"))
        try await frame.enter(code: "12")
        #expect(frame.text("problem") == "Indtast de seks cifre.")
        let code = try await shown(world, "codeToken")
        #expect(code == token.code)
        try await frame.enter(code: other(than: code))
        #expect(frame.text("problem") == "Fejl i nøgle. Prøv igen.")
        try await frame.enter(code: code)
        #expect(frame.answer?.hasPrefix("<?xml") == true)
        var again = try await FrameDouble(world, try world.parameters().json())
        try await again.enter(userID: "anna", password: "solskin42")
        try await again.enter(code: code)
        #expect(again.text("problem") == "Fejl i nøgle. Prøv igen.")
    }

    @Test(
        "A token's code is taken for as long as it is shown, and for the half minute after that",
        arguments: [
            (0.0, true), (30, true), (59.9, true), (60, false), (-0.1, false),
        ]
    )
    func tokenTime(_ seconds: Double, _ isTaken: Bool) async throws {
        var (frame, world) = try await frame(.inProcess, ["keyCard": false, "codeToken": true])
        let code = try await shown(world, "codeToken")
        world.clock.advance(seconds)
        try await frame.enter(code: code)
        #expect((frame.answer != nil) == isTaken)
    }

    @Test("Wrong codes of a token block after the fifth")
    func tokenBlocks() async throws {
        var (frame, world) = try await frame(.inProcess, ["keyCard": false, "codeToken": true])
        let wrong = other(than: try await shown(world, "codeToken"))
        for _ in 1...5 { try await frame.enter(code: wrong) }
        #expect(frame.answer == "LOCK003")
    }

    @Test("A call reads out a code that works once, for five minutes", arguments: Transport.allCases)
    func voice(_ transport: Transport) async throws {
        var (frame, world) = try await frame(transport, ["keyCard": false, "voice": true], language: "EN")
        #expect(frame.screen == "voice" && frame.text("title") == "Voice response")
        let first = try await shown(world, "voice")
        #expect(try await world.get("/phone/anna").text.contains(first))
        try await frame.ringAgain()
        let second = try await shown(world, "voice")
        #expect(second != first)
        try await frame.enter(code: first)
        #expect(frame.text("problem") == "Incorrect code. Try again.")
        world.clock.advance(300)
        try await frame.enter(code: second)
        #expect(frame.answer?.hasPrefix("<?xml") == true)
        #expect(try await world.provider.voiceCode(of: "anna") == nil)
    }

    @Test("A code that was read out more than five minutes ago is wrong")
    func voiceTime() async throws {
        var (frame, world) = try await frame(.inProcess, ["keyCard": false, "voice": true])
        let code = try await shown(world, "voice")
        world.clock.advance(300.1)
        try await frame.enter(code: code)
        #expect(frame.text("problem") == "Fejl i nøgle. Prøv igen.")
    }

    @Test("Who has several factors can change, and go back", arguments: Transport.allCases)
    func choice(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        try await world.provider.addCodeApp(for: "anna")
        try await world.provider.endWaiting(of: "anna")
        try await world.provider.setHasCodeToken(true, for: "anna")
        try await world.provider.setHasVoiceResponse(true, for: "anna")
        for (language, title, names) in [
            ("DA", "Vælg nøgletype", ["Nøgleapp", "Nøglekort", "Nøgleviser", "Nøgletelefon"]),
            ("EN", "Select code type", ["Code app", "Code card", "Code token", "Voice response"]),
        ] {
            var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", language)]).json())
            try await frame.enter(userID: "anna", password: "solskin42")
            #expect(frame.screen == "code-app")
            #expect(frame.text("change-factor") == (language == "DA" ? "Skift nøgletype" : "Change code type"))
            try await frame.changeFactor()
            #expect(frame.screen == "choose-factor" && frame.text("title") == title)
            #expect(Factor.allCases.map { frame.text("factor-\($0.rawValue)") } == names)
            #expect(frame.text("back") == (language == "DA" ? "Tilbage" : "Back"))
            try await frame.goBack()
            #expect(frame.screen == "code-app")
            for (factor, screen) in [(Factor.keyCard, "key-card"), (.codeToken, "code-token"), (.voice, "voice")] {
                try await frame.changeFactor()
                try await frame.choose(factor: factor)
                #expect(frame.screen == screen)
                #expect(frame.html.contains("change-factor"))
            }
            try await frame.cancel()
            #expect(frame.answer == "CAN002")
        }
    }

    @Test("Coming back to the same question in one login is no question left")
    func sameQuestion() async throws {
        var (frame, world) = try await frame(.inProcess, ["codeToken": true])
        for _ in 1...6 {
            try await frame.changeFactor()
            try await frame.choose(factor: .keyCard)
            #expect(frame.screen == "key-card")
        }
        #expect(try await world.get("/_mock/v1/personas/anna/nemid").json()["wrongCodes"] == 0)
        try await frame.enter(code: try await frame.askedCode("anna"))
        #expect(frame.answer?.hasPrefix("<?xml") == true)
    }

    @Test("A factor that the person does not have cannot be chosen")
    func foreignFactor() async throws {
        var (frame, _) = try await frame(.inProcess, ["codeToken": true])
        try await frame.changeFactor()
        try await frame.choose(factor: .voice)
        #expect(frame.answer == "SRV002")
    }

    @Test(
        "Where nothing is left, the code says what is missing",
        arguments: [
            (false, "FALSE", "AUTH006"), (true, "TRUE", "AUTH019"), (false, "TRUE", "AUTH006"),
        ]
    )
    func nothingLeft(_ hasCard: Bool, _ prevented: String, _ code: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        try await world.provider.setHasKeyCard(hasCard, for: "anna")
        var frame = try await FrameDouble(world, try world.parameters([("PREVENT_OTP_CARD", prevented)]).json())
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.answer == code)
    }

    @Test("A card that is used up is no factor while there is another")
    func usedUp() async throws {
        let world = try ProviderUnderTest(.inProcess)
        try await world.provider.setHasCodeToken(true, for: "anna")
        try await world.provider.setNewCardsSent(false, to: "anna")
        try await world.provider.useCodes(leaving: 0, of: "anna")
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.screen == "code-token" && !frame.html.contains("change-factor"))
    }

    @Test("Without a browser every factor answers by itself", arguments: ["codeToken", "voice"])
    func headless(_ factor: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let factors = JSON.object([.init(name: "keyCard", value: false), .init(name: factor, value: true)])
        _ = try await world.post("/_mock/v1/personas/anna/factors", factors)
        let json = try world.parameters().json()
        #expect(try await world.provider.login(parametersJSON: json, as: "anna").utf8.count > 1000)
        await #expect(throws: ProviderError(.notFinished, "")) {
            try await world.provider.login(parametersJSON: json, as: "anna", code: "12")
        }
    }
}
