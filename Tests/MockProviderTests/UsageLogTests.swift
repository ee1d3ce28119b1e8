import FoundationEssentials
import MockProvider
import NemIDHTTP
import Testing

@Suite("Usage log")
struct UsageLogTests {
    @Test("Logins, well ended and not, over the control interface", arguments: Transport.allCases)
    func entries(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let json = try world.parameters().json()
        _ = try await world.provider.login(parametersJSON: json, as: "anna")
        world.clock.advance(60)
        try await world.provider.setNemIDState(.blocked, of: "anna")
        _ = try await world.provider.login(parametersJSON: json, as: "anna")
        #expect(
            try await world.get("/_mock/v1/personas/anna/log").json() == [
                [
                    "at": "2021-06-01T09:00:00Z", "serviceProvider": "Postkassen", "userID": "anna", "kind": "login",
                    "code": .null,
                ],
                [
                    "at": "2021-06-01T09:01:00Z", "serviceProvider": "Postkassen", "userID": "anna", "kind": "login",
                    "code": "AUTH005",
                ],
            ]
        )
        #expect(try await world.get("/_mock/v1/personas/bo/log").json() == [])
        #expect(try await world.post("/_mock/v1/personas/anna/log", [:]).status == .methodNotAllowed)
    }

    @Test("Who only sends a wrong password has used nothing")
    func wrongPassword() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let json = try world.parameters().json()
        await #expect(throws: ProviderError(.notFinished, "")) {
            try await world.provider.login(parametersJSON: json, as: "anna", password: "x")
        }
        #expect(try await world.provider.usageLog(of: "anna") == [])
        await #expect(throws: ProviderError(.notFound, "")) { try await world.provider.usageLog(of: "ole") }
    }

    @Test("Only so many entries are kept for each, the newest ones")
    func bounded() {
        var log = UsageLog()
        for second in 0..<1000 {
            for person in ["anna", "bo"] {
                let date = Date(timeIntervalSince1970: Double(second))
                let entry = UsageEntry(date: date, serviceProvider: "S", userID: person, kind: .login, code: nil)
                log.append(entry, of: person)
            }
        }
        #expect(log["anna"].count == UsageLog.maximumCount && log["bo"].count == UsageLog.maximumCount)
        #expect(log["anna"].first?.date == Date(timeIntervalSince1970: 800))
        #expect(log["anna"].last?.date == Date(timeIntervalSince1970: 999))
    }
}
