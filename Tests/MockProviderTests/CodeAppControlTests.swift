import MockProvider
import NemIDHTTP
import Testing

@Suite("Code apps in the control interface")
struct CodeAppControlTests {
    private static let address = "/_mock/v1/personas/anna/app"

    @Test("Apps are shown as they are, and so is the request", arguments: Transport.allCases)
    func document(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        #expect(try await world.get(Self.address).json() == ["apps": [], "request": .null])
        _ = try await world.post(Self.address, ["name": "Ny", "pin": "1357"])
        let waiting: JSON = [
            "id": "anna-app-1", "name": "Ny", "pin": "1357", "state": "waiting", "readyAt": "2021-06-01T10:00:00Z",
        ]
        #expect(try await world.get(Self.address).json()["apps"] == [waiting])
        _ = try await world.post(Self.address + "/end-waiting", [:])
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: "solskin42")
        try await frame.sendAppRequest()
        let answer = try await world.get(Self.address).json()
        #expect(answer["request"]?["text"] == "Log på hos Postkassen" && answer["request"]?["state"] == "waiting")
        _ = try await world.post(Self.address + "/interrupt", [:])
        try await frame.poll()
        #expect(frame.answer == "CAN003")
    }

    @Test("Revoked, too old, and good again")
    func states() async throws {
        let world = try ProviderUnderTest(.inProcess)
        _ = try await world.post(Self.address, [:])
        for (action, state) in [
            ("end-waiting", "active"), ("outdate", "outdated"), ("revoke", "revoked"), ("restore", "active"),
        ] {
            let answer = try await world.post("\(Self.address)/\(action)", [:])
            #expect(answer.status == .ok)
            #expect(try answer.json()["apps"] != .null)
            #expect(answer.text.contains("\"state\":\"\(state)\""))
        }
    }

    /// What is posted where, and the code that a phone would show.
    static let refusals: [(action: String, message: JSON, code: JSON)] = [
        ("approve", ["app": "anna-app-9"], "CAPP012"), ("approve", ["app": "bo-app-1"], "CAPP006"),
        ("approve", ["app": "anna-app-1"], "CAPP008"), ("approve", ["app": "anna-app-2"], "CAPP004"),
        ("approve", ["app": "anna-app-3"], "SRV007"), ("end-waiting", ["app": "anna-app-2"], "CAPP007"),
        ("", ["name": "D"], "CAN006"),
    ]

    @Test("What a phone refuses comes with the code that it shows", arguments: refusals.indices)
    func codes(_ index: Int) async throws {
        let world = try ProviderUnderTest(.inProcess)
        for _ in 1...3 { try await world.provider.addCodeApp(for: "anna") }
        try await world.provider.addCodeApp(for: "bo")
        try await world.provider.setState(.revoked, ofCodeApp: "anna-app-2", of: "anna")
        try await world.provider.addCodeApp(for: "anna")
        try await world.provider.setState(.outdated, ofCodeApp: "anna-app-3", of: "anna")
        let (action, message, code) = Self.refusals[index]
        let answer = try await world.post(action.isEmpty ? Self.address : "\(Self.address)/\(action)", message)
        #expect(answer.status == .conflict)
        #expect(try answer.json()["code"] == code)
        #expect(try answer.json()["hint"]?.string?.isEmpty == false)
    }

    @Test("Nothing to answer, and a wrong PIN, are conflicts without a code")
    func plainRefusals() async throws {
        let world = try ProviderUnderTest(.inProcess)
        _ = try await world.post(Self.address, [:])
        _ = try await world.post(Self.address + "/end-waiting", [:])
        for message: JSON in [[:], ["pin": "0000"]] {
            let answer = try await world.post(Self.address + "/approve", message)
            #expect(answer.status == .conflict)
            #expect(try answer.json()["code"] == nil)
        }
        #expect(try await world.post(Self.address, ["pin": "123"]).status == .badRequest)
        #expect(try await world.get(Self.address + "/approve").status == .methodNotAllowed)
        #expect(try await world.get(Self.address + "/other").status == .notFound)
        #expect(try await world.get("/_mock/v1/personas/ole/app").status == .notFound)
    }
}
