import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

@Suite("Login in process")
struct InProcessLoginTests {
    static let people: [(String, String, String?)] = [
        ("anna", "PID:9208-2002-2-", "Anna Prøvesen"),
        ("bo", "PID:9208-2002-2-", "Bo Ødegård Æbelholt"),
        ("carla", "PID:9208-2002-2-", "Carla Maximiliane Wilhelmina Prøvegaard-Testesen af Eksempelborg"),
        ("dan", "PID:9208-2002-2-", "Pseudonym"),
        ("eva", "PID:9208-2002-2-", "Eva Testesen"),
        ("finn", "CVR:90000001-RID:", "Finn Testesen"),
        ("finn-testsmedjen", "CVR:90000002-RID:", "Finn Testesen"),
    ]

    private func login(_ provider: IdentityProvider, as person: String) async throws -> (String, SignedLogin) {
        let json = try LoginRequestParameters(provider, at: ManualClock.start, [("SIGN_PROPERTIES", "challenge=7;a=b")])
            .json()
        let response = try await provider.login(parametersJSON: json, as: person)
        let text = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        return (text, try SignedLogin(text))
    }

    @Test("Each person logs in with their own certificate", arguments: people)
    func everybody(_ person: String, _ serialNumber: String, _ name: String?) async throws {
        let provider = try IdentityProvider.atStart()
        let (_, login) = try await login(provider, as: person)
        #expect(login.isSignedByHolder)
        #expect(login.serialNumber?.hasPrefix(serialNumber) == true)
        #expect(login.commonName == name)
        let unit = login.holder.subject.attributes(DistinguishedName.AttributeType.organizationalUnit).first?.text
        #expect((unit?.hasPrefix("Ung mellem 15 og 18") == true) == (person == "eva"))
    }

    @Test("The document is written like those of the real service")
    func dialect() async throws {
        let provider = try IdentityProvider.atStart()
        let (text, login) = try await login(provider, as: "anna")
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<openoces:signature "))
        #expect(text.hasSuffix("\n</ds:Signature></openoces:signature>"))
        #expect(!text.utf8.contains(0x0D) && !text.contains("/>"))
        #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("<") || $0.utf8.count <= 76 })
        let subjects = login.certificates.map { $0.subject.rfc4514.contains("OCES CA I") }
        #expect(subjects == [true, false, false])
        #expect(login.certificates[2].isSelfIssued)
        #expect(login.certificates[1].isSigned(by: login.certificates[0].publicKey))
        #expect(login.certificates[0].isSigned(by: login.certificates[2].publicKey))
        #expect(
            login.properties == [
                "RequestIssuer": "Postkassen", "TimeStamp": "1622538000000", "challenge": "7", "a": "b",
                "action": "logon", "identityAssuranceLevel": "1",
            ]
        )
    }

    @Test("Codes are used up one by one")
    func codes() async throws {
        let provider = try IdentityProvider.atStart()
        for used in 1...3 {
            _ = try await login(provider, as: "anna")
            #expect(try await provider.keyCard(of: "anna").remainingCount == KeyCard.pairCount - used)
        }
        #expect(try await provider.keyCard(of: "bo").remainingCount == KeyCard.pairCount)
    }

    @Test("A wrong password or code is judged as in a browser")
    func wrong() async throws {
        let provider = try IdentityProvider.atStart()
        let json = try LoginRequestParameters(provider, at: ManualClock.start).json()
        let card = try await provider.keyCard(of: "anna")
        let wrong = card.question?.code == "000000" ? "111111" : "000000"
        for _ in 1...4 {
            await #expect(throws: ProviderError(.notFinished, "")) {
                try await provider.login(parametersJSON: json, as: "anna", password: "x")
            }
            await #expect(throws: ProviderError(.notFinished, "")) {
                try await provider.login(parametersJSON: json, as: "anna", code: wrong)
            }
        }
        #expect(try await provider.login(parametersJSON: json, as: "anna", code: wrong) == "TE9DSzAwMw==")
        #expect(try await provider.login(parametersJSON: json, as: "anna") == "QVVUSDAwNQ==")
    }

    @Test("Somebody who does not exist")
    func nobody() async throws {
        let provider = try IdentityProvider.atStart()
        let json = try LoginRequestParameters(provider, at: ManualClock.start).json()
        await #expect(throws: ProviderError(.notFound, "")) {
            try await provider.login(parametersJSON: json, as: "ole")
        }
        await #expect(throws: ProviderError(.notFound, "")) { try await provider.keyCard(of: "ole") }
        await #expect(throws: ProviderError(.notFinished, "")) {
            try await provider.login(parametersJSON: json, as: "ole", password: "x")
        }
    }

    @Test("Same seed, clock and calls: the same octets; another seed: others")
    func deterministic() async throws {
        let providers = try [1, 1, 2].map { try IdentityProvider.atStart(seed: $0) }
        var answers: [String] = []
        for provider in providers { answers.append(try await login(provider, as: "anna").0) }
        #expect(answers[0] == answers[1] && answers[0] != answers[2])
        let lists = try await [providers[0].revocationLists(), providers[1].revocationLists()]
        #expect(lists[0] == lists[1])
        #expect(providers[0].people == providers[1].people && providers[0].people != providers[2].people)
        #expect(providers[0].rootCertificatePEM == providers[2].rootCertificatePEM)
    }

    @Test(
        "A configuration that cannot work is refused",
        arguments: [
            "", "127.0.0.1:7788", "ftp://a", "http://", "http://a/", "http://a:", "http://a:0", "http://a:65536",
            "http://a:1:2", "http://a:80", "https://a:443", "http://a:07788",
            "http://A.example", "http://a b", "http://a\nb", "http://a,URI:http://b", "http://bø.example",
        ]
    )
    func origins(_ origin: String) {
        #expect(throws: ProviderError(.configuration, "")) {
            try IdentityProvider(.init(now: { ManualClock.start }, publicOrigin: origin))
        }
    }

    @Test("A clock outside the life of the test root is refused", arguments: [0, 4_102_444_800])
    func clocks(_ seconds: Double) {
        #expect(throws: ProviderError(.configuration, "")) {
            try IdentityProvider(.init(now: { Date(timeIntervalSince1970: seconds) }))
        }
    }
}
