import Foundation
import NemIDCrypto
import NemIDFixtures
import NemIDTestSupport
import Testing

@Suite struct CertificateTests {
    private let leaf: Certificate
    private let issuer: Certificate
    private let root: Certificate

    init() throws {
        let vectors = try Fixtures.signedResponses()
        leaf = try #require(try Certificate.certificates(pem: Array(vectors.endUserCertificatePem.utf8)).first)
        issuer = try #require(try Certificate.certificates(pem: Array(vectors.issuingCertificatePem.utf8)).first)
        root = try #require(try Certificate.certificates(pem: Array(vectors.rootCertificatePem.utf8)).first)
    }

    @Test("CRT-23 CRT-24 a subject is read attribute by attribute, æøå and multi-valued names included")
    func subject() {
        #expect(leaf.subject.relativeNames.map(\.count) == [1, 1, 2])
        let name = leaf.subject.attributes(DistinguishedName.AttributeType.commonName)
        #expect(name.map(\.text) == ["Søren Åberg Æbeltoft"])
        let serial = leaf.subject.attributes(DistinguishedName.AttributeType.serialNumber)
        #expect(serial.map(\.text) == ["PID:9208-2002-2-123456789012"])
        #expect(leaf.subject.rfc4514.contains("CN=Søren Åberg Æbeltoft"))
        #expect(leaf.issuer == issuer.subject)
        #expect(CivilTime(leaf.notBefore).rfc3339 == "2021-04-20T12:56:49Z")
        #expect(CivilTime(leaf.notAfter).rfc3339 == "2024-04-20T13:26:49Z")
    }

    @Test("extensions of an end-user and of a CA certificate are read")
    func extensions() {
        #expect(leaf.extensions.basicConstraints?.isCA == false)
        #expect(leaf.extensions.basicConstraints?.pathLength == nil)
        #expect(leaf.extensions.keyUsage?.contains(.digitalSignature) == true)
        #expect(leaf.extensions.keyUsage?.contains(.keyCertSign) == false)
        #expect(leaf.extensions.policies?.count == 1)
        #expect(leaf.extensions.extendedKeyUsage == nil)
        #expect(leaf.extensions.authorityKeyIdentifier == issuer.extensions.subjectKeyIdentifier)
        #expect(issuer.extensions.basicConstraints?.isCA == true)
        #expect(issuer.extensions.keyUsage == [.keyCertSign, .cRLSign])
        #expect(root.isSelfIssued)
        #expect(!issuer.isSelfIssued)
    }

    @Test("a signature belongs to one key only")
    func signatures() {
        #expect(leaf.isSigned(by: issuer.publicKey))
        #expect(issuer.isSigned(by: root.publicKey))
        #expect(root.isSigned(by: root.publicKey))
        #expect(!leaf.isSigned(by: root.publicKey))
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("CRT-34 truncated certificates, and such with octets behind, are refused at every length")
    func truncated() throws {
        for count in 0..<leaf.der.count {
            let error = #expect(throws: CryptoError.self) { try Certificate(der: Array(leaf.der.prefix(count))) }
            #expect(error?.code == .certificateParse)
        }
        let error = #expect(throws: CryptoError.self) { try Certificate(der: leaf.der + [0]) }
        #expect(error?.code == .certificateParse)
        #expect(try Certificate(der: leaf.der) == leaf)
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("CRT-34 a BER length that DER would write shorter is refused")
    func longLength() throws {
        // 30 82 hh ll … becomes 30 83 00 hh ll …, which means the same in BER.
        #expect(Array(leaf.der.prefix(2)) == [0x30, 0x82])
        let longer = [0x30, 0x83, 0x00] + leaf.der.dropFirst(2)
        let error = #expect(throws: CryptoError.self) { try Certificate(der: longer) }
        #expect(error?.code == .certificateParse)
    }

    @Test("CRT-40 a PEM text may hold several certificates; none or a damaged one is refused")
    func pem() throws {
        let both = "text before\n" + leaf.pem + "between\n" + root.pem
        #expect(try Certificate.certificates(pem: Array(both.utf8)) == [leaf, root])
        for text in ["", "no PEM", leaf.pem.replacing("END CERTIFICATE", with: "END NOTHING"), "\u{0}\u{1}"] {
            let error = #expect(throws: CryptoError.self) { try Certificate.certificates(pem: Array(text.utf8)) }
            #expect(error?.code == .certificateParse)
        }
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("OpenSSL accepts the chain it is given, and refuses others by kind")
    func chains() throws {
        try PathValidation.validate([leaf, issuer, root])
        let wrong = #expect(throws: PathValidation.Failure.self) { try PathValidation.validate([leaf, root]) }
        #expect(wrong?.kind == .signature)
        let short = #expect(throws: PathValidation.Failure.self) { try PathValidation.validate([leaf, issuer]) }
        #expect(short?.kind == .signature)
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test(
        "published CA certificates are read as their publisher describes them",
        .enabled(if: SharedVectors.isAvailable)
    )
    func published() throws {
        struct Published: Decodable {
            struct Entry: Decodable {
                let subject: String
                let issuer: String
                let serialHex: String
                let notBefore: String
                let notAfter: String
                let rsaBits: Int
                let subjectKeyIdentifier: String
                let sha256Fingerprint: String
                let pem: String
            }
            let certificates: [Entry]
        }
        let bytes = try SharedVectors.bytes("../protocol/vectors/ca-certificates.json")
        let entries = try JSONDecoder().decode(Published.self, from: Data(bytes)).certificates
        #expect(entries.count == 8)
        for entry in entries {
            let certificate = try #require(try Certificate.certificates(pem: Array(entry.pem.utf8)).first)
            #expect(certificate.subject.rfc4514 == entry.subject)
            #expect(certificate.issuer.rfc4514 == entry.issuer)
            #expect(certificate.serialHex == entry.serialHex)
            #expect(CivilTime(certificate.notBefore).rfc3339 == entry.notBefore)
            #expect(CivilTime(certificate.notAfter).rfc3339 == entry.notAfter)
            #expect(certificate.publicKey.bits == entry.rsaBits)
            #expect(certificate.extensions.subjectKeyIdentifier.map(Hex.upper) == entry.subjectKeyIdentifier)
            #expect(Hex.upper(certificate.sha256) == entry.sha256Fingerprint)
            #expect(certificate.signatureAlgorithm == "1.2.840.113549.1.1.11")
            #expect(certificate.extensions.policies == ["2.5.29.32.0"])
            #expect(certificate.extensions.distributionPoints.count == 2)
        }
    }
}
