import MockProvider
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
