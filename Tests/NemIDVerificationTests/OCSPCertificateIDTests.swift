import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Which certificate an answer names: the hash of the name is that of the certificate's issuer field (RFC 6960 §4.1.1).
@Suite("CertID in OCSP responses")
struct OCSPCertificateIDTests {
    let pki: TestPKI
    /// The issuing CA under the same name in other octets: a PrintableString and other letters.
    let respelled: Certificate
    let scene: LoginScene

    init() throws {
        let name = try DistinguishedName([
            [.init(DistinguishedName.AttributeType.country, printable: "DK")],
            [.init(DistinguishedName.AttributeType.organization, printable: "Test2408")],
            [.init(DistinguishedName.AttributeType.commonName, printable: "TEST2408 issuing CA")],
        ])
        pki = try TestPKI(changeEndUser: { template, _ in template.issuer = name })
        let pki = pki
        respelled = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.issuingKey,
            serial: 2,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        ) { template, _ in template.subject = name }
        scene = try LoginScene(pki)
    }

    private func code(_ answer: [UInt8]) throws -> RejectionCode? {
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: .ocsp, scope: .endEntity)
        let evidence = RevocationEvidence(ocspResponses: [answer])
        return scene.report(try scene.signedLogin(), policy: policy, evidence: evidence).code
    }

    @Test("OCS-04 OCS-16 the issuer's name is hashed as the certificate in question spells it")
    func hashesIssuerField() throws {
        #expect(pki.endUser.issuer != pki.issuing.subject)
        #expect(pki.endUser.issuer.matches(pki.issuing.subject))
        for hash in [Digest.sha1, .sha256] {
            #expect(try code(pki.answer([pki.single(issuer: respelled, hash: hash)])) == nil)
            #expect(try code(pki.answer([pki.single(issuer: pki.issuing, hash: hash)])) == .ocspMismatch)
        }
    }

    @Test("OCS-04 OCS-05 of several answers only the one with both hashes and the number counts")
    func comparesAll() throws {
        let revoked = OCSPSingleResponse.Status.revoked(at: pki.now, reason: nil)
        let others = [
            pki.single(revoked, of: [7], issuer: respelled), pki.single(revoked, issuer: pki.root),
            pki.single(revoked, issuer: pki.issuing), pki.single(revoked, issuer: respelled, hash: .md5),
        ]
        #expect(try code(pki.answer(others + [pki.single(issuer: respelled)])) == nil)
        #expect(try code(pki.answer(others)) == .ocspMismatch)
        let both = [pki.single(issuer: respelled), pki.single(revoked, issuer: respelled, hash: .sha256)]
        #expect(try code(pki.answer(both)) == .revoked)
    }
}
