import Foundation
import MockProvider
import NemIDClient
import NemIDCrypto
import Testing

/// Logins with key files at the provider, completed by the library.
@Suite struct KeyFileLoginTests {
    private static let instant = Date(timeIntervalSince1970: 1_622_538_000)

    private let provider: IdentityProvider
    private let relyingParty: RelyingParty

    init() throws {
        let provider = try IdentityProvider(.init(now: { Self.instant }))
        let site = provider.serviceProviders[0]
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(
                name: "mock",
                launcher: provider.publicOrigin,
                rootCertificates: provider.rootCertificatePEM
            ),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName,
            revocationEvidence: { _ in RevocationEvidence(crls: try await provider.revocationLists()) }
        )
        configuration.now = { Self.instant }
        self.provider = provider
        relyingParty = try RelyingParty(configuration)
    }

    private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    /// The parameters of the key-file client for the challenge of `launch`, signed here.
    private func parameters(_ launch: ClientLaunch, issuer: String = "Postkassen") throws -> String {
        let other = try #require(
            try JSONSerialization.jsonObject(with: Data(launch.parametersJSON.utf8)) as? [String: String]
        )
        var values = [
            "CLIENTFLOW": "login", "SP_CERT": try #require(other["SP_CERT"]), "REQUESTISSUER": base64(issuer),
            "SIGN_PROPERTIES": try #require(other["SIGN_PROPERTIES"]), "ORIGIN": base64("https://post.example"),
            "TIMESTAMP": base64(String(Int(Self.instant.timeIntervalSince1970) * 1000)),
        ]
        let text = values.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { $0.key + $0.value }.joined()
        let key = try PrivateKey(pem: Array(provider.serviceProviders[0].privateKeyPEM.utf8))
        values["PARAMS_DIGEST"] = Base64.encode(try Digest.sha256.hash(Array(text.utf8)))
        values["DIGEST_SIGNATURE"] = Base64.encode(try key.sign(Array(text.utf8)))
        return String(decoding: try JSONSerialization.data(withJSONObject: values), as: UTF8.self)
    }

    private func logIn(_ keyFile: String, issuer: String = "Postkassen") async throws -> LoginOutcome {
        let (launch, pending) = try relyingParty.beginLogin(LoginRequest(origin: "https://post.example"))
        let response = try await provider.keyFileLogin(
            parametersJSON: try parameters(launch, issuer: issuer),
            with: keyFile,
            origin: "https://post.example"
        )
        return try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
    }

    private func refusal(_ keyFile: String, issuer: String = "Postkassen") async -> NemIDError.Code? {
        do {
            _ = try await logIn(keyFile, issuer: issuer)
            return nil
        } catch {
            return (error as? NemIDError)?.code
        }
    }

    @Test(
        "an employee comes back as one, of the right company",
        arguments: [
            ("finn", "90000001"), ("finn-testsmedjen", "90000002"), ("karen-proeveland", "90000003"),
        ]
    )
    func employee(_ keyFile: String, _ cvr: String) async throws {
        guard case .employee(let employee) = try await logIn(keyFile) else {
            Issue.record("no employee")
            return
        }
        #expect(employee.cvr.description == cvr)
    }

    @Test("CRT-18 a company's key file is no login where people are wanted")
    func company() async throws {
        #expect(await refusal("company/eksempel") == .init(.certificateType))
    }

    @Test("another name of the site, a revoked certificate and one that has ended are refused")
    func refused() async throws {
        #expect(await refusal("finn", issuer: "Andre") == .init(.issuer))
        #expect(await refusal("finn") == nil)
        try await provider.setNemIDState(.expired, of: "finn")
        #expect(await refusal("finn") == .init(.expired))
    }
}
