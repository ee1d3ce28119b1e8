import Foundation
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Our questions to OCSP responders, as OpenSSL's own command writes, reads and answers them.
@Suite(.enabled(if: Interop.isWanted))
struct OCSPRequestInteropTests {
    private let folder: Interop.Folder
    private let pki: TestPKI
    private let issuing: String
    private let user: String
    private let nonce = [UInt8](0..<32)

    init() throws {
        folder = try Interop.Folder()
        // The command answers for the present and no other time.
        pki = try TestPKI(now: SystemClock.now())
        issuing = try folder.write(pki.issuing.pem, "issuing.pem")
        user = try folder.write(pki.endUser.pem, "user.pem")
    }

    private func question(_ hash: Digest, nonce: [UInt8]?) throws -> [UInt8] {
        try OCSPRequest(serialNumber: pki.endUser.serialNumber, issuer: pki.issuing, hash: hash, nonce: nonce).der
    }

    private func write(_ octets: [UInt8], _ name: String) throws -> String {
        let path = folder.path + "/" + name
        try Data(octets).write(to: URL(filePath: path))
        return path
    }

    private func openssl(_ arguments: [String]) throws -> ProcessResult {
        let result = try ProcessRunner.run(ProcessLaunch("openssl", ["ocsp"] + arguments))
        try #require(result.status == .exited(0), "\(result.errorText)")
        return result
    }

    @Test("the same question is the same octets", arguments: [Digest.sha1, .sha256])
    func writesTheSame(_ hash: Digest) throws {
        let path = folder.path + "/request.der"
        let named = "-" + hash.rawValue.lowercased()
        _ = try openssl([named, "-issuer", issuing, "-cert", user, "-no_nonce", "-reqout", path])
        #expect(try question(hash, nonce: nil) == [UInt8](Data(contentsOf: URL(filePath: path))))
    }

    @Test(
        "OCS-16 serial number, hash function and nonce are read as they were written",
        arguments: [
            (Digest.sha1, "sha1"), (.sha256, "sha256"),
        ]
    )
    func readsTheSame(_ hash: Digest, _ name: String) throws {
        let path = try write(question(hash, nonce: nonce), "request.der")
        let text = try openssl(["-reqin", path, "-req_text"]).text
        let nameHash = try hash.hash(pki.issuing.subject.der)
        let keyHash = try hash.hash(pki.issuing.subjectPublicKeyBits)
        #expect(text.contains("Hash Algorithm: \(name)\n"))
        #expect(text.contains("Issuer Name Hash: \(Hex.upper(nameHash))\n"))
        #expect(text.contains("Issuer Key Hash: \(Hex.upper(keyHash))\n"))
        #expect(text.contains("Serial Number: \(pki.endUser.serialHex)\n"))
        // An OCTET STRING of 32 octets.
        #expect(text.replacing(":", with: "").replacing(" ", with: "").contains("0420" + Hex.upper(nonce)))
    }

    @Test("OCS-01 OCS-14 the command's answer to our question is accepted, and not as the answer to another")
    func isAnswered() throws {
        let responder = try folder.write(pki.responder().pem, "responder.pem")
        let key = try folder.write(pki.responderKey.pem(), "responder.key")
        let index = try folder.write("V\t491231235959Z\t\t\(pki.endUser.serialHex)\tunknown\t/CN=x\n", "index.txt")
        let request = try write(question(.sha256, nonce: nonce), "request.der")
        let path = folder.path + "/response.der"
        _ = try openssl([
            "-index", index, "-CA", issuing, "-rsigner", responder, "-rkey", key, "-reqin", request, "-respout", path,
            "-ndays", "1",
        ])
        let answer = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let verifier = Verifier(
            environment: try .preproduction.replacingRoots(pem: [Array(pki.root.pem.utf8)], name: "test")
        )
        let login = try TestResponse(certificates: [pki.issuing.der, pki.endUser.der]).signed(by: pki.userKey)
        var policy = VerificationPolicy()
        policy.revocation = RevocationPolicy(method: .ocsp, scope: .endEntity, ocspClockTolerance: 3600)
        func report(_ nonce: [UInt8]) -> VerificationReport {
            let evidence = RevocationEvidence(lists: [], answers: [.init(answer, nonce: nonce)])
            return verifier.verify(login, policy: policy, evidence: evidence, at: pki.now)
        }
        let accepted = report(nonce)
        #expect(accepted.verdict == .accepted, "\(accepted.reason)")
        #expect(report(nonce.reversed()).code == .ocspNonce)
    }
}
