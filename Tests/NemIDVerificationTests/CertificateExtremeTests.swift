import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Certificates that aim at the work of judging them, and weak keys further up the path.
@Suite("Extremes of certificates")
struct CertificateExtremeTests {
    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    private func code(_ certificates: [Certificate]) throws -> RejectionCode? {
        scene.code(try scene.login(certificates: certificates))
    }

    @Test("CRT-15 a path whose authorities double the policy tree at each level, to the last certificate allowed")
    func judgesPolicyTrees() throws {
        let arc = "1.3.6.1.4.1.31313.2.4.6.1"
        // Each authority has two policies, and maps each to both: 2^k nodes at depth k for who builds the tree.
        func path(_ levels: Int, maps: Bool) throws -> [Certificate] {
            var issuer = pki.root
            var issuerKey = pki.rootKey
            var path: [Certificate] = []
            for level in 0..<levels {
                let key = level.isMultiple(of: 2) ? pki.issuingKey : pki.otherKey
                let authority = try TestPKI.authority(
                    "Level \(level)",
                    key,
                    serial: UInt8(20 + level),
                    now: pki.now,
                    by: issuer,
                    issuerKey
                ) {
                    _,
                    extensions in
                    extensions.policies = "\(arc).5,\(arc).6"
                    if maps {
                        extensions.further = [
                            "policyMappings = \(arc).5:\(arc).5,\(arc).5:\(arc).6,\(arc).6:\(arc).5,\(arc).6:\(arc).6",
                            "policyConstraints = critical,requireExplicitPolicy:0",
                        ]
                    }
                }
                path.append(authority)
                (issuer, issuerKey) = (authority, key)
            }
            path.append(try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: issuer, issuerKey))
            return path
        }
        #expect(try code(path(4, maps: true)) == .policy)
        #expect(try code(path(4, maps: false)) == nil)
        #expect(try code(path(5, maps: false)) == .chain, "a longer path is not looked for")
    }

    @Test(
        "CRT-28 an issuing authority or root whose key is weak",
        arguments: [
            ["-pkeyopt", "rsa_keygen_bits:1024"],
            ["-pkeyopt", "rsa_keygen_bits:2048", "-pkeyopt", "rsa_keygen_pubexp:3"],
        ]
    )
    func judgesAuthoritiesKeys(_ options: [String]) throws {
        let pem = try ProcessRunner.run(ProcessLaunch("openssl", ["genpkey", "-quiet", "-algorithm", "RSA"] + options))
        try #require(pem.status == .exited(0), "\(pem.errorText)")
        let weak = try PrivateKey(pem: pem.output)
        let issuing = try TestPKI.authority(
            "TEST2408 Issuing CA",
            weak,
            serial: 2,
            now: pki.now,
            by: pki.root,
            pki.rootKey
        )
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: issuing, weak)
        #expect(try code([user, issuing, pki.root]) == .weakKey)
        let root = try TestPKI.authority("TEST2408 Primary CA", weak, serial: 1, now: pki.now, by: nil, weak)
        let below = try TestPKI.authority(
            "TEST2408 Issuing CA",
            pki.issuingKey,
            serial: 2,
            now: pki.now,
            by: root,
            weak
        )
        let citizen = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: below, pki.issuingKey)
        let verifier = Verifier(
            environment: try TrustEnvironment.preproduction.replacingRoots(pem: [Array(root.pem.utf8)], name: "weak")
        )
        let login = try scene.login(certificates: [citizen, below])
        #expect(verifier.verify(login, policy: scene.policy, at: pki.now).code == .weakKey)
    }

    @Test("CRT-34 ten thousand levels of nesting, as a certificate and within the extensions of one")
    func judgesNesting() throws {
        var nested: [UInt8] = []
        for _ in 0..<10_000 { nested = TestDER.element(0x30, nested) }
        func code(_ endUser: [UInt8]) throws -> RejectionCode? {
            scene.code(try TestResponse(certificates: [endUser, pki.issuing.der]).signed(by: pki.userKey))
        }
        #expect(try code(nested) == .certificateParse)
        var parts = TestDER.parts(of: pki.endUser)
        let name = parts[5]
        parts[5] = nested
        #expect(try code(TestDER.certificate(parts, signedBy: pki.issuingKey)) == .certificateParse)
        parts[5] = name
        #expect(try code(TestDER.certificate(parts, signedBy: pki.issuingKey)) == nil)
        // In an attribute of the subject that nobody reads.
        let sets = TestDER.elements(within: name)
        let attribute = TestDER.sequence([TestDER.element(0x06, [0x55, 0x04, 0x0D]), nested])
        parts[5] = TestDER.sequence(sets + [TestDER.element(0x31, attribute)])
        #expect(try code(TestDER.certificate(parts, signedBy: pki.issuingKey)) == .certificateParse)
    }
}
