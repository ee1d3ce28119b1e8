import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Whole parts of a login left out, doubled, put elsewhere or replaced by an attacker's, each refused with its code.
@Suite("Parts missing, doubled and moved")
struct MovedPartsTests {
    let login: AttackedLogin
    let genuine: ElementMap
    let attackers: ElementMap
    let forgery: ElementMap

    init() throws {
        login = try AttackedLogin(sendsIssuer: true)
        genuine = try ElementMap(login.victims)
        attackers = try ElementMap(login.attackers)
        forgery = try ElementMap(login.forgery)
    }

    /// What was made of the login with edits of its elements.
    private func outcome(_ edits: [(Range<Int>, [UInt8])]) -> AttackedLogin.Outcome {
        login.outcome(genuine.replacing(edits))
    }

    private func element(_ name: String, in map: ElementMap? = nil) throws -> (range: Range<Int>, octets: [UInt8]) {
        let map = map ?? genuine
        let index = try #require(map.elements.firstIndex { $0.name == name }, "\(name)")
        return (map.elements[index].range, map.octets(of: index))
    }

    /// The place before the end tag of the first element of this name.
    private func end(of name: String) throws -> Range<Int> {
        let inner = try #require(genuine.elements.first { $0.name == name }).inner
        return inner.upperBound..<inner.upperBound
    }

    /// The place behind the start tag.
    private func start(of name: String) throws -> Range<Int> {
        let inner = try #require(genuine.elements.first { $0.name == name }).inner
        return inner.lowerBound..<inner.lowerBound
    }

    private func before(_ name: String) throws -> Range<Int> {
        let start = try element(name).range.lowerBound
        return start..<start
    }

    private func behind(_ name: String) throws -> Range<Int> {
        let end = try element(name).range.upperBound
        return end..<end
    }

    @Test("the login that these are made from is accepted")
    func acceptsTheNeighbour() {
        #expect(outcome([]) == .victims)
    }

    @Test("DSG-01 no Signature, and two, a forged one first and last")
    func countsSignatures() throws {
        let signature = try element("ds:Signature")
        #expect(outcome([(signature.range, [])]) == .refused(.structure))
        for other in [attackers, forgery] {
            let second = try element("ds:Signature", in: other).octets
            #expect(outcome([(try before("ds:Signature"), second)]) == .refused(.structure))
            #expect(outcome([(try behind("ds:Signature"), second)]) == .refused(.structure))
        }
        #expect(outcome([(try behind("ds:Signature"), signature.octets)]) == .refused(.structure))
    }

    @Test("DSG-02 the root in other namespaces and of other names")
    func judgesRoots() throws {
        let text = String(decoding: login.victims, as: UTF8.self)
        let root = "<openoces:signature xmlns:openoces=\"http://www.openoces.org/2006/07/signature#\" version"
        #expect(text.contains(root))
        for (new, name) in [
            ("<openoces:signature xmlns:openoces=\"urn:x\" version", "openoces:signature"),
            (
                "<openoces:signature xmlns:openoces=\"http://www.openoces.org/2003/10/signature#\" version",
                "openoces:signature"
            ),
            ("<signature version", "signature"),
            (
                "<openoces:Signature xmlns:openoces=\"http://www.openoces.org/2006/07/signature#\" version",
                "openoces:Signature"
            ),
        ] {
            let other = text.replacing(root, with: new).replacing("</openoces:signature>", with: "</\(name)>")
            #expect(login.outcome(Array(other.utf8)) == .refused(.structure))
        }
    }

    @Test(
        "DSG-03 DSG-05 each part missing, twice, and twice with the attacker's first or last",
        arguments: [
            "ds:SignedInfo", "ds:SignatureValue", "ds:KeyInfo", "ds:Object", "ds:CanonicalizationMethod",
            "ds:SignatureMethod", "ds:DigestMethod", "ds:DigestValue",
        ]
    )
    func countsParts(_ name: String) throws {
        let part = try element(name)
        #expect(outcome([(part.range, [])]) == .refused(.structure))
        #expect(outcome([(try behind(name), part.octets)]) == .refused(.structure))
        for other in [attackers, forgery] {
            let second = try element(name, in: other).octets
            #expect(outcome([(try before(name), second)]) == .refused(.structure))
            #expect(outcome([(try behind(name), second)]) == .refused(.structure))
        }
    }

