import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Responders that are remembered: what gets in, and that everything that can change is judged again.
@Suite("Known OCSP responders")
struct KnownResponderTests {
    let pki: TestPKI
    let known = KnownResponders()

    init() throws { pki = try TestPKI() }

    private func code(
        _ answer: [UInt8],
        issuer: Certificate? = nil,
        lists: [[UInt8]] = [],
        at date: Date? = nil,
        acceptsSHA1: Bool = false
    ) -> RejectionCode? {
        let instant = Instant(date ?? pki.now)
        let rules = OCSPAnswerRules(
            certificate: pki.endUser,
            issuer: issuer ?? pki.issuing,
            instant: instant,
            policy: RevocationPolicy(),
            limits: .login,
            lists: RevocationListCheck(evidence: RevocationListSet(lists, limits: .login), instant: instant),
            known: known,
            acceptsSHA1: acceptsSHA1
        )
        do throws(Rejection) {
            _ = try rules.check(RevocationEvidence.OCSPAnswer(answer))
            return nil
        } catch {
            return error.code
        }
    }

    private func isKnown(_ responder: Certificate, of issuer: Certificate? = nil) -> Bool {
        known.responder(encodedAs: responder.der, of: issuer ?? pki.issuing) == responder
    }

    @Test("OCS-01 a responder is remembered after its first answer, once, and answers again")
    func remembers() throws {
        let responder = try pki.responder()
        #expect(!isKnown(responder))
        for _ in 0..<3 {
            #expect(code(try pki.answer(responder: responder)) == nil)
            #expect(isKnown(responder))
            #expect(known.count == 1)
        }
        #expect(!isKnown(responder, of: pki.root), "known for one issuer only")
        #expect(!isKnown(pki.endUser))
    }

    @Test("OCS-01 OCS-10 a verifier remembers responders between responses, and judges each response anew")
    func servesTheVerifier() throws {
        var scene = try LoginScene(pki)
        scene.policy.revocation = RevocationPolicy(method: .ocsp, scope: .endEntity)
        let now = pki.now
        let responder = try pki.responder { template, _ in template.notAfter = now.addingTimeInterval(3600) }
        let login = try scene.signedLogin()
        let evidence = RevocationEvidence(ocspResponses: [try pki.answer(responder: responder)])
        #expect(scene.verifier.responders.count == 0)
        for _ in 0..<2 {
            #expect(scene.report(login, evidence: evidence).code == nil)
            #expect(scene.verifier.responders.count == 1)
        }
        #expect(scene.report(login, evidence: evidence, at: now.addingTimeInterval(3601)).code == .ocspResponder)
        let copy = scene.verifier
        #expect(copy.responders.count == 1)
    }

    @Test("OCS-01 the issuer itself is not remembered, nor are certificates that merely came along")
    func remembersRespondersOnly() throws {
        let direct = try pki.answer(responder: pki.issuing, signedBy: pki.issuingKey)
        #expect(code(direct) == nil)
        #expect(known.count == 0)
        let responder = try pki.responder()
        #expect(code(try pki.answer(responder: responder) { $0.certificates = [pki.endUser, pki.root] }) == nil)
        #expect(known.count == 1)
        #expect(isKnown(responder))
    }

