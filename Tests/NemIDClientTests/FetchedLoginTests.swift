import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDTestSupport
import Testing

/// A login at a provider on a port, its lists fetched from there.
@Suite struct FetchedLoginTests {
    private let now = { @Sendable in Date(timeIntervalSince1970: 1_795_000_000) }
    private let listener: Listener

    init() throws {
        listener = try Listener(configuration: .init(now: now))
    }

    private func logIn(listing hosts: [String]) async throws(NemIDError) -> LoginOutcome {
        let provider = listener.provider
        let site = provider.serviceProviders[0]
        let environment = try NemIDEnvironment(
            name: "mock",
            launcher: provider.publicOrigin,
            rootCertificates: provider.rootCertificatePEM,
            revocationHosts: hosts
        )
        var fetching = RevocationFetcher.Configuration()
        fetching.timeout = Patience.limit
        var configuration = RelyingParty.Configuration(
            environment: environment,
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName,
            revocationEvidence: RevocationFetcher(for: environment.trust, fetching).evidence
        )
        configuration.now = now
        let relyingParty = try RelyingParty(configuration)
        let (launch, pending) = try relyingParty.beginLogin(LoginRequest(origin: "https://post.example"))
        let response = try? await provider.login(parametersJSON: launch.parametersJSON, as: "anna")
        return try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
    }

    @Test("a site needs no more than the fetcher to have revocation established")
    func fetches() async throws {
        #expect(try await logIn(listing: ["127.0.0.1:\(listener.port)"]).isPerson)
    }

    @Test("CRL-17 a provider that the environment does not list is not asked, and the error says so")
    func asksListedHostsOnly() async throws {
        let error = await #expect(throws: NemIDError.self) { try await logIn(listing: []) }
        #expect(error?.code == .init(.crlMissing))
        #expect(error?.reason.contains("the environment does not list the host") == true)
        let malformed = await #expect(throws: NemIDError.self) { try await logIn(listing: ["http://127.0.0.1"]) }
        #expect(malformed?.code == .configuration)
    }
}
