import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import Testing

@Suite(.enabled(if: SharedVectors.isAvailable))
struct RealRevocationListTests {
    @Test("the captured list of the test environment is read: times, number, entries, signature")
    func captured() throws {
        let list = try CertificateRevocationList(pemOrDER: SharedVectors.bytes("real/systemtest34.crl"))
        let issuer = try #require(
            try Certificate.certificates(pem: SharedVectors.bytes("real/TRUST2408-Systemtest-XXXIV-CA.cer.pem")).first
        )
        let root = try #require(
            try Certificate.certificates(pem: SharedVectors.bytes("real/TRUST2408-Systemtest-VII-Primary-CA.cert.pem"))
                .first
        )
        #expect(list.version == 2)
        #expect(list.issuer == issuer.subject)
        #expect(list.authorityKeyIdentifier == issuer.extensions.subjectKeyIdentifier)
        #expect(list.issuingDistributionPoint == nil)
        #expect(list.criticalExtensions.isEmpty)
        #expect(list.number != nil)
        #expect(list.entryCount > 1000)
        let next = try #require(list.nextUpdate)
        #expect(next.timeIntervalSince(list.thisUpdate) == 43_200)
        #expect(list.isSigned(by: issuer.publicKey))
        #expect(!list.isSigned(by: root.publicKey))
        #expect(OpenSSLErrorQueue.isEmpty)
    }
}
