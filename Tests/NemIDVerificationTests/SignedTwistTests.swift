import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Twists in digest, value and reference that a signature covers, or that no signature can cover.
@Suite("Twists of digest, value and reference")
struct SignedTwistTests {
    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    @Test("C14-13 where there is no canonical form the digest of nothing does not stand in for it")
    func refusesVoidForms() throws {
        let nothing = Base64.encode(try Digest.sha256.hash([]))
        for (old, new) in [
            (" version=\"0.1\"", " version=\"0.1\" xmlns:x=\"x\""), ("<ds:Object ", "<ds:Object xmlns:x=\"../x\" "),
            ("<openoces:Name>", "<openoces:Name xmlns=\"x\">"),
        ] {
            let response = TestResponse(text: String(decoding: try scene.signedLogin(), as: UTF8.self))
            let digest = try Flip.range(
                in: Array(response.text.utf8),
                from: "<ds:DigestValue>",
                through: "</ds:DigestValue>"
            )
            let own = String(decoding: Array(response.text.utf8)[digest], as: UTF8.self)
            let twisted = try response.replacing(own, with: "<ds:DigestValue>\(nothing)</ds:DigestValue>")
                .replacing(old, with: new)
            #expect(scene.code(twisted.text) == .canonicalization)
        }
        // The same for the signature: that of nothing, where SignedInfo has no canonical form.
        let empty = try scene.pki.userKey.sign([])
        let response = try scene.login().signed(by: scene.pki.userKey) { _ in empty }
        #expect(scene.code(response) == .signature)
        let text = TestResponse(text: String(decoding: response, as: UTF8.self))
        let twisted = try text.replacing("<ds:SignedInfo ", with: "<ds:SignedInfo xmlns:x=\"x\" ")
        #expect(scene.code(twisted.text) == .canonicalization)
    }

    /// The login with the text of an element changed after signing.
    private func code(_ name: String, _ change: (String) -> String) throws -> RejectionCode? {
        let text = String(decoding: try scene.signedLogin(), as: UTF8.self)
        let start = try #require(text.firstRange(of: "<\(name)>")).upperBound
        let end = try #require(text[start...].firstRange(of: "</\(name)>")).lowerBound
        return scene.code(text[..<start] + change(text[start..<end].filter { !$0.isWhitespace }) + text[end...])
    }

    @Test("DSG-11 padding left out or doubled, pad bits that are not zero, letters of other alphabets, in each value")
    func refusesTwistedBase64() throws {
        #expect(try code("ds:SignatureValue") { $0 } == nil)
        for name in ["ds:SignatureValue", "ds:DigestValue"] {
            #expect(try code(name) { String($0.dropLast()) } == .structure)
            #expect(try code(name) { $0.filter { $0 != "=" } } == .structure)
            #expect(try code(name) { $0 + "=" } == .structure)
            #expect(try code(name) { $0 + $0 } == .structure)
            #expect(try code(name) { "=" + $0 } == .structure)
            // The last letter before the padding carries bits that belong to no octet.
            let twisted = try code(name) { text in
                let letters = text.filter { $0 != "=" }
                let last = letters.last.map { Self.next(after: $0) } ?? ""
                return letters.dropLast() + last + text.drop { $0 != "=" }
            }
            #expect(twisted == .structure)
            for junk in ["-", "_", "\u{E6}", "\u{A0}", "\u{FF21}", "%2B", "\\n"] {
                #expect(try code(name) { $0.prefix(8) + junk + $0.dropFirst(8) } == .structure)
            }
            #expect(try code(name) { $0.prefix(8) + "\0" + $0.dropFirst(8) } == .wellFormed)
        }
    }

    /// The letter whose value is one more.
    private static func next(after letter: Character) -> String {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        guard let index = alphabet.firstIndex(of: letter), let next = alphabet[index...].dropFirst().first else {
            return "B"
        }
        return String(next)
    }

    @Test("DSG-20 a reference of type Manifest to a manifest whose digests are wrong")
    func refusesManifests() throws {
        let manifest =
            "<ds:Manifest>"
            + TestResponse.reference("#signature", digest: Base64.encode([UInt8](repeating: 0, count: 32)))
            + "</ds:Manifest>"
        let response = try scene.login()
            .replacing(
                " URI=\"#ToBeSigned\"",
                with: " Type=\"http://www.w3.org/2000/09/xmldsig#Manifest\" URI=\"#ToBeSigned\""
            )
            .replacing("<ds:SignatureProperties>", with: manifest + "<ds:SignatureProperties>")
        #expect(scene.code(try response.signed(by: scene.pki.userKey)) == .reference)
    }

    @Test("DSG-38 a line end changed to CR LF in transport is forgiven, a CR added by reference is not")
    func judgesCarriageReturns() throws {
        #expect(try scene.code(replacing: "\n", with: "\r\n") == nil)
        #expect(
            try scene.code(replacing: "</ds:SignatureProperty>\n", with: "</ds:SignatureProperty>&#13;\n") == .digest
        )
        #expect(try scene.code(replacing: ">logon<", with: ">logon&#13;<") == .digest)
        #expect(try scene.code(replacing: "<ds:KeyInfo>\n", with: "<ds:KeyInfo>&#13;\n") == nil, "nothing covers it")
    }

    @Test("XSW-20 XSW-15 a certificate of the victim's subject over the attacker's key, signed by that key")
    func refusesForgedCertificates() throws {
        let pki = scene.pki
        // By the attacker's own authority of the same name, by the attacker alone, and with the genuine issuer's name.
        let forged = try TestPKI.endUser(pki.otherKey.publicKey, now: pki.now, by: pki.issuing, pki.otherKey)
        #expect(forged.subject == pki.endUser.subject)
        for certificates in [
            [forged, pki.endUser, pki.issuing], [pki.endUser, forged, pki.issuing], [pki.endUser, forged],
        ] {
            let response = TestResponse(certificates: certificates.map(\.der))
            #expect(scene.code(try response.signed(by: pki.otherKey)) == .signerBinding)
            #expect(scene.code(try response.signed(by: pki.userKey)) == .signerBinding)
        }
        let alone = TestResponse(certificates: [forged.der, pki.issuing.der])
        #expect(scene.code(try alone.signed(by: pki.otherKey)) == .chain)
    }
}
