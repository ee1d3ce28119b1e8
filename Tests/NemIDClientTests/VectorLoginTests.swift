import FoundationEssentials
import NemIDClient
import NemIDFixtures
import Testing

/// The signed responses of the vectors, as answers to a login that could have led to them.
@Suite struct VectorLoginTests {
    private let vectors: SignedResponses
    private let pending = PendingLogin(
        issuedAt: SampleSite.instant,
        challenge: "5577006791947779410",
        timestamp: "2021-04-20 15:26:05+0200",
        environment: "sample",
        sessionBinding: nil
    )

    init() throws { vectors = try Fixtures.signedResponses() }

    private func response(_ name: String) throws -> String {
        try #require(vectors.cases.first { $0.name == name }).responseBase64
    }

    private func code(_ response: String, _ pending: PendingLogin) async throws -> NemIDError.Code? {
        let relyingParty = try SampleSite.relyingParty()
        return await #expect(throws: NemIDError.self) {
            try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        }?.code
    }

    @Test("the logins of the vectors are accepted", arguments: ["js-login", "codefile-login"])
    func accepted(_ name: String) async throws {
        let outcome = try await SampleSite.relyingParty().completeLogin(
            LoginCallback(response: response(name)),
            for: pending
        )
        guard case .person(let person) = outcome else {
            Issue.record("not a person")
            return
        }
        #expect(person.pid.value == "9208-2002-2-123456789012")
        #expect(person.name == "Søren Åberg Æbeltoft")
    }

    @Test("the signing of the vectors is no login")
    func signing() async throws {
        #expect(try await code(response("js-sign-text"), pending) == .init(.action))
    }

    @Test("an answer with only the user's certificate is accepted where its issuer is configured")
    func leafOnly() async throws {
        let variation = try #require(try Fixtures.responseVariations().cases.first { $0.name == "keyinfo-leaf-only" })
        let callback = LoginCallback(response: variation.responseBase64)
        let issuers = try IssuerCertificates(pem: [Array(vectors.issuingCertificatePem.utf8)])
        let relyingParty = try SampleSite.relyingParty { $0.issuerCertificates = issuers }
        #expect(try await relyingParty.completeLogin(callback, for: pending).isPerson)
        #expect(try await code(variation.responseBase64, pending)?.isKind(of: .init(.chain)) == true)
    }

    @Test("the variations of the vectors end as they should")
    func variations() async throws {
        for variation in try Fixtures.responseVariations().cases {
            let relyingParty = try SampleSite.relyingParty()
            let outcome = try? await relyingParty.completeLogin(
                LoginCallback(response: variation.responseBase64),
                for: pending
            )
            switch (variation.expect, outcome) {
            case ("accept", .person), ("reject", nil), ("accept-if-issuer-known", nil): break
            case ("error-code", .ended(let status)): #expect(status.code.rawValue == variation.code)
            default: Issue.record("\(variation.name): expected \(variation.expect)")
            }
        }
    }
}
