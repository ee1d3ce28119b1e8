import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("OCSP responses")
struct OCSPTests {
    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    private func report(
        _ answers: [RevocationEvidence.OCSPAnswer],
        lists: [[UInt8]] = [],
        method: RevocationPolicy.Method = .ocsp,
        scope: RevocationPolicy.Scope = .endEntity,
        at instant: Date? = nil
    ) throws -> VerificationReport {
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: method, scope: scope)
        return scene.report(
            try scene.signedLogin(),
            policy: policy,
            evidence: RevocationEvidence(lists: lists, answers: answers),
            at: instant
        )
    }

    private func code(_ answer: [UInt8], lists: [[UInt8]] = []) throws -> RejectionCode? {
        try report([RevocationEvidence.OCSPAnswer(answer)], lists: lists).code
    }

    @Test("OCS-01 good by a delegated responder, by key and by name, and by the CA itself; as PEM too")
    func acceptsResponders() throws {
        #expect(try code(pki.answer()) == nil)
        #expect(try code(pki.answer { $0.identifiesResponderByKey = false }) == nil)
        for byKey in [true, false] {
            let direct = try pki.answer(responder: pki.issuing, signedBy: pki.issuingKey) {
                $0.identifiesResponderByKey = byKey
                $0.includesResponder = false
            }
            #expect(try code(direct) == nil)
        }
        let pem =
            "-----BEGIN OCSP RESPONSE-----\n\(Base64.encodeLines(try pki.answer(), width: 64))\n-----END OCSP RESPONSE-----\n"
        #expect(try code(Array(pem.utf8)) == nil)
        let finding = try report([.init(pki.answer())]).revocation?.endUser
        #expect(finding?.method == .ocsp)
        #expect(finding?.status == .good)
        #expect(finding?.nextUpdate == pki.now.addingTimeInterval(6 * 3600))
    }

    @Test("OCS-01 with the chain in scope the issuing CA needs the root's list")
    func needsListForTheAuthority() throws {
        let answer = RevocationEvidence.OCSPAnswer(try pki.answer())
        #expect(try report([answer], scope: .chain).code == .crlMissing)
        #expect(try report([answer], lists: [pki.rootList()], scope: .chain).code == nil)
    }

    @Test("OCS-02 revoked, revoked and good in one response, unknown")
    func judgesStatus() throws {
        let revoked = pki.single(.revoked(at: pki.now, reason: .keyCompromise))
        #expect(try code(pki.answer([revoked])) == .revoked)
        #expect(try code(pki.answer([revoked, pki.single()])) == .revoked)
        #expect(try code(pki.answer([pki.single(), revoked])) == .revoked)
        #expect(try code(pki.answer([pki.single(.unknown)])) == .ocspStatus)
        #expect(try code(pki.answer([pki.single(.revoked(at: pki.now, reason: nil))])) == .revoked)
    }

    @Test("OCS-03 responses that report an error", arguments: [1, 2, 3, 5, 6, 4, 7])
    func refusesErrors(_ status: Int) throws {
        #expect(try code(OCSPResponseTemplate.failure(status: status)) == .ocspStatus)
    }

    @Test("OCS-04 OCS-06 answers about other certificates, or about none")
    func refusesOtherCertificates() throws {
        #expect(try code(pki.answer([pki.single(of: [7])])) == .ocspMismatch)
        #expect(try code(pki.answer([pki.single(of: pki.endUser.serialNumber + [0])])) == .ocspMismatch)
        #expect(try code(pki.answer([pki.single(issuer: pki.root)])) == .ocspMismatch)
        let namesake = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.otherKey,
            serial: 8,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        )
        #expect(try code(pki.answer([pki.single(issuer: namesake)])) == .ocspMismatch, "another key hash")
        let other = try TestPKI.authority(
            "TEST2408 Other CA",
            pki.issuingKey,
            serial: 8,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        )
        #expect(try code(pki.answer([pki.single(issuer: other)])) == .ocspMismatch, "another name hash")
        #expect(try code(pki.answer([])) == .ocspMismatch)
    }

    @Test("OCS-05 OCS-16 ours is the second of two; SHA-1 and SHA-256 in CertID")
    func findsOurs() throws {
        #expect(try code(pki.answer([pki.single(of: [7]), pki.single()])) == nil)
        #expect(try code(pki.answer([pki.single(hash: .sha1)])) == nil)
        #expect(try code(pki.answer([pki.single(hash: .sha256)])) == nil)
        #expect(try code(pki.answer([pki.single(hash: .md5)])) == .ocspMismatch)
    }

    @Test("OCS-07 a damaged signature, another key, weak hashes")
    func judgesSignatures() throws {
        #expect(try code(pki.answer(responder: pki.responder(), digest: .md5)) == .ocspSignature)
        #expect(try code(pki.answer(digest: .sha1)) == .ocspSignature)
        #expect(try code(pki.answer(digest: .sha512)) == nil)
        var direct = try pki.answer(responder: pki.issuing, signedBy: pki.issuingKey) { $0.includesResponder = false }
        #expect(try code(direct) == nil)
        direct[direct.count - 1] ^= 1
        #expect(try code(direct) == .ocspSignature)
    }

    private func code(
        responder change: (inout CertificateTemplate, inout TestExtensions) throws -> Void,
        lists: [[UInt8]] = []
    ) throws -> RejectionCode? {
        try code(pki.answer(responder: pki.responder(change)), lists: lists)
    }

    @Test("OCS-08 responders that may not answer")
    func refusesOtherPurposes() throws {
        #expect(try code(responder: { _, extensions in extensions.extendedKeyUsage = nil }) == .ocspResponder)
        #expect(
            try code(responder: { _, extensions in extensions.extendedKeyUsage = "anyExtendedKeyUsage" })
                == .ocspResponder
        )
        #expect(try code(responder: { _, extensions in extensions.extendedKeyUsage = "serverAuth" }) == .ocspResponder)
        #expect(
            try code(responder: { _, extensions in extensions.keyUsage = "critical,keyEncipherment" }) == .ocspResponder
        )
        let user = try pki.answer(responder: pki.endUser, signedBy: pki.userKey)
        #expect(try code(user) == .ocspResponder)
    }

    @Test("OCS-09 responders certified by others, or by themselves")
    func refusesOtherIssuers() throws {
        let sister = try TestPKI.authority(
            "TEST2408 Issuing CA II",
            pki.otherKey,
            serial: 8,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        )
        #expect(try code(pki.answer(responder: pki.responder(by: sister, signedBy: pki.otherKey))) == .ocspResponder)
        let rogue = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.otherKey,
            serial: 2,
            now: pki.now,
            by: nil,
            pki.otherKey
        )
        #expect(try code(pki.answer(responder: pki.responder(by: rogue, signedBy: pki.otherKey))) == .ocspResponder)
        let own = try pki.responder(by: pki.issuing, signedBy: pki.responderKey) { template, _ in
            template.issuer = template.subject
        }
        #expect(try code(pki.answer(responder: own)) == .ocspResponder)
        #expect(try code(pki.answer(responder: pki.responder(by: pki.root, signedBy: pki.rootKey))) == .ocspResponder)
    }

    @Test("OCS-10 responders expired, not yet valid, revoked, or of unknown revocation")
    func judgesRespondersValidity() throws {
        let now = pki.now
        #expect(try code(responder: { template, _ in template.notAfter = now }) == nil)
        #expect(
            try code(responder: { template, _ in template.notAfter = now.addingTimeInterval(-1) }) == .ocspResponder
        )
        #expect(try code(responder: { template, _ in template.notBefore = now }) == nil)
        #expect(
            try code(responder: { template, _ in template.notBefore = now.addingTimeInterval(1) }) == .ocspResponder
        )
        let checked: (inout CertificateTemplate, inout TestExtensions) -> Void = { _, extensions in
            extensions.further = []
            extensions.distributionPoints = "full,part"
        }
        let revoked = try pki.list(revoking: [[0x5F, 0, 9, 9]])
        #expect(try code(responder: checked, lists: [revoked]) == .ocspResponder)
        #expect(try code(responder: checked) == .ocspResponder, "it names a list, and none is at hand")
        #expect(try code(responder: checked, lists: [pki.list()]) == nil)
        let unchecked: (inout CertificateTemplate, inout TestExtensions) -> Void = { _, extensions in
            extensions.further = []
        }
        #expect(try code(responder: unchecked) == nil, "it names no place to ask")
        #expect(try code(responder: unchecked, lists: [revoked]) == .ocspResponder)
        #expect(try code(responder: { _, _ in }, lists: [revoked]) == nil, "nocheck")
    }

    @Test("OCS-11 the responder's certificate left out")
    func needsTheResponder() throws {
        #expect(try code(pki.answer { $0.includesResponder = false }) == .ocspResponder)
    }

    @Test("OCS-12 OCS-13 times are judged by the instant given")
    func judgesTimes() throws {
        let now = pki.now
        func code(_ change: (inout OCSPResponseTemplate.Single) -> Void, producedAt: Date? = nil) throws
            -> RejectionCode?
        {
            var single = pki.single()
            change(&single)
            return try self.code(
                pki.answer([single]) { $0.producedAt = producedAt ?? max(single.thisUpdate, $0.producedAt) }
            )
        }
        #expect(try code { $0.nextUpdate = now } == nil)
        #expect(try code { $0.nextUpdate = now.addingTimeInterval(-1) } == .ocspStale)
        #expect(try code { $0.thisUpdate = now } == nil)
        #expect(try code { $0.thisUpdate = now.addingTimeInterval(1) } == .ocspStale)
        #expect(
            try code {
                $0.nextUpdate = nil
                $0.thisUpdate = now.addingTimeInterval(-3600)
            } == nil
        )
        #expect(
            try code {
                $0.nextUpdate = nil
                $0.thisUpdate = now.addingTimeInterval(-3601)
            } == .ocspStale
        )
        #expect(
            try code {
                $0.nextUpdate = nil
                $0.thisUpdate = now.addingTimeInterval(-365 * 86_400)
            } == .ocspStale
        )
        #expect(try code({ _ in }, producedAt: now.addingTimeInterval(-7 * 3600)) == .ocspStale)
        #expect(try code({ _ in }, producedAt: now.addingTimeInterval(1)) == nil)
        #expect(try code({ _ in }, producedAt: pki.endUser.notAfter) == nil)
        #expect(try code({ _ in }, producedAt: pki.endUser.notAfter.addingTimeInterval(1)) == .ocspStale)
        let answer = RevocationEvidence.OCSPAnswer(try pki.answer())
        #expect(try report([answer], at: now.addingTimeInterval(6 * 3600)).code == nil)
        #expect(try report([answer], at: now.addingTimeInterval(6 * 3600 + 1)).code == .ocspStale)
    }

    @Test("OCS-14 OCS-15 the nonce that was sent comes back, where one was")
    func judgesNonces() throws {
        let nonce = [UInt8](1...16)
        func answer(_ returned: [UInt8]?) throws -> [UInt8] {
            try pki.answer { template in
                if let returned {
                    template.extensions = [("1.3.6.1.5.5.7.48.1.2", false, TestDER.element(0x04, returned))]
                }
            }
        }
        func code(_ returned: [UInt8]?, isRequired: Bool = true) throws -> RejectionCode? {
            try report([.init(answer(returned), nonce: nonce, isNonceRequired: isRequired)]).code
        }
        #expect(try code(nonce) == nil)
        #expect(try code(Array(nonce.reversed())) == .ocspNonce)
        #expect(try code(Array(nonce.dropLast())) == .ocspNonce)
        #expect(try code(nil) == .ocspNonce)
        #expect(try code(nil, isRequired: false) == nil)
        #expect(try code(Array(nonce.reversed()), isRequired: false) == .ocspNonce)
        #expect(try self.code(answer(nonce)) == nil, "nobody sent one")
    }

    @Test("OCS-17 unknown critical extensions of response, answer and responder")
    func refusesUnknownExtensions() throws {
        let unknown = ("1.2.3.4", true, [UInt8]([0x05, 0x00]))
        #expect(try code(pki.answer { $0.extensions = [unknown] }) == .ocspParse)
        #expect(try code(pki.answer { $0.extensions = [("1.2.3.4", false, [0x05, 0x00])] }) == nil)
        var single = pki.single()
        single.extensions = [unknown]
        #expect(try code(pki.answer([single])) == .ocspParse)
        #expect(
            try code(responder: { _, extensions in extensions.further += ["1.2.3.4 = critical,DER:0500"] })
                == .ocspParse
        )
    }

    @Test("OCS-18 OCS-19 unreadable answers, too large ones, and none")
    func refusesUnreadableAnswers() throws {
        let answer = try pki.answer()
        #expect(try code([]) == .ocspParse)
        #expect(try code(Array("<html></html>".utf8)) == .ocspParse)
        #expect(try code(answer + [0]) == .ocspParse)
        #expect(try code(Array(answer.dropLast())) == .ocspParse)
        #expect(try code([UInt8](repeating: 0x30, count: 10 << 20)) == .limit.refined(by: "revocation"))
        #expect(try report([]).code == .ocspMissing)
        #expect(try report([]).verdict == .undecided)
    }

    @Test("OCS-20 with either kind of evidence one good suffices and one revoked decides")
    func combinesEvidence() throws {
        let list = try pki.list()
        let good = RevocationEvidence.OCSPAnswer(try pki.answer())
        let useless = RevocationEvidence.OCSPAnswer(Array("no answer".utf8))
        let revoked = RevocationEvidence.OCSPAnswer(try pki.answer([pki.single(.revoked(at: pki.now, reason: nil))]))
        func code(_ answers: [RevocationEvidence.OCSPAnswer], _ lists: [[UInt8]]) throws -> RejectionCode? {
            try report(answers, lists: lists, method: .any).code
        }
        #expect(try code([good], []) == nil)
        #expect(try code([], [list]) == nil)
        #expect(try code([useless], [list]) == nil)
        #expect(try report([useless], lists: [list], method: .any).remarks.first?.hasPrefix("ocspParse") == true)
        #expect(try code([good], [Array("no list".utf8)]) == nil)
        #expect(try code([revoked], [list]) == .revoked)
        #expect(try code([good], [pki.list(revoking: [pki.endUser.serialNumber])]) == .revoked)
        #expect(try code([useless, revoked], []) == .revoked)
        #expect(try code([useless], []) == .ocspParse)
        #expect(try code([], [Array("no list".utf8)]) == .crlParse)
        #expect(try code([useless], [Array("no list".utf8)]) == .ocspParse, "the last that was tried")
        #expect(try code([], []) == .crlMissing)
        #expect(try report([good], lists: [list], method: .crl).revocation?.endUser?.method == .crl)
        #expect(try report([revoked], lists: [list], method: .crl).code == nil, "only lists count")
        #expect(try report([good], lists: [pki.list(revoking: [pki.endUser.serialNumber])], method: .ocsp).code == nil)
    }
}
