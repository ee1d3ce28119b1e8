import NemIDClient
import NemIDCrypto
import NemIDFixtures
import Testing

@Suite struct ServiceProviderCredentialTests {
    private let vectors: ParameterDigests

    init() throws { vectors = try Fixtures.parameterDigests() }

    private func file(_ base64: String) throws -> [UInt8] {
        try #require(Base64.decode(base64.utf8, whiteSpace: .xml))
    }

    private func code(_ make: () throws -> ServiceProviderCredential) -> NemIDError? {
        #expect(throws: NemIDError.self) { try make() }
    }

    @Test("key and certificate from PEM")
    func pem() throws {
        let credential = try ServiceProviderCredential.pem(
            key: vectors.privateKeyPem,
            certificate: vectors.certificatePem
        )
        #expect(Base64.encode(credential.certificate.der) == vectors.spCert)
    }

    @Test("an encrypted key opens with its passphrase, and only with it")
    func encryptedKey() throws {
        func credential(_ passphrase: String?) throws -> ServiceProviderCredential {
            try .pem(key: SampleKeyFiles.encryptedKey, certificate: vectors.certificatePem, passphrase: passphrase)
        }
        #expect(try credential(SampleKeyFiles.passphrase).privateKey.publicKey.bits == 2048)
        #expect(code { try credential("forkert") }?.code == .credentialPassphrase)
        #expect(code { try credential(nil) }?.code == .credentialPassphrase)
    }

    @Test("key and certificate from PKCS#12, written by us or under 3DES by older tools")
    func pkcs12() throws {
        let key = try PrivateKey(pem: Array(vectors.privateKeyPem.utf8))
        let certificate = try #require(try Certificate.certificates(pem: Array(vectors.certificatePem.utf8)).first)
        let written = try PKCS12.file(
            key: key,
            certificate: certificate,
            others: [],
            passphrase: "hemmelig æøå",
            friendlyName: "Eksempel A/S"
        )
        #expect(try ServiceProviderCredential.pkcs12(written, passphrase: "hemmelig æøå").certificate == certificate)
        #expect(code { try .pkcs12(written, passphrase: "hemmelig") }?.code == .credentialPassphrase)
        let older = try file(SampleKeyFiles.tripleDESPKCS12)
        #expect(try ServiceProviderCredential.pkcs12(older, passphrase: "hemmelig").certificate == certificate)
        #expect(code { try .pkcs12(older, passphrase: "hemmelig\n") }?.code == .credentialPassphrase)
    }

    @Test("a PKCS#12 file under RC2-40 is refused by name, with the commands that convert it")
    func legacy() throws {
        let old = try file(SampleKeyFiles.legacyPKCS12)
        let error = code { try .pkcs12(old, passphrase: "hemmelig") }
        #expect(error?.code == .credentialLegacyPKCS12)
        #expect(error?.hint?.contains("openssl pkcs12 -legacy") == true)
        #expect(code { try .pkcs12(old, passphrase: "forkert") }?.code == .credentialPassphrase)
    }

    @Test("a key of another certificate is refused")
    func mismatch() throws {
        #expect(
            code { try .pem(key: SampleKeyFiles.otherKey, certificate: vectors.certificatePem) }?.code
                == .credentialMismatch
        )
    }

    @Test("what is no key, no certificate, no PKCS#12 file is refused as such")
    func unreadable() {
        #expect(code { try .pem(key: "", certificate: vectors.certificatePem) }?.code == .credential)
        #expect(
            code { try .pem(key: vectors.certificatePem, certificate: vectors.certificatePem) }?.code == .credential
        )
        #expect(code { try .pem(key: vectors.privateKeyPem, certificate: "") }?.code == .credential)
        #expect(code { try .pem(key: vectors.privateKeyPem, certificate: vectors.privateKeyPem) }?.code == .credential)
        #expect(code { try .pkcs12([], passphrase: "") }?.code == .credential)
        #expect(code { try .pkcs12(Array(vectors.certificatePem.utf8), passphrase: "x") }?.code == .credential)
    }

    @Test("PAR-13 neither a description nor an error shows key or passphrase")
    func isRedacted() throws {
        let credential = try ServiceProviderCredential.pem(
            key: SampleKeyFiles.encryptedKey,
            certificate: vectors.certificatePem,
            passphrase: SampleKeyFiles.passphrase
        )
        var configuration = try SampleSite.configuration()
        configuration.credential = credential
        var shown = "\(credential) \(String(reflecting: credential)) \(configuration)"
        dump(configuration, to: &shown)
        let error = try #require(
            code {
                try .pem(key: SampleKeyFiles.encryptedKey, certificate: vectors.certificatePem, passphrase: "ølkasse")
            }
        )
        dump(error, to: &shown)
        shown += "\(error)"
        #expect(shown.contains("credential.passphrase"))
        for secret in ["hemmelig", "ølkasse", "PRIVATE KEY", "MII"] { #expect(!shown.contains(secret)) }
        let body = vectors.privateKeyPem.split(separator: "\n").dropFirst().dropLast()
        #expect(body.allSatisfy { !shown.contains($0) })
    }
}
