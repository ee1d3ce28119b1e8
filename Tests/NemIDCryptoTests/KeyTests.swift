import NemIDCrypto
import NemIDFixtures
import Testing

@Suite struct KeyTests {
    private let key: PrivateKey
    private let certificate: Certificate

    init() throws {
        let vectors = try Fixtures.parameterDigests()
        key = try PrivateKey(pem: Array(vectors.privateKeyPem.utf8))
        certificate = try #require(try Certificate.certificates(pem: Array(vectors.certificatePem.utf8)).first)
    }

    @Test("SHA-2 and SHA-1 of 'abc' are those of FIPS 180-4")
    func digests() throws {
        let message = Array("abc".utf8)
        #expect(Hex.lower(try Digest.sha1.hash(message)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(
            Hex.lower(try Digest.sha256.hash(message))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(
            Hex.lower(try Digest.sha256.hash([]))
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
    }

    @Test("the published signatures over the normalised parameters are made and verified octet for octet")
    func knownSignatures() throws {
        for vector in try Fixtures.parameterDigests().cases {
            let message = Array(vector.normalized.utf8)
            let signature = try #require(Base64.decode(Array(vector.digestSignature.utf8)))
            #expect(try key.sign(message) == signature)
            #expect(certificate.publicKey.verify(signature, over: message))
        }
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("signatures made at the same time are those made one after the other")
    func signaturesAtOnce() async throws {
        let messages = (0..<24).map { number in [UInt8](repeating: UInt8(number), count: 100 + number) }
        let key = key
        let expected = try messages.map { message throws(CryptoError) in try key.sign(message) }
        let made = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (number, message) in messages.enumerated() {
                group.addTask { (number, try key.sign(message)) }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        #expect(messages.indices.allSatisfy { made[$0] == expected[$0] })
        #expect(throws: CryptoError.self) { try key.sign(sha256: [1, 2, 3]) }
    }

    @Test("DSG-33 a signature of another length, another message or with any octet changed is refused")
    func wrongSignatures() throws {
        let message = Array("message".utf8)
        let signature = try key.sign(message)
        #expect(key.publicKey.verify(signature, over: message))
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(!key.publicKey.verify(changed, over: message))
        }
        #expect(!key.publicKey.verify([], over: message))
        #expect(!key.publicKey.verify([0] + signature, over: message))
        #expect(!key.publicKey.verify(Array(signature.dropLast()), over: message))
        #expect(!key.publicKey.verify(signature + [0], over: message))
        #expect(!key.publicKey.verify([UInt8](repeating: 0, count: 256), over: message))
        #expect(!key.publicKey.verify(key.publicKey.modulus, over: message))
        #expect(!key.publicKey.verify(signature, over: Array("massage".utf8)))
        #expect(!key.publicKey.verify(signature, over: message, digest: .sha512))
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("numbers of an RSA key are read")
    func numbers() {
        #expect(key.publicKey.algorithm == .rsa)
        #expect(key.publicKey.bits == 2048)
        #expect(key.publicKey.publicExponent == [1, 0, 1])
        #expect(key.publicKey.modulus.count == 256)
        #expect(key.publicKey == certificate.publicKey)
    }

    @Test("PAR-13 a private key shows nothing of itself")
    func redacted() throws {
        let shown =
            "\(key) \(String(reflecting: key)) \(String(describing: Mirror(reflecting: key).children.map(\.value)))"
        let secret = try key.pem().split(separator: "\n")[2]
        #expect(!shown.contains(secret))
        #expect(shown.contains("not shown"))
    }

    @Test("keys that are none, or lack their passphrase, are refused by code")
    func unreadable() throws {
        let none = #expect(throws: CryptoError.self) { try PrivateKey(pem: Array("no key".utf8)) }
        #expect(none?.code == .keyParse)
        let encrypted = #expect(throws: CryptoError.self) { try PrivateKey(pem: Array(Self.encryptedKey.utf8)) }
        #expect(encrypted?.code == .passphrase)
        let wrong = #expect(throws: CryptoError.self) {
            try PrivateKey(pem: Array(Self.encryptedKey.utf8), passphrase: "wrong")
        }
        #expect(wrong?.code == .passphrase)
        #expect(try PrivateKey(pem: Array(Self.encryptedKey.utf8), passphrase: "prøve").publicKey.bits == 2048)
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("PKCS#12: a file comes back whole; a wrong passphrase, rubbish and a missing part have their own codes")
    func pkcs12() throws {
        let file = try PKCS12.file(
            key: key,
            certificate: certificate,
            others: [],
            passphrase: "prøve",
            friendlyName: "Eksempel A/S"
        )
        let opened = try PKCS12(der: file, passphrase: "prøve")
        #expect(opened.certificate == certificate)
        #expect(opened.privateKey.publicKey == key.publicKey)
        let wrong = #expect(throws: CryptoError.self) { try PKCS12(der: file, passphrase: "prove") }
        #expect(wrong?.code == .passphrase)
        let trailing = #expect(throws: CryptoError.self) { try PKCS12(der: file + [0], passphrase: "prøve") }
        #expect(trailing?.code == .pkcs12Parse)
        let rubbish = #expect(throws: CryptoError.self) { try PKCS12(der: [1, 2, 3], passphrase: "prøve") }
        #expect(rubbish?.code == .pkcs12Parse)
        #expect(OpenSSLErrorQueue.isEmpty)
    }
}
