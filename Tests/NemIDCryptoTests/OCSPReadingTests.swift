import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import Testing

/// What the reader of OCSP responses takes and refuses; each refused form stands beside an accepted one.
@Suite("Reading of OCSP responses")
struct OCSPReadingTests {
    private let produced = Date(timeIntervalSince1970: 1_618_903_565)

    private func read(_ change: (inout OCSPParts) -> Void = { _ in }) throws -> OCSPBasicResponse {
        var parts = OCSPParts()
        change(&parts)
        return try #require(try OCSPResponse(der: parts.der).basic)
    }

    private func isRefused(_ der: [UInt8]) -> Bool {
        do throws(CryptoError) {
            _ = try OCSPResponse(der: der)
            return false
        } catch {
            return error.code == .ocspParse
        }
    }

    private func isRefused(_ change: (inout OCSPParts) -> Void) -> Bool {
        var parts = OCSPParts()
        change(&parts)
        return isRefused(parts.der)
    }

    @Test("the plain response is read as it stands")
    func readsPlain() throws {
        let basic = try read()
        #expect(basic.responderID == .keyHash([UInt8](repeating: 7, count: 20)))
        #expect(basic.producedAt == produced)
        #expect(basic.signatureDigest == .sha256)
        #expect(basic.certificateCount == 0)
        #expect(basic.nonce == nil)
        #expect(!basic.hasUnknownCriticalExtension)
        let single = try #require(basic.responses.first)
        #expect(basic.responses.count == 1)
        #expect(single.certificateID.digest == .sha1)
        #expect(single.certificateID.issuerNameHash == [UInt8](repeating: 9, count: 20))
        #expect(single.certificateID.serialNumber == [0x5F, 0, 1, 2])
        #expect(single.status == .good)
        #expect(single.thisUpdate == produced)
        #expect(!single.hasNextUpdate)
        #expect(!single.hasCriticalExtension)
    }

