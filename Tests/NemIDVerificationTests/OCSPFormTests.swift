import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// OCSP responses that are signed as they should be and hold what no responder writes.
@Suite("OCSP responses of unusual form")
struct OCSPFormTests {
    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    private func code(
        _ answer: [UInt8],
        nonce: [UInt8]? = nil,
        tolerance: Int = 0
    ) throws -> RejectionCode? {
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: .ocsp, scope: .endEntity, ocspClockTolerance: tolerance)
        let evidence = RevocationEvidence(lists: [], answers: [.init(answer, nonce: nonce)])
        return scene.report(try scene.signedLogin(), policy: policy, evidence: evidence).code
    }

    private func code(
        editing change: (inout OCSPSurgery) throws -> Void,
        nonce: [UInt8]? = nil
    ) throws -> RejectionCode? {
        var surgery = OCSPSurgery(try pki.answer())
        try change(&surgery)
        return try code(surgery.signed(by: pki.responderKey), nonce: nonce)
    }

    @Test("OCS-03 an error that carries a good answer is an error")
    func refusesAnswersBesideErrors() throws {
        #expect(try code { _ in } == nil)
        for status: UInt8 in [1, 2, 3, 5, 6] {
            #expect(try code { $0.status = [0x0A, 0x01, status] } == .ocspStatus)
        }
    }

    @Test("OCS-07 another algorithm than the key's, named by a signature that the key made")
    func refusesOtherAlgorithms() throws {
        let rsa: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]
        #expect(try code { $0.algorithm = TestDER.sequence([rsa + [11], [0x05, 0x00]]) } == nil)
        #expect(try code { $0.algorithm = TestDER.sequence([rsa + [11]]) } == nil, "RFC 4055: NULL or nothing")
        let others: [[UInt8]] = [
            TestDER.sequence([[0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]]),
            TestDER.sequence([[0x06, 0x03, 0x2B, 0x65, 0x70]]),
            TestDER.sequence([[0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, 0x02]]),
            TestDER.sequence([rsa + [10], [0x30, 0x00]]),
            TestDER.sequence([rsa + [12], [0x05, 0x00]]),
            TestDER.sequence([rsa + [1], [0x05, 0x00]]),
            TestDER.sequence([rsa + [11], [0x30, 0x00]]),
        ]
        for other in others { #expect(try code { $0.algorithm = other } == .ocspSignature) }
    }

    @Test("OCS-11 OCS-18 every certificate sent along must be one, and there are at most eight")
    func readsCertificates() throws {
        let responder = try pki.responder()
        #expect(try code { $0.attach([pki.endUser.der, responder.der, pki.issuing.der]) } == nil)
        #expect(try code { $0.attach([responder.der, [0x30, 0x03, 0x02, 0x01, 0x05]]) } == .ocspParse)
        #expect(try code { $0.attach([Array(responder.der.dropLast()) + [0, 0]]) } == .ocspParse)
        #expect(try code { $0.attach([]) } == .ocspResponder)
        let users = [[UInt8]](repeating: pki.endUser.der, count: 7)
        #expect(try code { $0.attach(users + [responder.der]) } == nil)
        #expect(
            try code { $0.attach(users + [pki.endUser.der, responder.der]) } == .limit.refined(by: "revocation")
        )
        var direct = OCSPSurgery(
            try pki.answer(responder: pki.issuing, signedBy: pki.issuingKey) { $0.includesResponder = false }
        )
        #expect(try code(direct.signed(by: pki.issuingKey)) == nil)
        direct.attach([pki.issuing.der])
        #expect(try code(direct.signed(by: pki.issuingKey)) == nil)
        direct.attach([[0x30, 0x03, 0x02, 0x01, 0x05]])
        #expect(try code(direct.signed(by: pki.issuingKey)) == .ocspParse, "not needed, and no certificate")

        func name(_ text: [UInt8]) -> [UInt8] {
            let pair = TestDER.sequence([[0x06, 0x03, 0x55, 0x04, 0x03], TestDER.element(0x0C, text)])
            return TestDER.sequence([TestDER.element(0x31, pair)])
        }
        for place in [3, 5] {
            for (text, expected) in [(Array("Ø".utf8), nil), ([0xD8], .ocspParse)] as [([UInt8], RejectionCode?)] {
                var parts = TestDER.parts(of: pki.endUser)
                parts[place] = name(text)
                direct.attach([try TestDER.certificate(parts, signedBy: pki.issuingKey)])
                #expect(try code(direct.signed(by: pki.issuingKey)) == expected, "not needed; a name of \(text)")
            }
        }
    }

    @Test("OCS-12 a time that cannot be read, wherever it stands")
    func refusesUnreadableTimes() throws {
        let impossible = TestDER.generalizedTime("20210230000000Z")
        #expect(try code { $0.firstSingle[$0.thisUpdate] = OCSPSurgery.time } == nil)
        #expect(try code { $0.firstSingle[$0.thisUpdate] = impossible } == .ocspStale)
        #expect(try code { $0.data[$0.producedAt] = OCSPSurgery.time } == nil)
        #expect(try code { $0.data[$0.producedAt] = impossible } == .ocspStale)
        let until = TestDER.element(0xA0, TestDER.generalizedTime("20210420192605Z"))
        #expect(try code { $0.firstSingle[$0.thisUpdate + 1] = until } == nil)
        #expect(
            try code { $0.firstSingle[$0.thisUpdate + 1] = TestDER.element(0xA0, impossible) } == .ocspStale,
            "no nextUpdate is not the same as one that cannot be read"
        )
        #expect(
            try code { $0.firstSingle[$0.thisUpdate] = TestDER.generalizedTime("20210420092605+0200") } == .ocspStale
        )
        #expect(try code { $0.firstSingle[$0.thisUpdate] = TestDER.utcTime("210420072605Z") } == .ocspParse)
    }

    @Test("OCS-12 OCS-13 thisUpdate may be ahead by the tolerance, and not by a second more")
    func tolerates() throws {
        var single = pki.single()
        for (ahead, tolerance, expected) in [(0, 0, nil), (1, 0, .ocspStale), (60, 60, nil), (61, 60, .ocspStale)]
            as [(Double, Int, RejectionCode?)]
        {
            single.thisUpdate = pki.now.addingTimeInterval(ahead)
            let answer = try pki.answer([single]) { $0.producedAt = single.thisUpdate }
            #expect(try code(answer, tolerance: tolerance) == expected)
        }
    }

    @Test("OCS-14 a nonce comes once, in its octet string or bare, critical or not")
    func judgesNonces() throws {
        let nonce = [UInt8](1...32)
        let identifier: [UInt8] = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02]
        func one(_ octets: [UInt8], critical: Bool = false, isBare: Bool = false) -> [UInt8] {
            let value = isBare ? octets : TestDER.element(0x04, octets)
            return TestDER.sequence([identifier, critical ? [0x01, 0x01, 0xFF] : [], TestDER.element(0x04, value)])
        }
        func code(_ nonces: [[UInt8]], sent: [UInt8]? = nonce) throws -> RejectionCode? {
            try self.code(
                editing: { $0.data.append(TestDER.element(0xA1, TestDER.sequence(nonces))) },
                nonce: sent
            )
        }
        #expect(try code([one(nonce)]) == nil)
        #expect(try code([one(nonce, critical: true)]) == nil)
        #expect(try code([one(nonce, isBare: true)]) == nil)
        #expect(try code([one(nonce.reversed())]) == .ocspNonce)
        #expect(try code([one([])]) == .ocspNonce)
        #expect(try code([one(nonce + nonce)]) == .ocspNonce)
        #expect(try code([one(nonce), one(nonce.reversed())]) == .ocspParse)
        #expect(try code([one(nonce.reversed()), one(nonce)]) == .ocspParse)
        #expect(try code([one(nonce), one(nonce)]) == .ocspParse)
        #expect(try code([one(nonce), one(nonce)], sent: nil) == .ocspParse)
    }

    @Test("OCS-15 a good answer from before the revocation does not pass for the answer to a new question")
    func refusesReplay() throws {
        let (earlier, later) = ([UInt8](1...16), [UInt8](17...32))
        func answer(_ status: OCSPSingleResponse.Status, _ nonce: [UInt8]) throws -> [UInt8] {
            try pki.answer([pki.single(status)]) {
                $0.extensions = [("1.3.6.1.5.5.7.48.1.2", false, TestDER.element(0x04, nonce))]
            }
        }
        let good = try answer(.good, earlier)
        #expect(try code(good, nonce: earlier) == nil)
        #expect(try code(good, nonce: later) == .ocspNonce)
        #expect(try code(answer(.revoked(at: pki.now, reason: nil), later), nonce: later) == .revoked)
    }

    @Test("OCS-17 an extension that is not critical is passed over, wherever it stands")
    func passesOverExtensions() throws {
        func extensions(critical: Bool) -> [UInt8] {
            let flag: [UInt8] = critical ? [0x01, 0x01, 0xFF] : []
            let one = TestDER.sequence([[0x06, 0x03, 0x2A, 0x03, 0x04], flag, [0x04, 0x02, 0x05, 0x00]])
            return TestDER.element(0xA1, TestDER.sequence([one]))
        }
        #expect(try code { $0.firstSingle.append(extensions(critical: false)) } == nil)
        #expect(try code { $0.firstSingle.append(extensions(critical: true)) } == .ocspParse)
        #expect(try code { $0.data.append(extensions(critical: false)) } == nil)
        #expect(try code { $0.data.append(extensions(critical: true)) } == .ocspParse)
    }
}
