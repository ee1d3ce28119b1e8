import NemIDCrypto
import NemIDFixtures
import NemIDVerification
import Testing

@Suite("The project's own responses")
struct OwnVectorTests {
    let vectors: SignedResponses
    let verifier: Verifier

    init() throws {
        vectors = try Fixtures.signedResponses()
        verifier = Verifier(environment: try Self.environment(vectors))
    }

    static func environment(_ vectors: SignedResponses) throws -> TrustEnvironment {
        try TrustEnvironment.preproduction.replacingRoots(
            pem: [Array(vectors.rootCertificatePem.utf8)],
            name: "vectors"
        )
    }

    static var policy: VerificationPolicy {
        var policy = VerificationPolicy()
        policy.revocation.method = .none
        return policy
    }

    @Test(
        "PRP-11 each is accepted as base64 and as XML, with what was signed",
        arguments: ["js-login", "js-sign-text", "codefile-login"]
    )
    func accepts(_ name: String) throws {
        let vector = try #require(vectors.cases.first { $0.name == name })
        let base64 = Array(vector.responseBase64.utf8)
        for input in [base64, try #require(Base64.decode(base64))] {
            let report = verifier.verify(input, policy: Self.policy, at: Instants.vectors)
            #expect(report.code == nil, "\(report.reason)")
            let document = try #require(report.document)
            #expect(document.identity.pid?.value == vector.expected.pid)
            #expect(document.identity.name == "Søren Åberg Æbeltoft")
            #expect(document.action.rawValue == vector.expected.action)
            #expect(document.challenge == vector.expected.challenge)
            #expect(document.requestIssuer == "Eksempel A/S")
            #expect(document.timestamp == vector.expected.timestamp)
        }
    }
}