    @Test("OCS-07 OCS-08 OCS-09 OCS-10 OCS-17 nothing gets in before everything about it holds")
    func refusesUnverified() throws {
        var damaged = OCSPSurgery(try pki.answer())
        damaged.data[damaged.producedAt] = OCSPSurgery.time
        #expect(code(try damaged.signed(by: pki.otherKey)) == .ocspSignature)
        #expect(code(try pki.answer(digest: .sha1)) == .ocspSignature)
        #expect(code(try pki.answer(responder: pki.endUser, signedBy: pki.userKey)) == .ocspResponder)
        let others: [(inout CertificateTemplate, inout TestExtensions) throws -> Void] = [
            { _, extensions in extensions.extendedKeyUsage = nil },
            { template, _ in template.notAfter = pki.now.addingTimeInterval(-1) },
            { _, extensions in extensions.further += ["1.2.3.4 = critical,DER:0500"] },
            { _, extensions in extensions.keyUsage = "critical,keyEncipherment" },
        ]
        for other in others { #expect(code(try pki.answer(responder: pki.responder(other))) != nil) }
        let rogue = try pki.responder(by: pki.issuing, signedBy: pki.otherKey)
        #expect(code(try pki.answer(responder: rogue)) == .ocspResponder)
        #expect(known.count == 0)
        #expect(code(try pki.answer()) == nil)
        #expect(known.count == 1)
    }

    @Test("OCS-09 a known responder is none of another issuer's, not even of one with the same name and key")
    func bindsToTheIssuer() throws {
        #expect(code(try pki.answer()) == nil)
        let namesake = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.otherKey,
            serial: 2,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        )
        #expect(code(try pki.answer([pki.single(issuer: namesake)]), issuer: namesake) == .ocspResponder)
        let renewed = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.issuingKey,
            serial: 9,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        )
        #expect(code(try pki.answer(), issuer: renewed) == nil)
        #expect(known.count == 2, "verified again for the other certificate")
    }

    @Test("OCS-10 OCS-13 a known responder's dates are judged at each instant")
    func judgesDatesAgain() throws {
        let now = pki.now
        let responder = try pki.responder { template, _ in
            template.notBefore = now.addingTimeInterval(-3600)
            template.notAfter = now.addingTimeInterval(3600)
        }
        let answer = try pki.answer(responder: responder)
        #expect(code(answer) == nil)
        for (offset, expected) in [(-3600, nil), (-3601, .ocspResponder), (3600, nil), (3601, .ocspResponder)]
            as [(Double, RejectionCode?)]
        {
            #expect(code(answer, at: now.addingTimeInterval(offset)) == expected)
            #expect(isKnown(responder))
        }
    }

    @Test("OCS-10 a known responder's revocation is judged each time, by the lists at hand")
    func judgesRevocationAgain() throws {
        let responder = try pki.responder { _, extensions in
            extensions.further = []
            extensions.distributionPoints = "full,part"
        }
        let answer = try pki.answer(responder: responder)
        let (list, revoking) = (try pki.list(), try pki.list(revoking: [responder.serialNumber]))
        #expect(code(answer, lists: [list]) == nil)
        #expect(isKnown(responder))
        #expect(code(answer, lists: [revoking]) == .ocspResponder)
        #expect(code(answer) == .ocspResponder, "it names a list, and none is at hand")
        #expect(code(answer, lists: [list]) == nil)
    }

    @Test("OCS-07 what a known responder says is verified each time, and so is its own weak signature")
    func judgesSignaturesAgain() throws {
        #expect(code(try pki.answer()) == nil)
        var other = OCSPSurgery(try pki.answer([pki.single(.revoked(at: pki.now, reason: nil))]))
        other.firstSingle[1] = [0x80, 0x00]
        #expect(code(try other.signed(by: pki.otherKey)) == .ocspSignature)
        #expect(code(try pki.answer(digest: .sha1)) == .ocspSignature)
        let weak = try TestPKI.endUser(
            pki.responderKey.publicKey,
            now: pki.now,
            by: pki.issuing,
            pki.issuingKey,
            digest: .sha1
        ) { template, extensions in
            template.serialNumber = [0x5F, 0, 9, 8]
            extensions.extendedKeyUsage = "OCSPSigning"
            extensions.authorityInfoAccess = nil
            extensions.distributionPoints = nil
            extensions.further = ["noCheck = ignored"]
        }
        let answer = try pki.answer(responder: weak)
        #expect(code(answer) == .ocspResponder)
        #expect(code(answer, acceptsSHA1: true) == nil)
        #expect(isKnown(weak))
        #expect(code(answer) == .ocspResponder)
    }

    @Test("OCS-01 no more are remembered than the capacity; the first makes room")
    func isBounded() throws {
        let responders = try (0...KnownResponders.capacity).map { index in
            try pki.responder { template, _ in template.serialNumber = [0x5F, 1, 0, UInt8(index)] }
        }
        for responder in responders { #expect(code(try pki.answer(responder: responder)) == nil) }
        #expect(known.count == KnownResponders.capacity)
        #expect(!isKnown(responders[0]))
        #expect(responders.dropFirst().allSatisfy { isKnown($0) })
        #expect(code(try pki.answer(responder: responders[0])) == nil, "it is verified again")
    }
}
