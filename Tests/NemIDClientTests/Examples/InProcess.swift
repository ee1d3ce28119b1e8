import FoundationEssentials
import MockProvider
import NemIDClient
import Testing

@Suite struct InProcessExample {
    @Test("README: start a provider, log a person in, verify, all in one process")
    func inProcess() async throws {
        let now = { @Sendable in Date(timeIntervalSince1970: 1_795_000_000) }
        // snippet: in-process
        let provider = try IdentityProvider(.init(now: now))
        let site = provider.serviceProviders[0]
        let root = provider.rootCertificatePEM
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(name: "mock", launcher: provider.publicOrigin, rootCertificates: root),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName,
            revocationEvidence: { _ in RevocationEvidence(crls: try await provider.revocationLists()) }
        )
        configuration.now = now
        let (launch, pending) = try RelyingParty(configuration).beginLogin(LoginRequest(origin: "https://post.example"))
        let answer = try await provider.login(parametersJSON: launch.parametersJSON, as: "anna")
        let outcome = try await RelyingParty(configuration).completeLogin(LoginCallback(response: answer), for: pending)
        // end
        guard case .person(let person) = outcome else {
            Issue.record("no person")
            return
        }
        #expect(person.name == "Anna Prøvesen")
    }
}