    @Test("DSG-03 the parts of Signature in every other order")
    func judgesOrder() throws {
        let names = ["ds:SignedInfo", "ds:SignatureValue", "ds:KeyInfo", "ds:Object"]
        for first in names.indices {
            for second in names.indices where first < second {
                let (one, two) = (try element(names[first]), try element(names[second]))
                #expect(outcome([(one.range, two.octets), (two.range, one.octets)]) == .refused(.structure))
            }
        }
        for (first, second) in [
            ("ds:CanonicalizationMethod", "ds:SignatureMethod"), ("ds:SignatureMethod", "ds:Reference"),
            ("ds:DigestMethod", "ds:DigestValue"),
        ] {
            let (one, two) = (try element(first), try element(second))
            #expect(outcome([(one.range, two.octets), (two.range, one.octets)]) == .refused(.structure))
        }
    }

    @Test(
        "DSG-04 the genuine SignedInfo elsewhere, a forged one in its place",
        arguments: [
            "ds:KeyInfo", "ds:X509Data", "ds:Object", "ds:SignatureProperties", "ds:SignatureValue", "ds:Signature",
        ]
    )
    func movesSignedInfo(_ place: String) throws {
        let (info, forged) = (try element("ds:SignedInfo"), try element("ds:SignedInfo", in: forgery))
        #expect(outcome([(info.range, forged.octets), (try end(of: place), info.octets)]) == .refused(.structure))
        #expect(outcome([(info.range, forged.octets), (try start(of: place), info.octets)]) == .refused(.structure))
    }

    @Test("DSG-07 each element of its name in a foreign namespace")
    func refusesForeignNames() throws {
        for element in genuine.elements.dropFirst() {
            let name = element.name.split(separator: ":")[1]
            let start = "<x:\(name) xmlns:x=\"urn:x\""
            let attributes = genuine.octets[
                (element.range.lowerBound + 1 + element.name.utf8.count)..<element.inner.upperBound
            ]
            let foreign = Array(start.utf8) + attributes + Array("</x:\(name)>".utf8)
            // What a property is made of is looked at once it is known to be signed.
            let code: RejectionCode = element.name.hasPrefix("openoces:") ? .digest : .structure
            #expect(outcome([(element.range, foreign)]) == .refused(code), "\(element.name)")
        }
    }

    @Test("DSG-09 a comment or instruction in DigestValue, first, last and inside, with the forged digest in it")
    func refusesCommentsInDigest() throws {
        let value = try #require(genuine.elements.first { $0.name == "ds:DigestValue" }).inner
        let forged = try element("ds:DigestValue", in: forgery).octets
        let digest = String(decoding: forged.dropFirst(16).dropLast(17), as: UTF8.self)
        #expect(Base64.decode(digest.utf8)?.count == 32)
        for text in ["<!---->", "<!--\(digest)-->", "<?x?>", "<?x \(digest)?>"] {
            for place in [value.lowerBound, value.lowerBound + 20, value.upperBound] {
                #expect(outcome([(place..<place, Array(text.utf8))]) == .refused(.structure))
            }
            let object = try element("ds:Object")
            let other = try element("ds:Object", in: forgery).octets
            // The signed digest in a comment beside the forged one, with the forged object.
            let own = Array(genuine.octets[value])
            let both = Array(digest.utf8) + Array("<!--".utf8) + own + Array("-->".utf8)
            #expect(outcome([(value, both), (object.range, other)]) == .refused(.structure))
        }
    }

    @Test("DSG-10 CDATA in SignatureValue, X509Certificate and DigestValue is text")
    func acceptsCDATA() throws {
        for name in ["ds:SignatureValue", "ds:X509Certificate"] {
            let inner = try #require(genuine.elements.first { $0.name == name }).inner
            let text = Array("<![CDATA[".utf8) + genuine.octets[inner] + Array("]]>".utf8)
            #expect(outcome([(inner, text)]) == .victims)
            let middle = inner.lowerBound + inner.count / 2
            #expect(outcome([(middle..<middle, Array("<![CDATA[]]>".utf8))]) == .victims)
        }
    }