    @Test("OCS-18 nothing may follow, at any level; nothing may be cut short")
    func refusesTrailingOctets() throws {
        let extra: [UInt8] = [0x05, 0x00]
        let parts = OCSPParts()
        #expect(!isRefused(parts.der))
        #expect(isRefused(parts.der + [0]))
        #expect(isRefused(parts.der(around: TestDER.element(0x04, parts.basic + [0]))))
        #expect(isRefused { $0.afterStatus = [extra] })
        #expect(isRefused { $0.afterSignature = [extra] })
        #expect(isRefused { $0.afterSingles = [extra] })
        #expect(isRefused { $0.afterThisUpdate = [extra] })
        #expect(isRefused { $0.singles = [$0.single, extra] })
        #expect(isRefused { $0.responderID += extra })
        #expect(isRefused { $0.responderID = TestDER.element(0xA2, [0x04, 0x01, 0x07] + extra) })
        #expect(isRefused { $0.certificateStatus = TestDER.element(0xA1, OCSPParts.time + extra) })
        #expect(isRefused { $0.hashAlgorithm = TestDER.sequence([[0x06, 0x01, 0x2A], extra, extra]) })
        for count in 0..<parts.der.count { #expect(isRefused(Array(parts.der.prefix(count)))) }
    }

    @Test("OCS-18 lengths that are indefinite or longer than needed, strings in pieces")
    func refusesBER() {
        let basic = OCSPParts().basic
        #expect(!isRefused(OCSPParts().der(around: TestDER.element(0x04, basic))))
        #expect(isRefused(OCSPParts().der(around: [0x24, 0x80, 0x04, 0x81, UInt8(basic.count)] + basic + [0, 0])))
        #expect(isRefused(OCSPParts().der(around: TestDER.element(0x24, TestDER.element(0x04, basic)))))
        #expect(isRefused(OCSPParts().der(around: [0x04, 0x82, 0, UInt8(basic.count)] + basic)))
        #expect(isRefused { $0.serialNumber = [0x02, 0x81, 0x01, 0x05] })
        #expect(isRefused { $0.hashAlgorithm = [0x30, 0x80, 0x06, 0x01, 0x2A, 0, 0] })
        #expect(isRefused { $0.signature = TestDER.element(0x23, TestDER.bitString([1])) })
    }

    @Test("OCS-03 every status but zero is an error, and an answer beside it is none")
    func readsStatus() throws {
        for (octets, status) in [([0x0A, 0x01, 0x03], 3), ([0x0A, 0x02, 0x00, 0xC8], 200)] as [([UInt8], Int)] {
            let response = try OCSPResponse(der: TestDER.sequence([octets]))
            #expect(response.status == status)
            #expect(response.basic == nil)
            var parts = OCSPParts()
            parts.status = octets
            #expect(try OCSPResponse(der: parts.der).basic == nil)
        }
        #expect(isRefused(TestDER.sequence([[0x0A, 0x01, 0x00]])), "successful, and no answer")
        #expect(isRefused(TestDER.sequence([[0x0A, 0x02, 0x00, 0x01]])), "longer than needed")
        #expect(isRefused(TestDER.sequence([[0x0A, 0x00]])))
        #expect(isRefused(TestDER.sequence([[0x0A, 0x01, 0xFF]])), "negative")
        #expect(isRefused(TestDER.sequence([[0x02, 0x01, 0x03]])), "an integer")
        #expect(isRefused { $0.responseType[10] = 2 }, "another type of answer")
    }

    @Test("the version is 1, left out or written out")
    func readsVersion() {
        #expect(!isRefused { $0.version = [[0xA0, 0x03, 0x02, 0x01, 0x00]] })
        #expect(isRefused { $0.version = [[0xA0, 0x03, 0x02, 0x01, 0x01]] })
        #expect(isRefused { $0.version = [[0xA0, 0x03, 0x02, 0x01, 0xFF]] })
        #expect(isRefused { $0.version = [[0xA0, 0x00]] })
    }

    @Test("OCS-01 the responder is named by name or by key")
    func readsResponder() throws {
        let name = try DistinguishedName([[.init("2.5.4.3", utf8: "TEST2408 OCSP")]])
        #expect(try read { $0.responderID = TestDER.element(0xA1, name.der) }.responderID == .name(name))
        func isRefusedName(_ tag: UInt8, _ value: [UInt8]) -> Bool {
            let pair = TestDER.sequence([[0x06, 0x03, 0x55, 0x04, 0x03], TestDER.element(tag, value)])
            let name = TestDER.sequence([TestDER.element(0x31, pair)])
            return isRefused { $0.responderID = TestDER.element(0xA1, name) }
        }
        #expect(!isRefusedName(0x0C, Array("Prøve".utf8)))
        #expect(isRefusedName(0x0C, [0x50, 0xF8]), "no UTF-8")
        #expect(!isRefusedName(0x13, Array("TEST".utf8)))
        #expect(isRefusedName(0x13, [0xF8]))
        #expect(!isRefusedName(0x1E, [0x00, 0xF8]))
        #expect(isRefusedName(0x1E, [0xF8]), "half a character")
        #expect(!isRefusedName(0x14, [0xF8]))
        for tag: UInt8 in [0x04, 0x4C, 0x8C, 0x1C] { #expect(isRefusedName(tag, Array("TEST".utf8))) }
        #expect(isRefused { $0.responderID = TestDER.element(0xA1, name.der + [0x05, 0x00]) })
        #expect(isRefused { $0.responderID = TestDER.element(0xA1, []) })
        #expect(isRefused { $0.responderID = TestDER.element(0xA3, name.der) })
        #expect(isRefused { $0.responderID = TestDER.element(0xA2, [0x24, 0x03, 0x04, 0x01, 0x07]) })
    }

    @Test("OCS-12 a time in another form is nil, and an element of another type no time")
    func readsTimes() throws {
        let texts = [
            "20210230000000Z", "202104200726Z", "20210420072605.5Z", "20210420072605+0000", "20210420072660Z", "",
        ]
        for text in texts {
            let basic = try read {
                $0.producedAt = TestDER.generalizedTime(text)
                $0.thisUpdate = TestDER.generalizedTime(text)
                $0.afterThisUpdate = [TestDER.element(0xA0, TestDER.generalizedTime(text))]
            }
            #expect(basic.producedAt == nil)
            #expect(basic.responses[0].thisUpdate == nil)
            #expect(basic.responses[0].hasNextUpdate)
            #expect(basic.responses[0].nextUpdate == nil)
        }
        let next = TestDER.element(0xA0, TestDER.generalizedTime("20491231235959Z"))
        let basic = try read { $0.afterThisUpdate = [next] }
        #expect(basic.responses[0].nextUpdate == Date(timeIntervalSince1970: 2_524_607_999))
        #expect(isRefused { $0.producedAt = TestDER.utcTime("210420072605Z") })
        #expect(isRefused { $0.thisUpdate = TestDER.utcTime("210420072605Z") })
        #expect(isRefused { $0.afterThisUpdate = [TestDER.element(0xA0, TestDER.utcTime("210420072605Z"))] })
        #expect(isRefused { $0.afterThisUpdate = [TestDER.element(0xA0, OCSPParts.time + OCSPParts.time)] })
    }

    @Test("OCS-02 good, revoked with and without reason, unknown, and nothing else")
    func readsCertificateStatus() throws {
        func status(_ octets: [UInt8]) throws -> OCSPSingleResponse.Status {
            try read { $0.certificateStatus = octets }.responses[0].status
        }
        #expect(try status([0x80, 0x00]) == .good)
        #expect(try status([0x82, 0x00]) == .unknown)
        #expect(try status(TestDER.element(0xA1, OCSPParts.time)) == .revoked(at: produced, reason: nil))
        let withReason = TestDER.element(0xA1, OCSPParts.time + [0xA0, 0x03, 0x0A, 0x01, 0x01])
        #expect(try status(withReason) == .revoked(at: produced, reason: .keyCompromise))
        let undated = TestDER.element(0xA1, TestDER.generalizedTime("2021"))
        #expect(try status(undated) == .revoked(at: nil, reason: nil))
        for octets in [
            [0x80, 0x01, 0x00], [0xA0, 0x00], [0x82, 0x01, 0x00], [0xA2, 0x00], [0x83, 0x00], [0x05, 0x00],
            TestDER.element(0xA1, []), TestDER.element(0xA1, OCSPParts.time + [0xA0, 0x03, 0x02, 0x01, 0x01]),
            TestDER.element(0xA1, OCSPParts.time + [0xA0, 0x03, 0x0A, 0x01, 0xFF]),
            TestDER.element(0xA1, OCSPParts.time + [0xA0, 0x04, 0x0A, 0x02, 0x00, 0x01]),
        ] as [[UInt8]] {
            #expect(isRefused { $0.certificateStatus = octets })
        }
    }

    @Test("OCS-04 OCS-16 the serial number and the hash function of a CertID")
    func readsCertificateID() throws {
        func id(_ change: (inout OCSPParts) -> Void) throws -> OCSPCertificateID {
            try read(change).responses[0].certificateID
        }
        #expect(try id { $0.serialNumber = TestDER.integer([0x00, 0x9F]) }.serialNumber == [0x9F])
        #expect(try id { $0.serialNumber = TestDER.integer([0x9F]) }.serialNumber == nil, "negative")
        #expect(try id { $0.serialNumber = TestDER.integer([0x00]) }.serialNumber == [])
        #expect(isRefused { $0.serialNumber = TestDER.integer([0x00, 0x5F]) }, "longer than needed")
        #expect(isRefused { $0.serialNumber = TestDER.integer([]) })
        let sha256: [UInt8] = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        #expect(try id { $0.hashAlgorithm = TestDER.sequence([sha256]) }.digest == .sha256, "parameters left out")
        #expect(try id { $0.hashAlgorithm = TestDER.sequence([sha256, [0x05, 0x00]]) }.digest == .sha256)
        #expect(try id { $0.hashAlgorithm = TestDER.sequence([sha256, [0x30, 0x00]]) }.digest == nil)
        let sha512 = sha256.dropLast() + [0x03]
        #expect(try id { $0.hashAlgorithm = TestDER.sequence([Array(sha512)]) }.digest == nil)
        #expect(isRefused { $0.hashAlgorithm = TestDER.sequence([sha256, [0x05, 0x01, 0x00]]) })
        #expect(isRefused { $0.hashAlgorithm = TestDER.sequence([[0x06, 0x00]]) })
        #expect(isRefused { $0.hashAlgorithm = TestDER.sequence([[0x06, 0x02, 0x80, 0x01]]) })
        #expect(isRefused { $0.hashAlgorithm = TestDER.sequence([[0x06, 0x02, 0x2A, 0x81]]) })
    }

    @Test("OCS-17 criticality, of the response and of an answer in it")
    func readsExtensions() throws {
        let critical: [UInt8] = [0x01, 0x01, 0xFF]
        func extend(_ all: [[UInt8]]) -> (inout OCSPParts) -> Void {
            { $0.afterSingles = [OCSPParts.extensions(all)] }
        }
        func extendSingle(_ all: [[UInt8]]) -> (inout OCSPParts) -> Void {
            { $0.afterThisUpdate = [OCSPParts.extensions(all)] }
        }
        #expect(try !read(extend([OCSPParts.oneExtension()])).hasUnknownCriticalExtension)
        #expect(try read(extend([OCSPParts.oneExtension(flag: critical)])).hasUnknownCriticalExtension)
        #expect(try !read(extendSingle([OCSPParts.oneExtension()])).responses[0].hasCriticalExtension)
        #expect(try read(extendSingle([OCSPParts.oneExtension(flag: critical)])).responses[0].hasCriticalExtension)
        for make in [extend, extendSingle] {
            #expect(isRefused(make([])), "no extension at all")
            #expect(isRefused(make([OCSPParts.oneExtension(), OCSPParts.oneExtension()])), "one twice")
            #expect(isRefused(make([OCSPParts.oneExtension(flag: [0x01, 0x01, 0x00])])), "the default written out")
            #expect(isRefused(make([OCSPParts.oneExtension(flag: [0x01, 0x01, 0x01])])), "a boolean of BER")
            #expect(isRefused(make([OCSPParts.oneExtension(value: [0x03, 0x02, 0x00, 0x01])])), "no octet string")
            let many = (UInt8(0)..<65).map { OCSPParts.oneExtension([0x06, 0x03, 0x2A, 0x03, $0]) }
            #expect(!isRefused(make(Array(many.dropLast()))))
            #expect(isRefused(make(many)), "65 of them")
        }
    }

    @Test("OCS-14 a nonce is read whole; two of them are refused, the same or not")
    func readsNonce() throws {
        let one = try read { $0.afterSingles = [OCSPParts.extensions([OCSPParts.nonce([1, 2])])] }
        #expect(one.nonce == [0x04, 0x02, 1, 2])
        #expect(
            isRefused {
                $0.afterSingles = [OCSPParts.extensions([OCSPParts.nonce([1, 2]), OCSPParts.nonce([3, 4])])]
            }
        )
        #expect(
            isRefused {
                $0.afterSingles = [OCSPParts.extensions([OCSPParts.nonce([1, 2]), OCSPParts.nonce([1, 2])])]
            }
        )
    }

