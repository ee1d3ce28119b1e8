import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

/// Each of the people whose user id is the outcome, and each of the others.
@Suite("Outcomes of test people")
struct TestPersonOutcomeTests {
    static let outcomes: [(userID: String, code: String?)] = [
        ("cancel-charlie", "CAN002"), ("locked-lise", "AUTH004"), ("blocked-bent", "AUTH005"),
        ("revoked-rita", "OCES006"), ("expired-emil", "OCES006"), ("timeout-tove", "SRV006"),
        ("wrongcode-werner", "LOCK003"), ("nooces-nina", "OCES001"), ("passwordblocked-palle", "AUTH007"),
        ("notactivated-nora", "AUTH008"), ("usedup-ulrik", "AUTH006"), ("unqualified-uffe", "OCES002"),
        ("othernemid-olga", "OCES003"), ("child-clara", "OCES004"), ("issuefails-ib", "OCES005"),
        ("revoked-rasmus", nil), ("expired-ellen", nil),
    ]

    private func answer(_ world: ProviderUnderTest, _ userID: String) async throws -> String? {
        let json = try world.parameters().json()
        let response = try await world.provider.login(parametersJSON: json, as: userID)
        let text = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        guard text.hasPrefix("<") else { return text }
        #expect(try SignedLogin(text).isSignedByHolder)
        return nil
    }

    @Test("The user id is the outcome, today, tomorrow and next year", arguments: outcomes.indices)
    func outcome(_ index: Int) async throws {
        let (userID, code) = Self.outcomes[index]
        let world = try ProviderUnderTest(.inProcess)
        for wait in [0, 3600, 86_400, 400 * 86_400] {
            world.clock.advance(Double(wait))
            #expect(try await answer(world, userID) == code)
        }
        let log = try await world.provider.usageLog(of: userID)
        #expect(log.map { $0.code?.rawValue } == [code, code, code, code])
        #expect(Set(log.map(\.serviceProvider)) == ["Postkassen"])
    }

    @Test("Everybody whose user id is an outcome is in the list above, and says the code")
    func complete() throws {
        let people = TestPeople.all(seed: 1, year: 2021).filter(\.repeatsState)
        #expect(people.map(\.id) == Self.outcomes.map(\.userID))
        for (person, (_, code)) in zip(people, Self.outcomes) {
            #expect(person.purpose.danish.contains("(\(code ?? "")).") == (code != nil))
            #expect(code.map { person.purpose.english.contains("(\($0)).") } ?? true)
        }
    }

    @Test("Everybody else logs in with the right password and code, but Jens, who must activate first")
    func everybodyElse() async throws {
        let world = try ProviderUnderTest(.inProcess)
        for person in world.provider.people where !person.repeatsState && person.id != "jens" {
            for userID in person.userIDs { #expect(try await answer(world, userID) == nil, "\(userID)") }
        }
        await #expect(throws: ProviderError(.notFinished, "")) { try await answer(world, "jens") }
        #expect(try await world.provider.state(of: "jens") == .waiting)
        #expect(try await world.provider.keyCard(of: "ida").remainingCount == 2)
        #expect(try await world.provider.state(of: "ida") == .cardRunningLow)
    }

    @Test("Rita's and Rasmus's certificates are on every list, Ellen's has ended")
    func certificates() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let lists = try await world.provider.revocationLists()
        let list = try CertificateRevocationList(der: try #require(lists.first))
        for userID in ["revoked-rita", "revoked-rasmus", "expired-ellen", "expired-emil", "anna"] {
            let pem = try await world.provider.certificate(of: userID)
            let certificate = try Certificate.certificates(pem: Array(pem.utf8))[0]
            #expect(list.lists(serialNumber: certificate.serialNumber) == userID.hasPrefix("revoked"))
            #expect((certificate.notAfter < world.clock.now) == userID.hasPrefix("expired"))
        }
    }

    @Test("Niels cannot use his CPR number, as he has switched it off; Mette just turned 18, Clara is a child")
    func particulars() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let niels = try #require(world.provider.people.first { $0.id == "niels" })
        await #expect(throws: ProviderError(.notFinished, "")) { try await answer(world, niels.cprNumber) }
        #expect(try await answer(world, niels.nemIDNumber) == nil)
        let time = CivilTime(world.clock.now)
        let ages = try world.provider.people.map { ($0.id, try InventedCPRNumber($0.cprNumber).age(at: time)) }
        let age = Dictionary(uniqueKeysWithValues: ages)
        #expect(age["eva"] == 15 && age["mette"] == 18 && age["child-clara"] == 13)
        #expect(age["gerda"] == 84 && age["thyra"] == 101)
    }

    @Test("A code mistyped stays mistyped, and the right one is mistyped too")
    func mistyped() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let json = try world.parameters().json()
        for code in ["12345", "000000"] {
            let expected: String? = code.count == 6 ? "LOCK003" : nil
            do {
                let response = try await world.provider.login(parametersJSON: json, as: "wrongcode-werner", code: code)
                let text = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
                #expect(text == expected)
            } catch {
                #expect(error as? ProviderError == ProviderError(.notFinished, "") && expected == nil)
            }
        }
    }
}