    @Test("XSW-08 the genuine document, root and all, in the object of a forged one; also beside its properties")
    func nestsDocument() throws {
        let root = genuine.octets(of: 0)
        for name in ["ds:Object", "ds:SignatureProperties", "ds:KeyInfo", "ds:SignatureProperty"] {
            let inner = try #require(forgery.elements.first { $0.name == name }).inner
            for place in [inner.lowerBound, inner.upperBound] {
                let document = forgery.replacing([(place..<place, root)])
                #expect(login.outcome(document) == .refused(.structure), "\(name)")
            }
        }
        // Signed by the attacker under the attacker's own name: no signature makes such a shape acceptable.
        let text = String(decoding: login.attackers, as: UTF8.self)
        #expect(text.contains("Id=\"ToBeSigned\""))
        let whole = attackers.replacing([
            (attackers.elements[0].inner.upperBound..<attackers.elements[0].inner.upperBound, root)
        ])
        #expect(login.outcome(whole) == .refused(.structure))
    }

    @Test("XSW-13 look-alike properties in attributes are refused outside the object, and by the digest in it")
    func refusesAttributes() throws {
        for element in genuine.elements {
            let end = element.inner.lowerBound - 1
            let attribute = Array(" challenge=\"8674665223082153551\"".utf8)
            let isInProperty = ["openoces:Name", "openoces:Value"].contains(element.name)
            let refused = outcome([(end..<end, attribute)])
            #expect(refused == .refused(isInProperty ? .digest : .structure), "\(element.name)")
        }
    }

    @Test("XSW-16 the attacker's KeyInfo before and behind the victim's")
    func refusesTwoKeyInfo() throws {
        let other = try element("ds:KeyInfo", in: attackers).octets
        #expect(outcome([(try before("ds:KeyInfo"), other)]) == .refused(.structure))
        #expect(outcome([(try behind("ds:KeyInfo"), other)]) == .refused(.structure))
    }

    @Test("XSW-17 certificates in the signed object alone, signed there")
    func findsNoCertificateInTheObject() throws {
        let scene = try LoginScene()
        let certificates = String(decoding: try element("ds:X509Data").octets, as: UTF8.self)
        let info = try Flip.range(in: scene.signedLogin(), from: "<ds:KeyInfo>", through: "</ds:KeyInfo>")
        let genuine = String(decoding: Array(try scene.signedLogin()[info]), as: UTF8.self)
        for place in ["<ds:SignatureProperties>", "</ds:SignatureProperties>", "</openoces:Value>"] {
            let refused = try scene.code { response in
                try response.replacing(genuine, with: "<ds:KeyInfo></ds:KeyInfo>")
                    .replacing(place, with: certificates + place)
            }
            #expect(refused == .structure)
        }
        let property = TestResponse.Property("X509Certificate", Base64.encode(scene.pki.endUser.der))
        let response = try scene.login(TestResponse.loginProperties + [property])
            .replacing(genuine, with: "<ds:KeyInfo></ds:KeyInfo>")
        #expect(scene.code(try response.signed(by: scene.pki.userKey)) == .noCertificate)
    }

    @Test("XSW-17 XSW-18 the attacker's key or the victim's certificates where none belong")
    func refusesOtherKeys() throws {
        let key = try TestKeys.other().publicKey
        let value =
            "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>\(Base64.encode(key.modulus))</ds:Modulus>"
            + "<ds:Exponent>\(Base64.encode(key.publicExponent))</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>"
        // The forgery is signed by that key, and would pass for the victim's.
        for place in ["ds:KeyInfo", "ds:X509Data"] {
            let inner = try #require(forgery.elements.first { $0.name == place }).inner
            for position in [inner.lowerBound, inner.upperBound] {
                let document = forgery.replacing([(position..<position, Array(value.utf8))])
                #expect(login.outcome(document) == .refused(.structure))
            }
        }
        let info = try #require(forgery.elements.first { $0.name == "ds:KeyInfo" })
        #expect(login.outcome(forgery.replacing([(info.inner, Array(value.utf8))])) == .refused(.noCertificate))
        let certificates = try element("ds:X509Data").octets
        let moved = [(try element("ds:KeyInfo").range, Array("<ds:KeyInfo></ds:KeyInfo>".utf8))]
        #expect(outcome(moved + [(try start(of: "ds:Object"), certificates)]) == .refused(.structure))
        for reference in [
            "<ds:RetrievalMethod URI=\"#ToBeSigned\" Type=\"http://www.w3.org/2000/09/xmldsig#X509Data\"></ds:RetrievalMethod>",
            "<KeyInfoReference xmlns=\"http://www.w3.org/2009/xmldsig11#\" URI=\"#ToBeSigned\"></KeyInfoReference>",
        ] {
            #expect(outcome([(try start(of: "ds:KeyInfo"), Array(reference.utf8))]) == .refused(.structure))
        }
    }
}
