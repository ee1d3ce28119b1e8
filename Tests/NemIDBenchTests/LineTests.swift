import NemIDClient
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@testable import NemIDBench

/// That each line does what its name says, so that none measures a failure.
@Suite("Lines")
struct LineTests {
    let scene: Scene

    init() async throws {
        scene = try await Scene()
    }

    @Test("the login has the size and the certificates of a real one")
    func isRealSize() throws {
        #expect((8_000...9_000).contains(scene.login.xml.count))
        #expect(scene.login.root.publicKey.bits == 4096)
        #expect(scene.login.issuing.publicKey.bits == 2048)
        #expect(scene.login.endUser.publicKey.bits == 2048)
        #expect((105_000...115_000).contains(scene.issuingList.count))
    }

    @Test("both sides of each comparison succeed")
    func succeeds() throws {
        var comparisons = try LoginLines.comparisons(scene)
        comparisons += try OCSPLines.comparisons(scene)
        comparisons += try ParameterLines.comparisons(scene)
        comparisons += try RevocationListLines.comparisons(scene, nil)
        comparisons += try SigningLines.comparisons(scene, documentSize: 3_000)
        for comparison in comparisons {
            #expect(comparison.ours(), "\(comparison.name)")
            #expect(comparison.floor(), "\(comparison.name)")
        }
        #expect(Set(comparisons.map(\.name)).count == comparisons.count)
    }

    @Test("both sides of each comparison of the captured response succeed", .enabled(if: SharedVectors.isAvailable))
    func succeedsWithCapturedResponse() throws {
        let captured = try #require(try CapturedScene())
        for comparison in try LoginLines.comparisons(captured) {
            #expect(comparison.ours(), "\(comparison.name)")
            #expect(comparison.floor(), "\(comparison.name)")
        }
    }

    @Test("the login is judged by a list that would have refused it")
    func looksAtRevocation() throws {
        let serial = scene.login.endUser.serialNumber
        let number = serial.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        var list = LongRevocationList(issuer: scene.login.issuing, key: scene.issuingKey, now: Scene.now, entries: 3)
        list.firstSerial = number
        #expect(list.serialNumber(at: 0) == serial)
        let report = Verifier(environment: scene.environment).verify(
            scene.login.xml,
            policy: scene.policy,
            evidence: try Product.inMemory([try list.der(), scene.rootList]),
            at: Scene.now
        )
        #expect(report.code == .revoked)
    }

    @Test("the floor's arithmetic tells a right signature and digest from a wrong one")
    func floorVerifies() throws {
        let key = try #require(FloorKey(RSANumbers(scene.login.endUser)))
        let signed = scene.login.signedInfo
        #expect(key.verifies(signed))
        var signature = signed.signature
        signature[100] ^= 1
        #expect(!key.verifies(SignedOctets(octets: signed.octets, signature: signature)))
        #expect(!key.verifies(SignedOctets(octets: signed.octets + [0], signature: signed.signature)))
        let object = scene.login.objects[0]
        #expect(FloorDigest.sha256(of: object.octets, is: object.digest))
        #expect(!FloorDigest.sha256(of: object.octets + [0], is: object.digest))
    }

    @Test("the floor's signature and base64 are right")
    func floorSignsAndDecodes() throws {
        let message = Array("message".utf8)
        let relyingParty = scene.relyingParty.configuration.credential
        let signer = try #require(FloorSigner(pem: try relyingParty.privateKey.pem(), message: message))
        let signature = try #require(signer.sign())
        #expect(relyingParty.privateKey.publicKey.verify(signature, over: message))
        let octets = Array("%PDF-1.4".utf8)
        let base64 = FloorBase64(text: Array(Base64.encode(octets).utf8), size: octets.count)
        #expect(base64.decodes())
        #expect(base64.octets == octets)
        #expect(!FloorBase64(text: Array("AA*A".utf8), size: 3).decodes())
    }

    @Test("the long list is one that is read, signed and searched")
    func writesLists() throws {
        let long = LongRevocationList(issuer: scene.login.issuing, key: scene.issuingKey, now: Scene.now, entries: 500)
        let list = try #require(Product.load(try long.der(), issuer: scene.login.issuing))
        #expect(list.entryCount == 500)
        #expect(list.entry(serialNumber: long.serialNumber(at: 499)) != nil)
        #expect(list.entry(serialNumber: long.serialNumber(at: 500)) == nil)
        #expect(Product.load(try long.der(), issuer: scene.login.root) == nil)
    }

    @Test("what comes of a worst input is checked")
    func checksWorstInputs() throws {
        let small: Set = [
            "nesting without end", "8 references with 8 transforms each", "a head of 100 fields and 16 KiB",
            "an OCSP response with 8 uncertified responders",
        ]
        let worst = try WorstScene()
        let inputs = WorstInput.all.filter { small.contains($0.name) }
        #expect(inputs.count == small.count)
        for input in inputs { #expect(try input.prepare(worst).work() == input.expected, "\(input.name)") }
        #expect(Set(WorstInput.all.map(\.name)).count == WorstInput.all.count)
    }
}
