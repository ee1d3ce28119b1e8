import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("States of a NemID")
struct NemIDStateTests {
    private func answer(_ world: ProviderUnderTest, _ userID: String) async throws -> String? {
        let json = try world.parameters().json()
        let response: String
        do {
            response = try await world.provider.login(parametersJSON: json, as: userID)
        } catch {
            return error.code == .notFinished ? "activation" : "\(error)"
        }
        let text = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        return text.hasPrefix("<") ? nil : text
    }

    @Test("Each state brings its outcome, from each other one and back to active", arguments: NemIDState.allCases)
    func everyState(_ first: NemIDState) async throws {
        let world = try ProviderUnderTest(.inProcess)
        for second in NemIDState.allCases {
            for state in [first, second, .active] {
                try await world.provider.setNemIDState(state, of: "anna")
                #expect(try await world.provider.state(of: "anna") == state, "\(first) \(second)")
                let expected = state == .waiting ? "activation" : state.code?.rawValue
                #expect(try await answer(world, "anna") == expected, "\(first) \(second) \(state)")
            }
        }
    }

    @Test("Over the control interface too, and the state is what one reads", arguments: NemIDState.allCases)
    func control(_ state: NemIDState) async throws {
        let world = try ProviderUnderTest(.socket)
        let path = "/_mock/v1/personas/finn/nemid"
        let document = try await world.post(path, ["state": .string(state.rawValue)]).json()
        #expect(document["state"]?.string == state.rawValue)
        #expect(try await world.get(path).json()["state"]?.string == state.rawValue)
        // An employee has a certificate for each place of work.
        for userID in ["finn", "finn-testsmedjen"] {
            #expect(try await answer(world, userID) == (state == .waiting ? "activation" : state.code?.rawValue))
        }
    }

    @Test("A state that is none is refused, and so is one beside a count of codes")
    func refused() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let path = "/_mock/v1/personas/anna/nemid"
        #expect(try await world.post(path, ["state": "happy"]).status == .badRequest)
        #expect(try await world.post(path, ["state": "active", "codesLeft": 3]).status == .badRequest)
        #expect(try await world.provider.state(of: "anna") == .active)
        await #expect(throws: ProviderError(.notFound, "")) {
            try await world.provider.setNemIDState(.active, of: "ole")
        }
        await #expect(throws: ProviderError(.notFound, "")) { try await world.provider.state(of: "ole") }
    }

    @Test("A state set on somebody whose user id is the outcome stays")
    func outcomes() async throws {
        let world = try ProviderUnderTest(.inProcess)
        try await world.provider.setNemIDState(.active, of: "locked-lise")
        #expect(try await answer(world, "locked-lise") == nil)
        try await world.provider.setNemIDState(.blocked, of: "nooces-nina")
        #expect(try await answer(world, "nooces-nina") == "AUTH005")
    }

    @Test("A certificate revoked by a state is on the next list, and the one after it is good")
    func lists() async throws {
        let world = try ProviderUnderTest(.inProcess)
        try await world.provider.setNemIDState(.revokedUnnoticed, of: "anna")
        let revoked = try Certificate.certificates(pem: Array(try await world.provider.certificate(of: "anna").utf8))[0]
        let before = try CertificateRevocationList(der: try #require(try await world.provider.revocationLists().first))
        #expect(!before.lists(serialNumber: revoked.serialNumber))
        world.clock.advance(3600)
        let after = try CertificateRevocationList(der: try #require(try await world.provider.revocationLists().first))
        #expect(after.lists(serialNumber: revoked.serialNumber))
        try await world.provider.setNemIDState(.active, of: "anna")
        let good = try Certificate.certificates(pem: Array(try await world.provider.certificate(of: "anna").utf8))[0]
        #expect(good != revoked && !after.lists(serialNumber: good.serialNumber))
        #expect(good.subject == revoked.subject)
    }
}
