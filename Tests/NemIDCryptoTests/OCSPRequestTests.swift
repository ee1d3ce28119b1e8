import NemIDCrypto
import NemIDTestSupport
import Testing

@Suite struct OCSPRequestTests {
    private let pki: TestPKI

    init() throws { pki = try TestPKI() }

    private func request(nonce: [UInt8]?) throws(CryptoError) -> OCSPRequest {
        try OCSPRequest(serialNumber: pki.endUser.serialNumber, issuer: pki.issuing, nonce: nonce)
    }

    @Test("OCS-14 a nonce has 1 to 128 octets and stands at the end of the question")
    func nonceLength() throws {
        for count in [1, 32, 127, 128] {
            let nonce = [UInt8](repeating: 0xA5, count: count)
            #expect(try request(nonce: nonce).der.suffix(count) == nonce[...])
        }
        for count in [0, 129] {
            let nonce = [UInt8](repeating: 0xA5, count: count)
            let error = #expect(throws: CryptoError.self) { try request(nonce: nonce) }
            #expect(error?.code == .issuing)
        }
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("OCS-04 OCS-16 CertID holds the hash of the issuer's name as the certificate in question spells it")
    func issuerName() throws {
        let respelled = try DistinguishedName([
            [.init(DistinguishedName.AttributeType.country, printable: "DK")],
            [.init(DistinguishedName.AttributeType.organization, printable: "Test2408")],
            [.init(DistinguishedName.AttributeType.commonName, printable: "TEST2408 issuing CA")],
        ])
        #expect(respelled.matches(pki.issuing.subject))
        for hash in [Digest.sha1, .sha256] {
            func question(_ name: DistinguishedName?) throws -> [UInt8] {
                try OCSPRequest(
                    serialNumber: pki.endUser.serialNumber,
                    issuerName: name,
                    issuer: pki.issuing,
                    hash: hash,
                    nonce: nil
                ).der
            }
            #expect(try question(respelled).contains(hash.hash(respelled.der)))
            #expect(try !question(respelled).contains(hash.hash(pki.issuing.subject.der)))
            #expect(try question(nil).contains(hash.hash(pki.issuing.subject.der)))
            #expect(try question(nil) == question(pki.issuing.subject))
        }
    }

    @Test("the same question is the same octets, and another serial number, hash or nonce is another question")
    func deterministic() throws {
        let question = try request(nonce: [1])
        #expect(try question == request(nonce: [1]))
        #expect(try question != request(nonce: [2]))
        #expect(try question != request(nonce: nil))
        #expect(
            try question
                != OCSPRequest(
                    serialNumber: pki.endUser.serialNumber,
                    issuer: pki.issuing,
                    hash: .sha256,
                    nonce: [1]
                )
        )
        #expect(try question != OCSPRequest(serialNumber: [1], issuer: pki.issuing, nonce: [1]))
        #expect(
            try question != OCSPRequest(serialNumber: pki.endUser.serialNumber, issuer: pki.root, nonce: [1])
        )
    }
}
