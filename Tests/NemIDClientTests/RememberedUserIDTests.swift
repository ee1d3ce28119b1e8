import FoundationEssentials
import MockProvider
import NemIDClient
import Testing

/// A user id that the provider remembers, as a site sees it.
@Suite struct RememberedUserIDTests {
    private static let instant = Date(timeIntervalSince1970: 1_622_538_000)

    private let provider: IdentityProvider

    init() throws {
        provider = try IdentityProvider(.init(now: { Self.instant }))
    }

    private func logIn(_ remember: RememberUserID, at site: Int = 0) async throws -> RememberUserIDToken? {
        let site = provider.serviceProviders[site]
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(
                name: "mock",
                launcher: provider.publicOrigin,
                rootCertificates: provider.rootCertificatePEM
            ),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName
        )
        configuration.now = { Self.instant }
        configuration.revocation.method = .none
        let relyingParty = try RelyingParty(configuration)
        var request = try LoginRequest(origin: "https://post.example")
        request.rememberUserID = remember
        let (launch, pending) = try relyingParty.beginLogin(request)
        let response = try await provider.login(parametersJSON: launch.parametersJSON, as: "anna")
        let outcome = try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        guard case .person(let person) = outcome else {
            Issue.record("no person")
            return nil
        }
        return person.rememberUserIDToken
    }

    @Test("a ticked box brings a token that the site can send back, a cleared one or none at all brings none")
    func token() async throws {
        let token = try #require(try await logIn(.offered(ticked: true)))
        #expect(try await logIn(.remembered(token)) == token)
        #expect(try await logIn(.remembered(token, ticked: false)) == nil)
        #expect(try await logIn(.offered(ticked: false)) == nil)
        #expect(try await logIn(.off) == nil)
    }

    @Test("each site has a token of its own")
    func sites() async throws {
        let first = try #require(try await logIn(.offered(ticked: true)))
        let second = try #require(try await logIn(.offered(ticked: true), at: 1))
        #expect(first != second)
    }
}
