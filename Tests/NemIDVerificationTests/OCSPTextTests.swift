import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("OCSP answers as PEM text")
struct OCSPTextTests {
    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    private func code(_ answer: [UInt8], limit: Int) throws -> RejectionCode? {
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: .ocsp, scope: .endEntity)
        policy.limits.ocspResponseBytes = limit
        let evidence = RevocationEvidence(ocspResponses: [answer])
        return scene.report(try scene.signedLogin(), policy: policy, evidence: evidence).code
    }

    @Test("OCS-18 the limit counts the answer and not the PEM text around it; two answers in one text are refused")
    func limitsAnswersInPEM() throws {
        let answer = try pki.answer()
        let label = "OCSP RESPONSE"
        let text = "-----BEGIN \(label)-----\n\(Base64.encodeLines(answer, width: 64))\n-----END \(label)-----\n"
        for (limit, code) in [(answer.count, nil), (answer.count - 1, RejectionCode.limit.refined(by: "revocation"))] {
            for bytes in [answer, Array(text.utf8)] {
                #expect(try self.code(bytes, limit: limit) == code)
            }
        }
        #expect(try code(Array((text + text).utf8), limit: 2 * answer.count) == .ocspParse)
    }
}
