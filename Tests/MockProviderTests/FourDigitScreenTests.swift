import MockProvider
import Testing

@Suite("Password of four digits")
struct FourDigitScreenTests {
    /// A login of Bo, whose user id is remembered.
    private func remembered(
        _ world: ProviderUnderTest,
        mode: String = "lmt",
        language: String = "DA",
        userID: String = "bo",
        password: String = "2580"
    ) async throws -> FrameDouble {
        let json = try world.parameters([("REMEMBER_USERID", "")]).json()
        var first = try await FrameDouble(world, json)
        try await first.enter(userID: userID, password: password, remember: true)
        try await first.enter(code: try await first.askedCode(userID))
        let answer = try #require(first.answer)
        let found = try #require(answer.firstMatch(of: /rememberUseridToken.*?VisibleToSigner="no">(.*?)</))
        let more = [("REMEMBER_USERID", String(found.1)), ("LANGUAGE", language)]
        return try await FrameDouble(world, try world.parameters(more).json(), mode: mode)
    }

    @Test("Limited mode shows four boxes, which log the person in", arguments: Transport.allCases)
    func boxes(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        for (language, label) in [("DA", "Adgangskode på fire cifre"), ("EN", "Password of four digits")] {
            var frame = try await remembered(world, language: language)
            #expect(frame.screen == "credentials")
            #expect(frame.text("remembered-user-id") == "bo")
            #expect(frame.html.contains("<legend>\(label)</legend>"))
            #expect(frame.html.ranges(of: " data-digits data-box ").count == 4)
            #expect(frame.html.contains(#"<button type="submit""#))
            #expect(!frame.html.contains(#"name="password""#))
            try await frame.enter(userID: "bo", digits: "2580")
            #expect(frame.screen == "key-card")
        }
    }

    @Test("Standard mode keeps a field, for digits only", arguments: Transport.allCases)
    func field(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await remembered(world, mode: "std")
        #expect(!frame.html.contains("data-box"))
        #expect(frame.html.contains(#"inputmode="numeric" maxlength="4" autocomplete="current-password" data-digits"#))
        try await frame.enter(userID: "bo", password: "2580")
        #expect(frame.screen == "key-card")
    }

    @Test(
        "Boxes that do not hold four digits are asked for again and count nowhere",
        arguments: ["", "2", "258", "258a", "٢٥٨٠"]
    )
    func incomplete(_ digits: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await remembered(world)
        for _ in 1...4 {
            try await frame.enter(userID: "bo", digits: digits)
            #expect(frame.screen == "credentials" && frame.text("problem") == "Indtast de fire cifre.")
            #expect(frame.html.contains("data-box"))
        }
        try await frame.enter(userID: "bo", digits: "2580")
        #expect(frame.screen == "key-card")
    }

    @Test("The third wrong one ends with LOCK001", arguments: Transport.allCases)
    func wrong(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await remembered(world)
        for _ in 1...2 {
            try await frame.enter(userID: "bo", digits: "2581")
            #expect(frame.text("problem") == "Fejl i bruger-id eller adgangskode. Prøv igen.")
            #expect(frame.html.contains("data-box"))
        }
        try await frame.enter(userID: "bo", digits: "2581")
        #expect(frame.answer == "LOCK001")
    }

    @Test("Somebody else gets the ordinary screen, and keeps it", arguments: Transport.allCases)
    func otherUser(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await remembered(world)
        try await frame.chooseOtherUser()
        #expect(frame.html.contains(#"type="text" value="""#) && !frame.html.contains("data-box"))
        try await frame.enter(userID: "anna", password: "x")
        #expect(frame.html.contains(#"type="text" value="anna""#))
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.screen == "key-card")
    }

    @Test("A remembered person with a long password gets the ordinary screen in both modes", arguments: ["lmt", "std"])
    func longPassword(_ mode: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let frame = try await remembered(world, mode: mode, userID: "anna", password: "solskin42")
        #expect(frame.html.contains(#"type="text" value="anna""#) && !frame.html.contains("data-digits"))
    }

    @Test("Another user is a matter of the first screen only")
    func otherUserLater() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await remembered(world)
        try await frame.enter(userID: "bo", digits: "2580")
        try await frame.chooseOtherUser()
        #expect(frame.answer == "SRV002")
    }
}
