import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Certificate path")
struct CertificatePathTests {
    typealias Change = @Sendable (inout CertificateTemplate, inout TestExtensions) throws -> Void

    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    /// Why a login is not accepted whose issuing CA or root was changed before it issued.
    private func code(
        root changeRoot: Change = { _, _ in },
        issuing changeIssuing: Change = { _, _ in },
        endUser changeEndUser: Change = { _, _ in },
        at instant: Date? = nil
    ) throws -> RejectionCode? {
        let pki = try TestPKI(changeRoot: changeRoot, changeIssuing: changeIssuing, changeEndUser: changeEndUser)
        let scene = try LoginScene(pki)
        return scene.code(try scene.signedLogin(), at: instant)
    }

    private func code(_ certificates: [Certificate]) throws -> RejectionCode? {
        scene.code(try scene.login(certificates: certificates))
    }

    @Test("CRT-01 certificates in any order, more than once, with and without the root")
    func acceptsAnyOrder() throws {
        let (user, issuing, root) = (pki.endUser, pki.issuing, pki.root)
        for order in [
            [user, issuing, root], [user, root, issuing], [issuing, user, root], [issuing, root, user],
            [root, user, issuing], [root, issuing, user], [user, issuing], [issuing, user, issuing],
            [user, issuing, user],
        ] {
            #expect(try code(order) == nil)
        }
        let together = try scene.login().replacing("</ds:X509Data>\n<ds:X509Data>", with: "")
        #expect(scene.code(try together.signed(by: pki.userKey)) == nil)
    }

    @Test("CRT-02 both ends of the end user's validity belong to it")
    func datesOfTheEndUser() throws {
        #expect(scene.code(try scene.signedLogin(), at: pki.endUser.notAfter) == nil)
        #expect(scene.code(try scene.signedLogin(), at: pki.endUser.notAfter.addingTimeInterval(1)) == .expired)
        #expect(scene.code(try scene.signedLogin(), at: pki.endUser.notAfter.addingTimeInterval(0.5)) == .expired)
        #expect(scene.code(try scene.signedLogin(), at: pki.endUser.notBefore) == nil)
        #expect(scene.code(try scene.signedLogin(), at: pki.endUser.notBefore.addingTimeInterval(-1)) == .notYetValid)
    }

    @Test("CRT-03 validity of issuing CA and root")
    func datesOfAuthorities() throws {
        let now = pki.now
        #expect(try code(issuing: { template, _ in template.notAfter = now.addingTimeInterval(-1) }) == .expired)
        #expect(try code(issuing: { template, _ in template.notAfter = now }) == nil)
        #expect(try code(issuing: { template, _ in template.notBefore = now.addingTimeInterval(1) }) == .notYetValid)
        #expect(try code(root: { template, _ in template.notAfter = now.addingTimeInterval(-1) }) == .expired)
        #expect(try code(root: { template, _ in template.notBefore = now }) == nil)
    }

