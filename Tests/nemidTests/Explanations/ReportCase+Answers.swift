import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

// Revocation by OCSP responses.
extension ReportCase {
    static let answers = [
        ReportCase("revoked-ocsp", "A login whose certificate the responder calls revoked.") {
            try outputs { try $0.answer([$0.single(.revoked(at: $0.now, reason: .keyCompromise))]) }
        },
        ReportCase("ocspMissing", "A login without OCSP response where only that counts.") {
            try ReportScene().outputs(nil, ["--revocation", "ocsp"])
        },
        ReportCase("ocspStatus", "A login with a response that says: try later.") {
            try outputs { _ in try OCSPResponseTemplate.failure(status: 3) }
        },
        ReportCase("ocspStatus-unknown", "A login with a certificate that the responder does not know.") {
            try outputs { try $0.answer([$0.single(.unknown)]) }
        },
        ReportCase("ocspResponder", "A login with the response of somebody who may not answer.") {
            try outputs { try $0.answer(responder: $0.responder { $1.extendedKeyUsage = nil }) }
        },
        ReportCase("ocspSignature", "A login with a response that is signed over SHA-1.") {
            try outputs { try $0.answer(digest: .sha1) }
        },
        ReportCase("ocspMismatch", "A login with a response about another certificate.") {
            try outputs { try $0.answer([$0.single(of: [7])]) }
        },
        ReportCase("ocspStale", "A login with a response that ended a second ago.") {
            try outputs { pki in
                var single = pki.single()
                single.nextUpdate = pki.now.addingTimeInterval(-1)
                return try pki.answer([single])
            }
        },
        ReportCase("ocspStale-age", "A login with a response that is too old to be valid without an end.") {
            try outputs { pki in
                var single = pki.single()
                single.nextUpdate = nil
                return try pki.answer([single])
            }
        },
        ReportCase("ocspNonce", "A login with a response to another question.") {
            let scene = try ReportScene()
            let answer = try scene.pki.answer {
                $0.extensions = [("1.3.6.1.5.5.7.48.1.2", false, TestDER.element(0x04, [UInt8](16...31)))]
            }
            return try scene.outputs(
                demanding: "the nonce that was sent",
                answers: [.init(answer, nonce: [UInt8](1...16))]
            ) { $0.revocation = .init(method: .ocsp, scope: .endEntity) }
        },
        ReportCase("ocspParse", "A login with a web page instead of a response.") {
            try outputs { _ in Array("<html>Hemmelig</html>".utf8) }
        },
    ]

    /// A login with this OCSP response, which its end user alone needs.
    private static func outputs(with answer: (TestPKI) throws -> [UInt8]) throws -> ReportOutputs {
        let scene = try ReportScene()
        return try scene.outputs(
            nil,
            ["--revocation", "ocsp", "--revocation-scope", "end-entity", "--ocsp", "answer.der"],
            files: ["answer.der": answer(scene.pki)]
        )
    }
}
