import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("OCSP responses, further")
struct OCSPFurtherTests {
    private func code(_ answer: [UInt8], nonce: [UInt8]? = nil, in scene: LoginScene) throws -> RejectionCode? {
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: .ocsp, scope: .endEntity)
        let given = RevocationEvidence.OCSPAnswer(answer, nonce: nonce, isNonceRequired: nonce != nil)
        return scene.report(
            try scene.signedLogin(),
            policy: policy,
            evidence: RevocationEvidence(lists: [], answers: [given])
        ).code
    }

    @Test("CRT-32 OCS-04 all twenty octets of a serial number are compared")
    func comparesWholeSerialNumbers() throws {
        let long = [UInt8](repeating: 0x5A, count: 20)
        let pki = try TestPKI(changeEndUser: { template, _ in template.serialNumber = long })
        let scene = try LoginScene(pki)
        #expect(try code(pki.answer(), in: scene) == nil)
        #expect(try code(pki.answer([pki.single(.revoked(at: pki.now, reason: nil))]), in: scene) == .revoked)
        for other in [long.dropLast() + [0x5B], [0x5B] + long.dropFirst(), Array(long.dropLast())] {
            #expect(try code(pki.answer([pki.single(of: other)]), in: scene) == .ocspMismatch)
        }
    }

    @Test("OCS-07 an algorithm of another kind of key than the responder's")
    func refusesOtherAlgorithms() throws {
        let pki = try TestPKI()
        let scene = try LoginScene(pki)
        var answer = try pki.answer(responder: pki.issuing, signedBy: pki.issuingKey) { $0.includesResponder = false }
        #expect(try code(answer, in: scene) == nil)
        // sha256WithRSAEncryption, and id-dsa-with-sha256, which is as long.
        let rsa: [UInt8] = [0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B, 0x05, 0x00]
        let dsa: [UInt8] = [0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, 0x02, 0x05, 0x00]
        let place = try #require(answer.indices.last { answer[$0...].starts(with: rsa) })
        answer.replaceSubrange(place..<place + rsa.count, with: dsa)
        #expect(try code(answer, in: scene) == .ocspSignature)
        answer.replaceSubrange(place..<place + rsa.count, with: rsa)
        #expect(try code(answer, in: scene) == nil)
    }

    @Test("OCS-15 a good response from before the revocation, replayed with the nonce of the earlier request")
    func refusesReplays() throws {
        let pki = try TestPKI()
        let scene = try LoginScene(pki)
        func answer(_ status: OCSPSingleResponse.Status, _ nonce: [UInt8]) throws -> [UInt8] {
            try pki.answer([pki.single(status)]) { template in
                template.extensions = [("1.3.6.1.5.5.7.48.1.2", false, TestDER.element(0x04, nonce))]
            }
        }
        let (earlier, now) = ([UInt8](1...16), [UInt8](17...32))
        #expect(try code(answer(.good, earlier), nonce: earlier, in: scene) == nil)
        #expect(try code(answer(.good, earlier), nonce: now, in: scene) == .ocspNonce)
        #expect(try code(answer(.revoked(at: pki.now, reason: nil), now), nonce: now, in: scene) == .revoked)
    }
}
