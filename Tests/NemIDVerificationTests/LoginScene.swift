import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// A verifier that trusts a test PKI, and a login to show it.
struct LoginScene {
    let pki: TestPKI
    let verifier: Verifier
    /// Revocation is not looked at unless a test wants it.
    var policy = VerificationPolicy()

    init(_ pki: TestPKI? = nil, issuers: [Certificate] = []) throws {
        let pki = try pki ?? TestPKI()
        self.pki = pki
        verifier = Verifier(
            environment: try TrustEnvironment.preproduction.replacingRoots(
                pem: [Array(pki.root.pem.utf8)],
                name: "test"
            ),
            issuers: issuers.isEmpty ? .none : try IssuerCertificates(pem: issuers.map { Array($0.pem.utf8) })
        )
        policy.revocation.method = .none
    }

    /// A login with end user and issuing CA in KeyInfo.
    func login(_ properties: [TestResponse.Property] = TestResponse.loginProperties) -> TestResponse {
        TestResponse(certificates: [pki.issuing.der, pki.endUser.der], properties: properties)
    }

    /// A login with these certificates in KeyInfo.
    func login(certificates: [Certificate]) throws -> [UInt8] {
        try TestResponse(certificates: certificates.map(\.der)).signed(by: pki.userKey)
    }

    /// The ordinary login, signed.
    func signedLogin() throws -> [UInt8] { try login().signed(by: pki.userKey) }

    func report(
        _ input: [UInt8],
        policy: VerificationPolicy? = nil,
        evidence: RevocationEvidence = RevocationEvidence(),
        at instant: Date? = nil
    ) -> VerificationReport {
        verifier.verify(input, policy: policy ?? self.policy, evidence: evidence, at: instant ?? pki.now)
    }

    /// Why a response is not accepted; nil where it is.
    func code(_ input: [UInt8], at instant: Date? = nil) -> RejectionCode? { report(input, at: instant).code }

    /// Why a text is not accepted.
    func code(_ text: String) -> RejectionCode? { code(Array(text.utf8)) }

    /// Why a response with these edits is not accepted; the edits are signed.
    func code(editing edits: (TestResponse) throws -> TestResponse) throws -> RejectionCode? {
        code(try edits(login()).signed(by: pki.userKey))
    }

    /// Why a signed login with this edit is not accepted; the edit is not signed.
    func code(replacing old: String, with new: String) throws -> RejectionCode? {
        let signed = TestResponse(text: String(decoding: try signedLogin(), as: UTF8.self))
        return code(try signed.replacing(old, with: new).text)
    }
}
