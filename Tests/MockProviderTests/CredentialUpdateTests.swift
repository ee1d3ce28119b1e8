import MockProvider
import NemIDHTTP
import Testing

@Suite("Change of password and user id")
struct CredentialUpdateTests {
    /// A login that asks for the change, after the second factor.
    private func frame(
        _ world: ProviderUnderTest,
        _ update: String,
        userID: String = "anna",
        password: String = "solskin42",
        language: String = "DA"
    ) async throws -> FrameDouble {
        let json = try world.parameters([("CREDENTIAL_UPDATE", update), ("LANGUAGE", language)]).json()
        var frame = try await FrameDouble(world, json)
        try await frame.enter(userID: userID, password: password)
        let person = userID.hasPrefix("finn") ? "finn" : "anna"
        try await frame.enter(code: try await frame.askedCode(person))
        return frame
    }

    private func logsIn(_ world: ProviderUnderTest, _ userID: String, _ password: String) async throws -> Bool {
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: userID, password: password)
        return frame.screen == "key-card"
    }

    @Test("A new password, which keeps the rules and is the one from then on", arguments: Transport.allCases)
    func password(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await frame(world, "password")
        #expect(frame.screen == "choose-password" && frame.text("title") == "Vælg adgangskode")
        try await frame.choose(password: "1234")
        #expect(frame.text("problem") == "De fire cifre må ikke følge efter hinanden.")
        try await frame.choose(password: "annasol1")
        #expect(frame.text("problem") == "Den må ikke indeholde dit bruger-id.")
        try await frame.choose(password: "regnbue3", repeated: "regnbue4")
        #expect(frame.text("problem") == "De to adgangskoder er ikke ens.")
        #expect(try await logsIn(world, "anna", "solskin42"))
        try await frame.choose(password: "regnbue3")
        #expect(frame.answer?.hasPrefix("<?xml") == true)
        #expect(try await logsIn(world, "anna", "regnbue3"))
        #expect(try await !logsIn(world, "anna", "solskin42"))
    }

    @Test("User id and password; the old user id is nobody's to log in with", arguments: Transport.allCases)
    func alias(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await frame(world, "ALIAS", language: "EN")
        #expect(frame.screen == "choose-user-id" && frame.text("title") == "Choose a user id")
        #expect(!frame.html.contains("skip-user-id"))
        for (userID, problem) in [
            ("", "Enter user id."), ("ann", "The user id must be 5 to 48 characters."),
            ("finn-testsmedjen", "That user id is taken. Choose another."),
        ] {
            try await frame.choose(userID: userID)
            #expect(frame.text("problem") == problem)
        }
        #expect(frame.html.contains(#"value="finn-testsmedjen""#))
        try await frame.choose(userID: "Anna.P")
        #expect(frame.screen == "choose-password")
        try await frame.choose(password: "xanna.p1")
        #expect(frame.text("problem") == "It may not hold your user id.")
        try await frame.choose(password: "2580")
        #expect(try SignedLogin(try #require(frame.answer)).commonName == "Anna Prøvesen")
        #expect(try await logsIn(world, "ANNA.p", "2580"))
        #expect(try await !logsIn(world, "anna", "2580"))
        let anna = world.provider.people[0]
        #expect(try await logsIn(world, anna.nemIDNumber, "2580"))
        #expect(try await world.get("/_mock/v1/personas/anna/nemid").json()["userIDs"] == ["anna.p"])
        let response = try await world.provider.login(parametersJSON: try world.parameters().json(), as: "anna")
        #expect(response.utf8.count > 1000)
    }

    @Test("Leaving half way changes nothing", arguments: [0, 1])
    func leaving(_ steps: Int) async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await frame(world, "ALIAS")
        if steps > 0 { try await frame.choose(userID: "anna.p") }
        try await frame.cancel()
        #expect(frame.answer == "CAN002")
        #expect(try await logsIn(world, "anna", "solskin42"))
        #expect(try await !logsIn(world, "anna.p", "solskin42"))
    }

    @Test("It cannot be passed over")
    func noSkipping() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await frame(world, "ALIAS")
        try await frame.skipUserID()
        #expect(frame.answer == "SRV002")
    }

    @Test(
        "An employee changes the user id of one place of work; the other stays",
        arguments: ["finn", "finn-testsmedjen"]
    )
    func employee(_ userID: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let other = userID == "finn" ? "finn-testsmedjen" : "finn"
        var frame = try await frame(world, "ALIAS", userID: userID, password: "arbejdsdag9")
        try await frame.choose(userID: other)
        #expect(frame.screen == "choose-user-id")
        try await frame.choose(userID: "finn.ny")
        try await frame.choose(password: "2580")
        let first = try SignedLogin(try #require(frame.answer)).serialNumber
        var again = try await FrameDouble(world, try world.parameters().json())
        try await again.enter(userID: "finn.ny", password: "2580")
        try await again.enter(code: try await again.askedCode("finn"))
        #expect(try SignedLogin(try #require(again.answer)).serialNumber == first)
        #expect(try await logsIn(world, other, "2580"))
        #expect(try await !logsIn(world, userID, "2580"))
    }

    @Test("One's own user id can be chosen again, the present one and the first one")
    func ownAgain() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var password = "solskin42"
        var present = "anna"
        for userID in ["anna.p", "anna.p", "anna.q"] {
            var frame = try await frame(world, "ALIAS", userID: present, password: password)
            try await frame.choose(userID: userID)
            password = password == "2580" ? "1470" : "2580"
            try await frame.choose(password: password)
            #expect(frame.answer?.hasPrefix("<?xml") == true)
            present = userID
        }
        #expect(try await logsIn(world, "anna.q", password))
        #expect(try await !logsIn(world, "anna.p", password))
    }

    @Test("A remembered user id is shown as it is now", arguments: Transport.allCases)
    func remembered(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let json = try world.parameters([("CREDENTIAL_UPDATE", "ALIAS"), ("REMEMBER_USERID", "")]).json()
        var frame = try await FrameDouble(world, json)
        try await frame.enter(userID: "anna", password: "solskin42", remember: true)
        try await frame.enter(code: try await frame.askedCode("anna"))
        try await frame.choose(userID: "anna.p")
        try await frame.choose(password: "regnbue3")
        let answer = try #require(frame.answer)
        let token = try #require(answer.firstMatch(of: /rememberUseridToken.*?VisibleToSigner="no">(.*?)</)).1
        let next = try await FrameDouble(world, try world.parameters([("REMEMBER_USERID", String(token))]).json())
        #expect(next.html.contains(#"value="anna.p""#))
    }

    @Test("An activation may choose a user id, and burns nothing of it when it is left", arguments: Transport.allCases)
    func activation(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        for isFinished in [false, true] {
            let digits = try await world.provider.orderTemporaryPassword(for: "anna")
            var frame = try await FrameDouble(world, try world.parameters().json())
            try await frame.enter(userID: "anna", password: digits)
            try await frame.choose(password: "regnbue3")
            try await frame.enter(code: try await frame.askedCode("anna"))
            #expect(frame.html.contains("skip-user-id"))
            try await frame.choose(userID: "regnbue")
            #expect(frame.text("problem") == "Det må ikke være en del af adgangskoden.")
            try await frame.choose(userID: "anna.p")
            #expect(frame.screen == "terms")
            if isFinished {
                try await frame.acceptTerms()
                #expect(frame.answer?.hasPrefix("<?xml") == true)
            } else {
                try await frame.cancel()
                #expect(frame.answer == "CAN001")
            }
        }
        #expect(try await logsIn(world, "anna.p", "regnbue3"))
    }

    @Test("A site that is an app cannot activate, and wastes no temporary password", arguments: Transport.allCases)
    func mobile(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let digits = try await world.provider.orderTemporaryPassword(for: "anna")
        let json = try world.parameters([("ENABLE_AWAITING_APP_APPROVAL_EVENT", "TRUE")]).json()
        var frame = try await FrameDouble(world, json)
        try await frame.enter(userID: "anna", password: digits)
        #expect(frame.answer == "AUTH011")
        var other = try await FrameDouble(world, try world.parameters().json())
        try await other.enter(userID: "anna", password: digits)
        #expect(other.screen == "choose-password")
    }

    @Test(
        "A new card that is taken into use afterwards does not bring the question again",
        arguments: ["PASSWORD", "ALIAS"]
    )
    func newCard(_ update: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        try await world.provider.sendKeyCard(to: "anna")
        var frame = try await frame(world, update)
        if update == "ALIAS" { try await frame.choose(userID: "anna.p") }
        try await frame.choose(password: "2580")
        #expect(frame.screen == "notice")
        try await frame.takeNewCard()
        try await frame.enter(code: try await frame.askedCode("anna"))
        #expect(frame.answer?.hasPrefix("<?xml") == true)
        #expect(try await logsIn(world, update == "ALIAS" ? "anna.p" : "anna", "2580"))
    }

    @Test("Other values ask for nothing", arguments: ["", "NONE", "both"])
    func otherValues(_ value: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let frame = try await frame(world, value)
        #expect(frame.answer?.hasPrefix("<?xml") == true)
    }
}
