import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Signatures that are right by the algorithm that they name, which is not the profile's.
@Suite("Right signatures of foreign algorithms")
struct ForeignAlgorithmTests {
    static let more = "http://www.w3.org/2001/04/xmldsig-more#"

    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    /// Why a login is not accepted that names this algorithm and carries what `signing` makes.
    private func code(
        _ algorithm: String,
        in endUser: Certificate? = nil,
        parameter: String = "",
        signing: @escaping ([UInt8]) throws -> [UInt8]
    ) throws -> RejectionCode? {
        let method = "\(Self.more)rsa-sha256\"></ds:SignatureMethod>"
        let response = try TestResponse(certificates: [(endUser ?? pki.endUser).der, pki.issuing.der])
            .replacing(method, with: "\(algorithm)\">\(parameter)</ds:SignatureMethod>")
        return scene.code(try response.signed(by: pki.userKey, signing: signing))
    }

    @Test("the method of the profile is accepted, with the same make-up")
    func acceptsTheNeighbour() throws {
        #expect(try code(Self.more + "rsa-sha256") { try pki.userKey.sign($0) } == nil)
    }

    @Test("the keyed hash of these tests gives the published values (RFC 4231, RFC 2202, test case 2)")
    func makesKeyedHashes() throws {
        let (key, text) = (Array("Jefe".utf8), Array("what do ya want for nothing?".utf8))
        #expect(
            Hex.lower(try KeyedHash(.sha256).value(text, key: key))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        )
        #expect(Hex.lower(try KeyedHash(.sha1).value(text, key: key)) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
    }

    /// What everybody has of the victim, as the key of an HMAC.
    private func publicKeys() -> [[UInt8]] {
        let certificate = pki.endUser
        let key = certificate.publicKey
        let keyPEM =
            "-----BEGIN PUBLIC KEY-----\n\(Base64.encodeLines(key.subjectPublicKeyInfo, width: 64))\n-----END PUBLIC KEY-----\n"
        return [
            key.subjectPublicKeyInfo, Array(keyPEM.utf8), certificate.der, Array(certificate.pem.utf8),
            Array(Base64.encode(certificate.der).utf8), key.modulus, [],
        ]
    }

    @Test("DSG-27 HMAC keyed with everything that everybody has, under its own name and under that of RSA")
    func refusesHMAC() throws {
        for key in publicKeys() {
            #expect(
                try code("http://www.w3.org/2000/09/xmldsig#hmac-sha1") { try KeyedHash(.sha1).value($0, key: key) }
                    == .algorithm
            )
            #expect(try code(Self.more + "hmac-sha256") { try KeyedHash(.sha256).value($0, key: key) } == .algorithm)
            #expect(try code(Self.more + "rsa-sha256") { try KeyedHash(.sha256).value($0, key: key) } == .signature)
        }
    }

    @Test("DSG-28 HMAC cut to 0, 8 and 160 bits, as HMACOutputLength says", arguments: [0, 8, 160])
    func refusesTruncatedHMAC(_ bits: Int) throws {
        let parameter = "<ds:HMACOutputLength>\(bits)</ds:HMACOutputLength>"
        for (name, digest) in [
            ("http://www.w3.org/2000/09/xmldsig#hmac-sha1", Digest.sha1), (Self.more + "hmac-sha256", .sha256),
        ] {
            let refused = try code(name, parameter: parameter) { info in
                Array(try KeyedHash(digest).value(info, key: pki.endUser.der).prefix(bits / 8))
            }
            #expect(refused == .algorithm)
        }
    }

    @Test("DSG-26 RSASSA-PSS under its own name")
    func refusesPSS() throws {
        let rsa = try RawRSA()
        defer { rsa.remove() }
        #expect(try code("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", signing: rsa.pss) == .algorithm)
        #expect(try code(Self.more + "rsa-sha256", signing: rsa.pss) == .signature)
    }

    @Test("DSG-26 ECDSA by a certified key, under its own name and that of RSA")
    func refusesEllipticCurve() throws {
        let curve = try NumberPairKey.ellipticCurve()
        defer { curve.remove() }
        try expectAlgorithm(of: curve, named: Self.more + "ecdsa-sha256")
    }

    @Test(
        "DSG-26 DSA by a certified key, under its own name and that of RSA",
        arguments: [
            ("sha1", "http://www.w3.org/2000/09/xmldsig#dsa-sha1"),
            ("sha256", "http://www.w3.org/2009/xmldsig11#dsa-sha256"),
        ]
    )
    func refusesDSA(_ digest: String, _ name: String) throws {
        let key = try NumberPairKey.dsa(digest: digest)
        defer { key.remove() }
        try expectAlgorithm(of: key, named: name)
    }

    /// Expects that a login by a certified key, with its signature, is refused for the algorithm alone.
    private func expectAlgorithm(of key: NumberPairKey, named name: String) throws {
        let publicKey = try PublicKey(subjectPublicKeyInfo: key.publicKey())
        let user = try TestPKI.endUser(publicKey, now: pki.now, by: pki.issuing, pki.issuingKey)
        #expect(try !key.verifies(key.signature(Array("message".utf8)), Array("message".utf8)), "XML has no DER")
        #expect(try code(name, in: user, signing: key.signature) == .algorithm)
        #expect(try code(Self.more + "rsa-sha256", in: user, signing: key.signature) == .algorithm)
    }
}
