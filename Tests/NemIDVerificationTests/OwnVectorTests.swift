import NemIDCrypto
import NemIDFixtures
import NemIDVerification
import Testing

@Suite("The project's own responses")
struct OwnVectorTests {
    /// The variations with the code each is refused with; nil for those that are accepted.
    static let codes: [String: RejectionCode?] = [
        "tampered-property": .digest,
        "tampered-signature-value": .signature,
        "unsigned-extra-object": .structure,
        "duplicate-id-first": .structure,
        "duplicate-id-last": .structure,
        "duplicate-id-other-case": .structure,
        "wrapped-signature": .structure,
        "comment-in-value": .structure,
        "doctype": .doctype,
        "sha1-digest-uri": .algorithm,
        "no-reference": .reference,
        "second-root-child": .structure,
        "keyinfo-reordered": nil,
        "keyinfo-leaf-only": .chain,
        "keyinfo-without-leaf": .signature,
        "crlf-in-base64": nil,
        "error-CAN002": .clientError("CAN002"),
        "error-SRV003": .clientError("SRV003"),
        "error-app001": .clientError("APP001"),
        "garbage": .wellFormed,
    ]

    let vectors: SignedResponses
    let verifier: Verifier
    let policy: VerificationPolicy

    init() throws {
        vectors = try Fixtures.signedResponses()
        let root = Array(vectors.rootCertificatePem.utf8)
        verifier = Verifier(
            environment: try TrustEnvironment.preproduction.replacingRoots(pem: [root], name: "vectors")
        )
        var policy = VerificationPolicy()
        policy.revocation.method = .none
        self.policy = policy
    }

    @Test(
        "each is accepted as base64 and as XML, with what was signed",
        arguments: ["js-login", "js-sign-text", "codefile-login"]
    )
    func accepts(_ name: String) throws {
        let vector = try #require(vectors.cases.first { $0.name == name })
        let base64 = Array(vector.responseBase64.utf8)
        for input in [base64, try #require(Base64.decode(base64))] {
            let report = verifier.verify(input, policy: policy, at: Instants.vectors)
            #expect(report.code == nil, "\(report.reason)")
            let document = try #require(report.document)
            #expect(document.identity.pid?.value == (vector.expected.pid ?? "9208-2002-2-123456789012"))
            #expect(document.identity.name == (vector.expected.commonName ?? "Søren Åberg Æbeltoft"))
            #expect(document.requestIssuer == (vector.expected.requestIssuer ?? "Eksempel A/S"))
            #expect(document.action.rawValue == vector.expected.action)
            #expect(document.challenge == vector.expected.challenge)
            if let text = vector.expected.signText {
                #expect(document.signText.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
            }
            if let timestamp = vector.expected.timestamp { #expect(document.timestamp == timestamp) }
        }
    }

    @Test("there are as many cases as are judged here")
    func coversAll() throws {
        #expect(vectors.cases.map(\.name).sorted() == ["codefile-login", "js-login", "js-sign-text"])
        #expect(try Set(Fixtures.responseVariations().cases.map(\.name)) == Set(Self.codes.keys))
    }

    @Test("each variation is judged by its code", arguments: codes.keys.sorted())
    func judgesVariations(_ name: String) throws {
        let variation = try #require(try Fixtures.responseVariations().cases.first { $0.name == name })
        let report = verifier.verify(Array(variation.responseBase64.utf8), policy: policy, at: Instants.vectors)
        #expect(report.code == (Self.codes[name] ?? nil), "\(report.reason)")
        #expect((report.document == nil) == (report.code != nil))
        switch variation.expect {
        case "accept": #expect(report.verdict == .accepted)
        case "error-code": #expect(report.code?.clientErrorCode == variation.code)
        default: #expect(report.verdict == .rejected)
        }
    }

    @Test("the one with the end-user certificate alone is accepted where the issuing CA is configured")
    func acceptsConfiguredIssuer() throws {
        let variation = try #require(try Fixtures.responseVariations().cases.first { $0.name == "keyinfo-leaf-only" })
        let issuers = try IssuerCertificates(pem: [Array(vectors.issuingCertificatePem.utf8)])
        let verifier = Verifier(environment: self.verifier.environment, issuers: issuers)
        let report = verifier.verify(Array(variation.responseBase64.utf8), policy: policy, at: Instants.vectors)
        #expect(report.code == nil, "\(report.reason)")
    }
}
