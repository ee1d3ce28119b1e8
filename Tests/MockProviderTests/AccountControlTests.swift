import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("State of a NemID in the control interface")
struct AccountControlTests {
    @Test("A NemID is shown as it is", arguments: Transport.allCases)
    func document(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "bo", password: "x")
        let first = try await world.get("/_mock/v1/personas/bo/nemid").json()
        #expect(first["state"] == "active" && first["wrongPasswords"] == 1 && first["lockedUntil"] == .null)
        for _ in 1...2 { try await frame.enter(userID: "bo", password: "x") }
        let locked = try await world.get("/_mock/v1/personas/bo/nemid").json()
        #expect(locked["state"] == "locked" && locked["lockedUntil"] == "2021-06-01T17:00:00Z")
    }

    @Test("The same in Swift, by any user id")
    func methods() async throws {
        let provider = try IdentityProvider.atStart()
        let anna = try #require(provider.people.first)
        try await provider.setNewCardsSent(false, to: anna.cprNumber)
        try await provider.useCodes(leaving: 0, of: "ANNA")
        func answer() async throws -> String {
            let json = try LoginRequestParameters(provider, at: ManualClock.start).json()
            let response = try await provider.login(parametersJSON: json, as: anna.cprNumber)
            return String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        }
        #expect(try await answer() == "AUTH006")
        try await provider.sendKeyCard(to: "anna")
        #expect(try await answer().hasPrefix("<?xml"))
        try await provider.setCPRNumberAccepted(false, for: "anna")
        await #expect(throws: ProviderError(.notFinished, "")) { try await answer() }
        await #expect(throws: ProviderError(.invalid, "")) { try await provider.useCodes(leaving: 148, of: "anna") }
        #expect(try await provider.orderTemporaryPassword(for: "anna").wholeMatch(of: /[0-9]{6}/) != nil)
        await #expect(throws: ProviderError(.notFound, "")) { try await provider.unlock("ole") }
        await #expect(throws: ProviderError(.notFound, "")) { try await provider.useCodes(leaving: 1, of: "ole") }
        try await provider.unlock("anna")
    }

    @Test("A request of which one part cannot be done changes nothing")
    func allOrNothing() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let before = try await world.get("/_mock/v1/personas/anna/nemid").json()
        let message: JSON = ["ordersCards": false, "codesLeft": 149, "acceptsCPRNumber": false]
        #expect(try await world.post("/_mock/v1/personas/anna/nemid", message).status == .badRequest)
        #expect(try await world.get("/_mock/v1/personas/anna/nemid").json() == before)
    }

    static let faults: [(HTTPRequest, HTTPStatus)] = [
        (HTTPRequest(target: "/_mock/v1/personas/ole/nemid"), .notFound),
        (HTTPRequest(target: "/_mock/v1/personas/anna/nemid/other"), .notFound),
        (.post("/_mock/v1/personas/anna/nemid", ["colour": "red"]), .badRequest),
        (.post("/_mock/v1/personas/anna/nemid", ["acceptsCPRNumber": "yes"]), .badRequest),
    ]

    @Test("Faults are problem documents with a hint", arguments: faults.indices)
    func problems(_ index: Int) async throws {
        let (request, status) = Self.faults[index]
        let world = try ProviderUnderTest(.inProcess)
        let response = try await world.send(request)
        #expect(response.status == status)
        #expect(try response.json()["hint"]?.string?.isEmpty == false)
    }
}
