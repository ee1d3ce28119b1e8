import MockProvider
import Testing

@Suite("User ids at the login frame")
struct UserIDLoginTests {
    @Test(
        "Self-chosen user id, NemID number, CPR number with and without hyphen: each logs the same person in",
        arguments: Transport.allCases
    )
    func kinds(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let carla = try #require(world.provider.people.first { $0.id == "carla" })
        let cpr = carla.cprNumber
        for userID in ["CARLA", carla.nemIDNumber, cpr, "\(cpr.prefix(6))-\(cpr.suffix(4))"] {
            var frame = try await FrameDouble(world, try world.parameters().json())
            try await frame.enter(userID: userID, password: carla.password)
            try await frame.enter(code: try await frame.askedCode("carla"))
            #expect(try SignedLogin(try #require(frame.answer)).commonName == carla.name)
        }
    }

    @Test("A CPR number that is switched off asks for another user id", arguments: Transport.allCases)
    func cprNumberIsOff(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let anna = try #require(world.provider.people.first { $0.id == "anna" })
        let change: JSON = ["acceptsCPRNumber": false]
        #expect(try await world.post("/_mock/v1/personas/anna/nemid", change).json()["acceptsCPRNumber"] == false)
        for (language, text) in [
            ("DA", "Cpr-nummeret kan ikke bruges. Indtast NemID-nummer eller selvvalgt bruger-id."),
            ("EN", "The CPR number cannot be used. Enter your NemID number or the user id you chose."),
        ] {
            var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", language)]).json())
            try await frame.enter(userID: anna.cprNumber, password: anna.password)
            #expect(frame.screen == "credentials")
            #expect(frame.text("problem") == text)
            try await frame.enter(userID: anna.nemIDNumber, password: anna.password)
            #expect(frame.screen == "key-card")
        }
    }
}
