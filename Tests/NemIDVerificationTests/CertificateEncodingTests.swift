import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Encoding of certificates")
struct CertificateEncodingTests {
    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    private func code(_ endUser: [UInt8]) throws -> RejectionCode? {
        scene.code(try TestResponse(certificates: [endUser, pki.issuing.der]).signed(by: pki.userKey))
    }

    /// Why an end user is refused one of whose signed parts is another.
    private func code(part: Int, _ element: [UInt8]) throws -> RejectionCode? {
        var parts = TestDER.parts(of: pki.endUser)
        parts[part] = element
        return try code(TestDER.certificate(parts, signedBy: pki.issuingKey))
    }

    @Test("the certificates that the damaged ones are made from are accepted")
    func acceptsTheNeighbour() throws {
        #expect(try code(TestDER.certificate(TestDER.parts(of: pki.endUser), signedBy: pki.issuingKey)) == nil)
    }

    @Test("CRT-30 two signature algorithms, a damaged signature, an empty one")
    func judgesSignatures() throws {
        let elements = TestDER.elements(within: pki.endUser.der)
        var other = elements[1]
        other[12] = 0x0C
        #expect(try code(TestDER.sequence([elements[0], other, elements[2]])) == .certificateParse)
        var damaged = pki.endUser.der
        damaged[damaged.count - 1] ^= 1
        #expect(try code(damaged) == .chain)
        #expect(try code(TestDER.sequence([elements[0], elements[1], TestDER.bitString([])])) == .chain)
    }

    @Test("CRT-31 CRT-32 serial numbers: negative, zero, 21 octets; 20 octets are accepted")
    func judgesSerialNumbers() throws {
        #expect(try code(part: 1, TestDER.integer([0x80])) == .certificateParse)
        #expect(try code(part: 1, TestDER.integer([0])) == .certificateParse)
        #expect(try code(part: 1, TestDER.integer([UInt8](repeating: 1, count: 21))) == .certificateParse)
        #expect(try code(part: 1, TestDER.integer([UInt8](repeating: 1, count: 20))) == nil)
    }

    @Test("CRT-33 an extension twice, extensions in version 1, version 4")
    func judgesVersions() throws {
        let parts = TestDER.parts(of: pki.endUser)
        let extensions = TestDER.elements(within: TestDER.elements(within: parts[7])[0])
        let doubled = TestDER.element(0xA3, TestDER.sequence(extensions + [extensions[0]]))
        #expect(try code(part: 7, doubled) == .certificateParse)
        #expect(try code(TestDER.certificate(Array(parts.dropFirst()), signedBy: pki.issuingKey)) == .certificateParse)
        #expect(try code(part: 0, TestDER.element(0xA0, TestDER.integer([3]))) == .certificateParse)
        #expect(try code(part: 0, TestDER.element(0xA0, TestDER.integer([1]))) == .certificateParse)
    }

    @Test("CRT-34 BER, trailing octets, every truncation, lengths beyond the end, deep nesting")
    func refusesOtherEncodings() throws {
        let der = pki.endUser.der
        let indefinite = [0x30, 0x80] + der.dropFirst(4) + [0, 0]
        #expect(try code(indefinite) == .certificateParse)
        #expect(try code(der + [0]) == .certificateParse)
        #expect(try code(der + pki.issuing.der) == .certificateParse, "XSW-19 two certificates in one element")
        for count in stride(from: 1, to: der.count, by: 97) {
            #expect(try code(Array(der.prefix(count))) == .certificateParse)
        }
        #expect(try code([0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF] + der.dropFirst(4)) == .certificateParse)
        #expect(try code([0x30, 0x83, 0] + der[2...]) == .certificateParse, "a length longer than needed")
        var nested: [UInt8] = []
        for _ in 0..<2_000 { nested = TestDER.element(0x30, nested) }
        #expect(try code(nested) == .certificateParse)
    }

