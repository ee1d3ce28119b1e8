import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDHTTP
import NemIDTestSupport
import Testing

/// Logins whose revocation is established from the provider's own addresses, all in one process and without a socket.
@Suite struct ProviderRevocationTests {
    /// Hands what is asked for to the provider.
    private struct InProcessTransport: Transport {
        let provider: IdentityProvider

        func send(
            _ request: HTTPRequest,
            to server: ServerAddress,
            within bounds: TransportBounds
        ) async -> HTTPResponse {
            await provider.respond(to: request)
        }
    }

    private let clock = ManualClock(Date(timeIntervalSince1970: 1_795_000_000))
    private let provider: IdentityProvider

    init() throws {
        provider = try IdentityProvider(.init(now: clock.now))
    }

    private func logIn(
        _ method: RevocationPolicy.Method,
        hash: RevocationFetcher.Configuration.CertificateIDHash = .sha1
    ) async throws -> LoginOutcome {
        let site = provider.serviceProviders[1]
        let roots = await provider.rootCertificates().joined()
        let environment = try NemIDEnvironment(
            name: "mock",
            launcher: provider.publicOrigin,
            rootCertificates: roots,
            revocationHosts: ["127.0.0.1:7788"]
        )
        var fetching = RevocationFetcher.Configuration()
        fetching.timeout = Patience.limit
        fetching.certificateIDHash = hash
        fetching.transport = InProcessTransport(provider: provider)
        var configuration = RelyingParty.Configuration(
            environment: environment,
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName,
            revocationEvidence: RevocationFetcher(for: environment.trust, fetching).evidence
        )
        configuration.now = clock.now
        configuration.revocation.method = method
        let relyingParty = try RelyingParty(configuration)
        let (launch, pending) = try relyingParty.beginLogin(LoginRequest(origin: "https://post.example"))
        let response = try await provider.login(parametersJSON: launch.parametersJSON, as: "anna")
        return try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
    }

    @Test("OCS-01 OCS-02 the responder's good lets the login through, its revoked refuses it, in either hash function")
    func responder() async throws {
        for hash in [RevocationFetcher.Configuration.CertificateIDHash.sha1, .sha256] {
            #expect(try await logIn(.ocsp, hash: hash).isPerson)
        }
        try await provider.revokeCertificate(of: "anna", stopsLogins: false)
        for hash in [RevocationFetcher.Configuration.CertificateIDHash.sha1, .sha256] {
            let error = await #expect(throws: NemIDError.self) { try await logIn(.ocsp, hash: hash) }
            #expect(error?.code == .init(.revoked))
        }
    }

    @Test("CRL-01 a revoked user is refused by the lists from their next issue on")
    func lists() async throws {
        #expect(try await logIn(.crl).isPerson)
        try await provider.revokeCertificate(of: "anna", stopsLogins: false)
        #expect(try await logIn(.crl).isPerson)
        clock.advance(by: 3600)
        let error = await #expect(throws: NemIDError.self) { try await logIn(.crl) }
        #expect(error?.code == .init(.revoked))
    }

    @Test("CRL-02 a revoked issuing CA refuses everybody, until it is replaced")
    func issuing() async throws {
        try await provider.revokeIssuingAuthority()
        #expect(try await logIn(.any).isPerson)
        clock.advance(by: 3600)
        for method in [RevocationPolicy.Method.crl, .ocsp, .any] {
            let error = await #expect(throws: NemIDError.self) { try await logIn(method) }
            #expect(error?.code == .init(.revoked))
        }
        try await provider.rotate(.issuing)
        for method in [RevocationPolicy.Method.crl, .ocsp, .any] { #expect(try await logIn(method).isPerson) }
    }

    @Test("where the provider stops the login of a revoked user itself, it ends with OCES006")
    func stopped() async throws {
        try await provider.revokeCertificate(of: "anna")
        guard case .ended(let status) = try await logIn(.any) else {
            Issue.record("not ended")
            return
        }
        #expect(status.code.rawValue == "OCES006")
    }

    @Test("a relying party that trusts both roots goes on through every rotation")
    func rotations() async throws {
        #expect(try await logIn(.any).isPerson)
        for what in [Rotation.issuing, .root, .issuing] {
            try await provider.rotate(what)
            for method in [RevocationPolicy.Method.crl, .ocsp] { #expect(try await logIn(method).isPerson) }
        }
    }
}
