import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Digest and signature")
struct SignatureTests {
    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    private func code(signing: @escaping ([UInt8]) throws -> [UInt8]) throws -> RejectionCode? {
        scene.code(try scene.login().signed(by: scene.pki.userKey, signing: signing))
    }

    @Test("DSG-30 DigestInfo of another hash under the identifier of SHA-256")
    func refusesOtherDigestInfo() throws {
        for digest in [Digest.sha1, .sha384, .sha512] {
            #expect(try code { try scene.pki.userKey.sign($0, digest: digest) } == .signature)
        }
    }

    @Test("DSG-30 DSG-31 blocks that lax readers of PKCS#1 take for a signature")
    func refusesForgedBlocks() throws {
        let rsa = try RawRSA()
        defer { rsa.remove() }
        func code(_ block: @escaping ([UInt8]) throws -> [UInt8]) throws -> RejectionCode? {
            try self.code { info in try block(Digest.sha256.hash(info)) }
        }
        #expect(try code { try rsa.signature(of: RawRSA.digestInfo($0)) } == nil)
        #expect(try code { try rsa.signature(of: RawRSA.digestInfoWithoutParameters($0)) } == .signature)
        #expect(try code { try rsa.signature(of: $0) } == .signature)
        #expect(try code { try rsa.signature(of: RawRSA.digestInfo($0), padding: 8) } == .signature)
        #expect(try code { try rsa.signature(of: RawRSA.digestInfo($0), padding: 201) } == .signature)
        #expect(try code { try rsa.signature(of: RawRSA.digestInfo($0) + [0]) } == .signature)
        #expect(try code { try rsa.signature(of: RawRSA.digestInfo($0), blockType: 2) } == .signature)
        #expect(try code { try rsa.signature(of: RawRSA.digestInfo($0), blockType: 0) } == .signature)
        #expect(try self.code { try rsa.pss($0) } == .signature)
    }

    @Test("DSG-33 the signature with any one bit flipped, shortened, lengthened or shifted")
    func refusesDamagedSignatures() throws {
        let genuine = try scene.signedLogin()
        #expect(scene.code(genuine) == nil)
        let key = scene.pki.userKey
        for position in 0..<256 {
            #expect(
                try code { info in
                    var signature = try key.sign(info)
                    signature[position] ^= 1 << UInt8(position % 8)
                    return signature
                } == .signature
            )
        }
        let variants: [@Sendable ([UInt8]) -> [UInt8]] = [
            { Array($0.dropLast()) }, { Array($0.dropFirst()) }, { $0 + [0] }, { [0] + $0 }, { _ in [] },
            { _ in [UInt8](repeating: 0, count: 256) }, { _ in [UInt8](repeating: 0, count: 255) + [1] },
        ]
        for variant in variants { #expect(try code { variant(try key.sign($0)) } == .signature) }
    }

    @Test("DSG-33 the signature plus the modulus, the modulus less one")
    func refusesNumbersOutsideTheModulus() throws {
        let key = scene.pki.userKey
        let modulus = key.publicKey.modulus
        #expect(try code { _ in Array(modulus.dropLast()) + [(modulus.last ?? 0) & ~1] } == .signature)
        #expect(try code { _ in modulus } == .signature)
        #expect(
            try code { info in
                var sum: [UInt8] = []
                var carry = 0
                for (left, right) in zip(try key.sign(info).reversed(), modulus.reversed()) {
                    let value = Int(left) + Int(right) + carry
                    sum.append(UInt8(value & 0xFF))
                    carry = value >> 8
                }
                return (carry > 0 ? [1] : []) + sum.reversed()
            } == .signature
        )
    }

    @Test(
        "DSG-35 DSG-36 the signed object changed",
        arguments: [
            ("5577006791947779410", "5577006791947779411"), ("VisibleToSigner=\"no\"", "VisibleToSigner=\"yes\""),
            ("</ds:SignatureProperty>\n", "</ds:SignatureProperty>"), ("<openoces:Name>", "<openoces:Name other=\"\">"),
            ("<openoces:Name>", "<openoces:Name xml:lang=\"da\">"),
            ("Id=\"ToBeSigned\"", "Id=\"ToBeSigned\" xml:lang=\"da\""),
            (" version=\"0.1\"", " version=\"0.1\" xml:lang=\"da\""),
            (" version=\"0.1\"", " version=\"0.1\" xmlns:x=\"urn:x\""),
            (" version=\"0.1\"", " version=\"0.1\" xml:space=\"preserve\""),
            ("5577006791947779410", "5577006791947779410&#13;"),
        ]
    )
    func refusesChangedObjects(_ old: String, _ new: String) throws {
        #expect(try scene.code(replacing: old, with: new) == .digest)
    }

    @Test("DSG-36 xml:lang and unused namespaces on the root are accepted where they were signed")
    func acceptsInherited() throws {
        let more = " version=\"0.1\" xml:lang=\"da\" xmlns:x=\"urn:x\""
        #expect(try scene.code { try $0.replacing(" version=\"0.1\"", with: more) } == nil)
    }

    @Test("DSG-37 a digest that is empty, short, long, or that of no octets at all")
    func refusesOtherDigests() throws {
        let empty = Base64.encode(try Digest.sha256.hash([]))
        for value in ["", "AAAA", empty, Base64.encode([UInt8](repeating: 0, count: 33))] {
            let response = try scene.login().replacing(TestResponse.digestGap, with: value)
            #expect(scene.code(try response.signed(by: scene.pki.userKey)) == .digest)
        }
    }

    @Test("DSG-38 CR LF in transport is accepted")
    func acceptsCarriageReturns() throws {
        let carried = try scene.signedLogin().flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        #expect(scene.code(carried) == nil)
    }

    @Test("C14-12 C14-13 a relative namespace name in scope has no canonical form")
    func refusesRelativeNamespaces() throws {
        #expect(
            try scene.code(replacing: " version=\"0.1\"", with: " version=\"0.1\" xmlns:x=\"x\"") == .canonicalization
        )
        #expect(
            try scene.code(replacing: "<openoces:Name>", with: "<openoces:Name xmlns:x=\"../x\">") == .canonicalization
        )
    }

    @Test("XSW-14 a signature by another key than the certificate's")
    func refusesOtherKeys() throws {
        #expect(scene.code(try scene.login().signed(by: scene.pki.otherKey)) == .signature)
        #expect(scene.code(try scene.login().signed(by: scene.pki.issuingKey)) == .signature)
    }

    @Test("XML-40 the lowest bit of any one octet of the signed object or SignedInfo flipped is never accepted")
    func refusesEveryFlippedBit() throws {
        let genuine = try scene.signedLogin()
        for (start, end) in [("<ds:SignedInfo ", "</ds:SignedInfo>"), ("<ds:Object ", "</ds:Object>")] {
            for position in try Flip.range(in: genuine, from: start, through: end) {
                var changed = genuine
                changed[position] ^= 1
                #expect(scene.code(changed) != nil, "octet \(position)")
            }
        }
    }
}