    @Test("OCS-07 the signature's algorithm and octets")
    func readsSignature() throws {
        let pkcs1: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]
        func digest(_ parts: [[UInt8]]) throws -> Digest? {
            try read { $0.signatureAlgorithm = TestDER.sequence(parts) }.signatureDigest
        }
        for (number, expected) in [(4, Digest.md5), (5, .sha1), (11, .sha256), (12, .sha384), (13, .sha512)]
            as [(UInt8, Digest)]
        {
            #expect(try digest([TestDER.element(0x06, pkcs1 + [number]), [0x05, 0x00]]) == expected)
            #expect(try digest([TestDER.element(0x06, pkcs1 + [number])]) == expected)
        }
        #expect(try digest([TestDER.element(0x06, pkcs1 + [10]), [0x30, 0x00]]) == nil, "PSS")
        #expect(try digest([TestDER.element(0x06, pkcs1 + [11]), [0x30, 0x00]]) == nil)
        #expect(try digest([TestDER.element(0x06, pkcs1)]) == nil)
        #expect(try digest([[0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]]) == nil, "ECDSA")
        #expect(isRefused { $0.signature = TestDER.element(0x03, [0x01, 0x02]) }, "unused bits")
        #expect(isRefused { $0.signature = TestDER.element(0x03, []) })
    }

    @Test("OCS-11 certificates are counted and handed on as they stand")
    func readsCertificates() throws {
        let pki = try TestPKI()
        let list = [pki.issuing.der, pki.root.der]
        let basic = try read { $0.afterSignature = [TestDER.element(0xA0, TestDER.sequence(list))] }
        #expect((0..<basic.certificateCount).map(basic.certificateEncoding) == list)
        #expect(try read { $0.afterSignature = [[0xA0, 0x02, 0x30, 0x00]] }.certificateCount == 0)
        #expect(isRefused { $0.afterSignature = [[0xA0, 0x00]] })
        #expect(isRefused { $0.afterSignature = [TestDER.element(0xA0, TestDER.sequence([[0x05, 0x00]]))] })
        #expect(isRefused { $0.afterSignature = [[0xA1, 0x02, 0x30, 0x00]] })
    }
}
