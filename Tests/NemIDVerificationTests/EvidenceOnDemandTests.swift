import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite struct EvidenceOnDemandTests {
    private let scene: LoginScene
    private let evidence: RevocationEvidence

    init() throws {
        var scene = try LoginScene()
        scene.policy.revocation = RevocationPolicy()
        self.scene = scene
        evidence = RevocationEvidence(crls: [try scene.pki.list(), try scene.pki.rootList()])
    }

    /// The report, and what was asked for on the way.
    private func judge(
        _ input: [UInt8],
        policy: VerificationPolicy? = nil,
        answering evidence: RevocationEvidence
    ) async -> (VerificationReport, [RevocationEvidenceRequest]) {
        var requests: [RevocationEvidenceRequest] = []
        let report = await scene.verifier.verify(input, policy: policy ?? scene.policy, at: scene.pki.now) { request in
            requests.append(request)
            return evidence
        }
        return (report, requests)
    }

    @Test("evidence is asked for once, for the end user, and gives the same report as evidence at hand")
    func asksOnce() async throws {
        let login = try scene.signedLogin()
        let (report, requests) = await judge(login, answering: evidence)
        let atHand = scene.report(login, evidence: evidence)
        #expect(report.steps == atHand.steps)
        #expect(report.revocation == atHand.revocation)
        #expect(report.document?.fingerprint == atHand.document?.fingerprint)
        #expect(report.verdict == .accepted)
        #expect(requests.map(\.certificate) == [report.document?.certificate])
        #expect(requests.map(\.instant) == [scene.pki.now])
        #expect(requests.map(\.policy) == [scene.policy.revocation])
    }

    @Test("nothing is asked for a response that is refused anyway, nor where no evidence is wanted")
    func asksForNothing() async throws {
        let login = String(decoding: try scene.signedLogin(), as: UTF8.self)
        let (changed, afterChange) = await judge(
            Array(login.replacing(">logon<", with: ">logoN<").utf8),
            answering: evidence
        )
        #expect(changed.code == .digest)
        #expect(afterChange.isEmpty)

        var demanding = scene.policy
        demanding.challenge = "another"
        let (other, afterOther) = await judge(Array(login.utf8), policy: demanding, answering: evidence)
        #expect(other.code == .challenge)
        #expect(afterOther.isEmpty)

        var careless = scene.policy
        careless.revocation.method = .none
        let (unasked, afterUnasked) = await judge(Array(login.utf8), policy: careless, answering: evidence)
        #expect(unasked.verdict == .accepted)
        #expect(afterUnasked.isEmpty)
    }

    @Test("CRL-01 CRL-04 what the source brings decides: nothing is undecided, a revoking list is revoked")
    func decides() async throws {
        let login = try scene.signedLogin()
        let (nothing, _) = await judge(login, answering: RevocationEvidence())
        #expect(nothing.verdict == .undecided)
        #expect(nothing.code == .crlMissing)
        let revoking = try scene.pki.list(revoking: [scene.pki.endUser.serialNumber])
        let (revoked, _) = await judge(
            login,
            answering: RevocationEvidence(crls: [revoking, try scene.pki.rootList()])
        )
        #expect(revoked.code == .revoked)
        #expect(revoked.document == nil)
    }
}