    @Test("CRT-34 BER within names: lengths of other forms, strings in pieces, sets out of order")
    func refusesOtherEncodingsOfNames() throws {
        for part in [3, 5] {
            let name = TestDER.parts(of: pki.endUser)[part]
            let sets = TestDER.elements(within: name)
            #expect(try code(part: part, name) == nil)
            #expect(try code(part: part, [0x30, 0x80] + sets.flatMap { $0 } + [0, 0]) == .certificateParse)
            let first = TestDER.elements(within: sets[0])[0]
            let longer = [0x31, 0x81, UInt8(first.count)] + first
            #expect(try code(part: part, TestDER.sequence([longer] + sets[1...])) == .certificateParse)
            let (type, value) = (TestDER.elements(within: first)[0], TestDER.elements(within: first)[1])
            let pieces = TestDER.element(
                value[0] | 0x20,
                TestDER.element(value[0], [value[2]]) + TestDER.element(value[0], [value[3]])
            )
            let split = TestDER.element(0x31, TestDER.sequence([type, pieces]))
            #expect(try code(part: part, TestDER.sequence([split] + sets[1...])) == .certificateParse)
        }
        let sets = TestDER.elements(within: TestDER.parts(of: pki.endUser)[5])
        let last = try #require(sets.last)
        let turned = TestDER.element(0x31, TestDER.elements(within: last).reversed().flatMap { $0 })
        #expect(turned != last)
        #expect(try code(part: 5, TestDER.sequence(sets.dropLast() + [turned])) == .certificateParse)
    }

    @Test(
        "CRT-35 times in other forms",
        arguments: [
            ("UTC", "210230000000Z"), ("UTC", "2104200000Z"), ("UTC", "210420000000+0100"), ("UTC", "210420000060Z"),
            ("UTC", "210420240000Z"), ("UTC", "211320000000Z"), ("UTC", "210400000000Z"), ("UTC", ""),
            ("Generalized", "20210420000000Z"), ("Generalized", "20210420000000.5Z"), ("Generalized", "202104200000Z"),
            ("Generalized", "20210420000000"),
        ]
    )
    func refusesOtherTimes(_ form: String, _ text: String) throws {
        let time = form == "UTC" ? TestDER.utcTime(text) : TestDER.generalizedTime(text)
        let validity = TestDER.sequence([time, TestDER.utcTime("300101000000Z")])
        #expect(try code(part: 4, validity) == .certificateParse)
    }

    @Test("CRT-35 two-digit years from 50 are of the last century, and GeneralizedTime begins with 2050")
    func readsYears() throws {
        let far = [TestDER.utcTime("500101000000Z"), TestDER.generalizedTime("20500101000000Z")]
        #expect(try code(part: 4, TestDER.sequence(far)) == nil)
        let past = [TestDER.utcTime("490101000000Z"), TestDER.utcTime("491231235959Z")]
        #expect(try code(part: 4, TestDER.sequence(past)) == .notYetValid)
    }

    @Test("CRT-40 XSW-19 PEM armour, nothing, blanks, and two certificates in one element")
    func refusesOtherContent() throws {
        let text = Base64.encodeLines(pki.endUser.der)
        func code(_ content: String) throws -> RejectionCode? {
            try scene.code { try $0.replacing(text, with: content) }
        }
        #expect(try code("-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----") == .certificateParse)
        #expect(try code("") == .certificateParse)
        #expect(try code(" \n\t") == .certificateParse)
        #expect(try code(text + "\n" + Base64.encodeLines(pki.issuing.der)) == .certificateParse)
        #expect(try code(text.prefix(100) + "<!---->" + text.dropFirst(100)) == .structure)
    }

    @Test("XSW-17 XSW-18 keys and certificates in other places")
    func refusesOtherPlaces() throws {
        let keyInfo = try Flip.range(in: Array(scene.login().text.utf8), from: "<ds:KeyInfo>", through: "</ds:KeyInfo>")
        let content = String(decoding: Array(scene.login().text.utf8)[keyInfo], as: UTF8.self)
        func code(_ replacement: String) throws -> RejectionCode? {
            try scene.code { try $0.replacing(content, with: "<ds:KeyInfo>\(replacement)</ds:KeyInfo>") }
        }
        let value = "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AA==</ds:Modulus></ds:RSAKeyValue></ds:KeyValue>"
        #expect(try code("") == .noCertificate)
        #expect(try code("<ds:X509Data></ds:X509Data>") == .noCertificate)
        #expect(try code(value) == .noCertificate)
        #expect(try code(value + "<ds:X509Data></ds:X509Data>") == .structure)
        #expect(try code("<ds:RetrievalMethod URI=\"#x\"></ds:RetrievalMethod>") == .structure)
        #expect(try code("<KeyInfoReference xmlns=\"http://www.w3.org/2009/xmldsig11#\" URI=\"#x\"/>") == .structure)
        let inside = try scene.login().replacing(content, with: "<ds:KeyInfo></ds:KeyInfo>")
            .replacing("<ds:SignatureProperties>", with: "<ds:X509Data></ds:X509Data><ds:SignatureProperties>")
        #expect(scene.code(try inside.signed(by: pki.userKey)) == .structure)
    }
}