    @Test("CRT-04 a rogue root and CA of the same names and serial numbers, alone and beside the genuine ones")
    func refusesRogueAuthorities() throws {
        let key = pki.otherKey
        let root = try TestPKI.authority("TEST2408 Primary CA", key, serial: 1, now: pki.now, by: nil, key)
        let issuing = try TestPKI.authority("TEST2408 Issuing CA", key, serial: 2, now: pki.now, by: root, key)
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: issuing, key)
        #expect(try code([user, issuing, root]) == .chain)
        #expect(try code([user, issuing, root, pki.issuing, pki.root]) == .chain)
        #expect(try code([user, pki.issuing, pki.root]) == .chain)
    }

    @Test("CRT-05 a self-signed certificate with the victim's subject")
    func refusesSelfSigned() throws {
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: pki.issuing, pki.userKey) {
            template,
            extensions in
            template.issuer = template.subject
            extensions.authorityKeyIdentifier = nil
        }
        #expect(try code([user]) == .chain)
        #expect(try code([user, pki.issuing, pki.root]) == .chain)
        #expect(try code([user, pki.endUser, pki.issuing, pki.root]) == .signerBinding)
    }

    @Test("CRT-06 an end user who issues certificates")
    func refusesUserAsIssuer() throws {
        let issuer = try TestPKI.endUser(pki.otherKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey) {
            template,
            _ in template.subject = try TestNames.endUser("PID:9208-2002-2-1")
        }
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: issuer, pki.otherKey)
        #expect(try code([user, issuer, pki.issuing, pki.root]) == .notACA)
    }

    @Test("CRT-07 an issuing CA that is none")
    func refusesNonAuthority() throws {
        #expect(try code(issuing: { _, extensions in extensions.basicConstraints = nil }) == .notACA)
        #expect(try code(issuing: { _, extensions in extensions.basicConstraints = "critical,CA:FALSE" }) == .notACA)
        #expect(
            try code(
                issuing: { template, _ in template.version = 1 },
                endUser: { _, extensions in extensions.authorityKeyIdentifier = nil }
            ) == .notACA
        )
    }

    @Test("CRT-08 an issuing CA whose key may not sign certificates")
    func refusesWrongUsage() throws {
        #expect(try code(issuing: { _, extensions in extensions.keyUsage = "critical,cRLSign" }) == .keyUsage)
        #expect(try code(issuing: { _, extensions in extensions.keyUsage = nil }) == .keyUsage)
    }

    @Test("CRT-09 path length: exceeded, reached, and not used up by self-issued certificates")
    func judgesPathLength() throws {
        let zero = "critical,CA:TRUE,pathlen:0"
        #expect(try code(issuing: { _, extensions in extensions.basicConstraints = zero }) == nil)
        #expect(try code(root: { _, extensions in extensions.basicConstraints = zero }) == .pathLength)
        #expect(
            try code(root: { _, extensions in extensions.basicConstraints = "critical,CA:TRUE,pathlen:1" }) == nil
        )
        let first = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.otherKey,
            serial: 3,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        ) {
            _,
            extensions in extensions.basicConstraints = zero
        }
        let second = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.issuingKey,
            serial: 4,
            now: pki.now,
            by: first,
            pki.otherKey
        )
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: second, pki.issuingKey)
        #expect(try code([user, second, first, pki.root]) == nil)
        let named = try TestPKI.authority(
            "TEST2408 Issuing CA II",
            pki.issuingKey,
            serial: 5,
            now: pki.now,
            by: first,
            pki.otherKey
        )
        let other = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: named, pki.issuingKey)
        #expect(try code([other, named, first, pki.root]) == .pathLength)
    }

    @Test("CRT-10 an unknown critical extension in end user and CA; not critical it is accepted")
    func judgesUnknownExtensions() throws {
        let critical = ["1.2.3.4 = critical,DER:0500"]
        #expect(try code(endUser: { _, extensions in extensions.further = critical }) == .criticalExtension)
        #expect(try code(issuing: { _, extensions in extensions.further = critical }) == .criticalExtension)
        #expect(try code(endUser: { _, extensions in extensions.further = ["1.2.3.4 = DER:0500"] }) == nil)
    }

    @Test("CRT-11 name constraints: another name permitted, ours excluded, ours permitted")
    func judgesNameConstraints() throws {
        func constraint(_ kind: String, _ organization: String) -> Change {
            { _, extensions in
                extensions.further = ["nameConstraints = critical,\(kind);dirName:constrained"]
                extensions.sections = ["[constrained]", "C = DK", "O = \(organization)"]
            }
        }
        #expect(try code(issuing: constraint("permitted", "Ingen organisatorisk tilknytning")) == nil)
        #expect(try code(issuing: constraint("permitted", "Ingen")) == .nameConstraint)
        #expect(try code(issuing: constraint("permitted", "Andre")) == .nameConstraint)
        #expect(try code(issuing: constraint("excluded", "Ingen organisatorisk tilknytning")) == .nameConstraint)
        #expect(try code(issuing: constraint("excluded", "Andre")) == nil)
    }

    @Test("CRT-28 keys of other sizes, exponents and kinds")
    func refusesWeakKeys() throws {
        let modulus = pki.userKey.publicKey.modulus
        func code(_ key: [UInt8]) throws -> RejectionCode? {
            let key = try PublicKey(subjectPublicKeyInfo: key)
            let user = try TestPKI.endUser(key, now: pki.now, by: pki.issuing, pki.issuingKey)
            return try self.code([user, pki.issuing])
        }
        let odd = { (octets: Int, first: UInt8) in [first] + [UInt8](repeating: 0xA5, count: octets - 1) }
        for short in [odd(64, 0x80), odd(128, 0x80), odd(256, 0x40), odd(2048, 0x80)] {
            #expect(try code(TestDER.rsaKey(modulus: short, exponent: [1, 0, 1])) == .weakKey)
        }
        for exponent: [UInt8] in [[1], [3], [0], [1, 0, 0], [1, 0, 2], [0xFF, 0xFF], [1] + modulus] {
            #expect(try code(TestDER.rsaKey(modulus: modulus, exponent: exponent)) == .weakKey, "\(exponent.count)")
        }
        let (longest, tooLong): ([UInt8], [UInt8]) = ([0x80, 0, 0, 0, 0, 0, 0, 1], [1, 0, 0, 0, 0, 0, 0, 0, 1])
        #expect(try code(TestDER.rsaKey(modulus: modulus, exponent: tooLong)) == .weakKey)
        #expect(try code(TestDER.rsaKey(modulus: modulus, exponent: longest)) == .signature, "it is another key")
        for text in [OtherKindsOfKey.ellipticCurve, OtherKindsOfKey.edwardsCurve, OtherKindsOfKey.dsa] {
            let key = try #require(Base64.decode(Array(text.utf8), whiteSpace: .xml))
            #expect(try code(key) == .algorithm)
        }
        #expect(try code(TestDER.rsaKey(modulus: modulus, exponent: [1, 0, 1])) == nil)
    }

    @Test("CRT-29 end user or CA signed over a weak hash", arguments: [Digest.md5, .sha1])
    func refusesWeakHashes(_ digest: Digest) throws {
        let user = try TestPKI.endUser(
            pki.userKey.publicKey,
            now: pki.now,
            by: pki.issuing,
            pki.issuingKey,
            digest: digest
        )
        #expect(try code([user, pki.issuing, pki.root]) == .weakHash)
        let issuing = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.issuingKey,
            serial: 2,
            now: pki.now,
            by: pki.root,
            pki.rootKey,
            digest: digest
        )
        #expect(try code([pki.endUser, issuing, pki.root]) == .weakHash)
    }

    @Test("CRT-36 the number of certificates: eight, nine, four hundred; certificates that issue each other")
    func limitsCertificates() throws {
        func others(_ count: Int) throws -> [Certificate] {
            try (0..<count).map {
                try TestPKI.authority(
                    "Other \($0)",
                    pki.otherKey,
                    serial: UInt8(100 + $0),
                    now: pki.now,
                    by: nil,
                    pki.otherKey
                )
            }
        }
        #expect(try code([pki.endUser, pki.issuing] + others(6)) == nil)
        #expect(try code([pki.endUser, pki.issuing] + others(7)) == .limit)
        let many = Array(repeating: pki.issuing, count: 400)
        #expect(try code([pki.endUser] + many) == .limit)
        let first = try TestPKI.authority("Mutual I", pki.otherKey, serial: 3, now: pki.now, by: nil, pki.otherKey) {
            template,
            extensions in
            template.issuer = try TestNames.authority("Mutual II")
        }
        let second = try TestPKI.authority("Mutual II", pki.otherKey, serial: 4, now: pki.now, by: first, pki.otherKey)
        #expect(try code([first, second]) == .noCertificate)
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: first, pki.otherKey)
        #expect(try code([user, first, second]) == .chain)
    }

    @Test("CRT-36 eight certificates of one name and key are searched with bounded work")
    func boundsTheSearch() throws {
        let rogue = try (0..<7).map {
            try TestPKI.authority(
                "TEST2408 Issuing CA",
                pki.otherKey,
                serial: UInt8(50 + $0),
                now: pki.now,
                by: nil,
                pki.otherKey
            )
        }
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: rogue[0], pki.otherKey)
        #expect(try code([user] + rogue) == .chain)
    }

    @Test("CRT-37 two CAs of the same name and key identifier, one of them genuine")
    func findsTheGenuineIssuer() throws {
        let rogue = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.otherKey,
            serial: 2,
            now: pki.now,
            by: nil,
            pki.otherKey
        ) {
            template,
            extensions in
            template.issuer = pki.root.subject
            let identifier = pki.issuing.extensions.subjectKeyIdentifier ?? []
            extensions.subjectKeyIdentifier = Hex.upper(identifier)
            extensions.authorityKeyIdentifier = nil
        }
        #expect(try code([rogue, pki.endUser, pki.issuing, pki.root]) == nil)
        #expect(try code([pki.root, pki.issuing, pki.endUser, rogue]) == nil)
        let expired = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.issuingKey,
            serial: 9,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        ) {
            template,
            _ in template.notAfter = pki.now.addingTimeInterval(-1)
        }
        #expect(try code([expired, pki.endUser, pki.issuing]) == nil, "the other certificate of the same key")
        #expect(try code([expired, pki.endUser]) == .expired)
    }

    @Test("CRT-38 a wrong or missing authority key identifier")
    func judgesKeyIdentifiers() throws {
        let missing = RejectionCode.chain.refined(by: "noAuthorityKeyIdentifier")
        #expect(try code(endUser: { _, extensions in extensions.authorityKeyIdentifier = nil }) == missing)
        #expect(try code(issuing: { _, extensions in extensions.authorityKeyIdentifier = nil }) == missing)
        #expect(
            try code(
                endUser: { _, extensions in
                    extensions.authorityKeyIdentifier = nil
                    extensions.further = ["authorityKeyIdentifier = DER:30068004DEADBEEF"]
                }
            ) == .chain
        )
        #expect(missing.base == .chain)
    }

    @Test("CRT-39 without the issuing CA, and with it from configuration")
    func needsTheIssuer() throws {
        #expect(try code([pki.endUser]) == .chain)
        #expect(try code([pki.endUser, pki.root]) == .chain)
        let configured = try LoginScene(pki, issuers: [pki.issuing])
        #expect(configured.code(try scene.login(certificates: [pki.endUser])) == nil)
    }

    @Test("a root that only the message knows is not trusted, a configured issuer is no anchor")
    func trustsOnlyConfiguredRoots() throws {
        let scene = try LoginScene(pki)
        let verifier = Verifier(
            environment: .preproduction,
            issuers: try IssuerCertificates(pem: [Array((pki.issuing.pem + pki.root.pem).utf8)])
        )
        let report = verifier.verify(try scene.signedLogin(), policy: scene.policy, at: pki.now)
        #expect(report.code == .chain)
    }

    @Test("XSW-15 XSW-20 two certificates that could be the end user's, in both orders")
    func refusesTwoEndUsers() throws {
        let other = try TestPKI.endUser(pki.otherKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey) {
            template,
            _ in template.serialNumber = [7]
        }
        #expect(try code([pki.endUser, other, pki.issuing]) == .signerBinding)
        #expect(try code([other, pki.endUser, pki.issuing]) == .signerBinding)
        let forged = try TestPKI.endUser(pki.otherKey.publicKey, now: pki.now, by: pki.issuing, pki.otherKey)
        #expect(try code([forged, pki.endUser, pki.issuing]) == .signerBinding)
    }
}
