import Foundation
import NemIDCrypto
import NemIDFixtures
import Testing

@Suite struct IssuingTests {
    private let key: PrivateKey
    private let issuer: Certificate
    private let now = Date(timeIntervalSince1970: 1_620_907_200)

    init() throws {
        key = try PrivateKey(pem: Array(try Fixtures.parameterDigests().privateKeyPem.utf8))
        let name = try DistinguishedName([
            [.init("2.5.4.6", printable: "DK")], [.init("2.5.4.3", utf8: "Prøveudsteder")],
        ])
        issuer = try CertificateTemplate(
            serialNumber: [1],
            issuer: name,
            subject: name,
            notBefore: now,
            notAfter: now + 86_400,
            publicKey: key.publicKey,
            extensions: """
                [ext]
                subjectKeyIdentifier=hash
                basicConstraints=critical,CA:TRUE
                keyUsage=critical,keyCertSign,cRLSign
                """
        ).signed(by: key, issuer: nil)
    }

    @Test("the same template gives the same octets; every part comes back as it went in")
    func certificate() throws {
        var template = CertificateTemplate(
            serialNumber: [0x5F, 0x9C, 0x36, 0x87],
            issuer: issuer.subject,
            subject: try DistinguishedName([
                [.init("2.5.4.6", printable: "DK")],
                [.init("2.5.4.3", utf8: "Bo Ødegård"), .init("2.5.4.5", printable: "PID:9208-2002-2-1")],
            ]),
            notBefore: now,
            notAfter: now + 3600,
            publicKey: key.publicKey,
            extensions: """
                [ext]
                keyUsage=critical,digitalSignature
                certificatePolicies=1.2.3.4
                authorityKeyIdentifier=keyid
                extendedKeyUsage=OCSPSigning
                """
        )
        let certificate = try template.signed(by: key, issuer: issuer)
        #expect(certificate.der == (try template.signed(by: key, issuer: issuer).der))
        #expect(certificate.serialHex == "5F9C3687")
        #expect(certificate.subject.relativeNames.map(\.count) == [1, 2])
        #expect(certificate.notBefore == now)
        #expect(certificate.notAfter == now + 3600)
        #expect(certificate.extensions.policies == ["1.2.3.4"])
        #expect(certificate.extensions.extendedKeyUsage == ["1.3.6.1.5.5.7.3.9"])
        #expect(certificate.extensions.authorityKeyIdentifier == issuer.extensions.subjectKeyIdentifier)
        #expect(certificate.isSigned(by: key.publicKey))
        template.extensions = "[ext]\nkeyUsage=nonsense\n"
        let error = #expect(throws: CryptoError.self) { try template.signed(by: key, issuer: issuer) }
        #expect(error?.code == .issuing)
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("CRT-31 CRT-33 CRT-35 certificates that RFC 5280 forbids are refused when read")
    func forbidden() throws {
        var template = CertificateTemplate(
            serialNumber: [0],
            issuer: issuer.subject,
            subject: issuer.subject,
            notBefore: now,
            notAfter: now + 3600,
            publicKey: key.publicKey,
            extensions: ""
        )
        func code() throws -> CryptoError.Code? {
            let der = try template.encoded(signedBy: key, issuer: nil)
            do {
                _ = try Certificate(der: der)
                return nil
            } catch { return error.code }
        }
        #expect(try code() == .certificateParse)
        template.serialNumber = [UInt8](repeating: 0x7F, count: 21)
        #expect(try code() == .certificateParse)
        template.serialNumber = [UInt8](repeating: 0x7F, count: 20)
        #expect(try code() == nil)
        template.version = 4
        #expect(try code() == .certificateParse)
        template.version = 1
        #expect(try code() == nil)
        template.extensions = "[ext]\nbasicConstraints=CA:FALSE\n"
        #expect(try code() == .certificateParse)
        template.version = 3
        #expect(try code() == nil)
    }

    @Test("a revocation list comes back as it went in, listed certificates and scope included")
    func revocationList() throws {
        let template = RevocationListTemplate(
            issuer: issuer.subject,
            thisUpdate: now,
            nextUpdate: now + 43_200,
            entries: [
                .init(serialNumber: [9], revocationDate: now - 5, reason: .keyCompromise),
                .init(serialNumber: [7], revocationDate: now - 60),
                .init(serialNumber: [0x80, 1], revocationDate: now, reason: nil),
            ],
            number: 1000,
            extensions: """
                [ext]
                authorityKeyIdentifier=keyid
                issuingDistributionPoint=critical,@idp
                [idp]
                fullname=URI:http://crl.example/1.crl
                onlyuser=TRUE
                """
        )
        let der = try template.encoded(signedBy: key, issuer: issuer)
        #expect(der == (try template.encoded(signedBy: key, issuer: issuer)))
        let list = try CertificateRevocationList(der: der)
        #expect(list.issuer == issuer.subject)
        #expect(list.thisUpdate == now)
        #expect(list.nextUpdate == now + 43_200)
        #expect(list.number == [0x03, 0xE8])
        #expect(list.entryCount == 3)
        #expect(list.entry(serialNumber: [7])?.reason == .unspecified)
        #expect(list.entry(serialNumber: [9])?.revocationDate == now - 5)
        #expect(list.entry(serialNumber: [0x80, 1])?.reason == nil)
        #expect(list.entry(serialNumber: [8]) == nil)
        #expect(list.issuingDistributionPoint?.fullName == [.uri("http://crl.example/1.crl")])
        #expect(list.issuingDistributionPoint?.onlyUserCertificates == true)
        #expect(list.criticalExtensions == ["2.5.29.28"])
        #expect(list.isSigned(by: key.publicKey))
        for count in stride(from: 0, to: der.count, by: 7) {
            let error = #expect(throws: CryptoError.self) {
                try CertificateRevocationList(der: Array(der.prefix(count)))
            }
            #expect(error?.code == .crlParse)
        }
        let error = #expect(throws: CryptoError.self) { try CertificateRevocationList(der: der + [0]) }
        #expect(error?.code == .crlParse)
        #expect(OpenSSLErrorQueue.isEmpty)
    }

    @Test("an OCSP answer comes back as it went in; its CertID is compared whole")
    func ocsp() throws {
        let template = OCSPResponseTemplate(
            responses: [
                .init(issuer: issuer, serialNumber: [5], status: .good, thisUpdate: now, nextUpdate: now + 60),
                .init(
                    issuer: issuer,
                    serialNumber: [6],
                    hash: .sha256,
                    status: .revoked(at: now - 1, reason: .keyCompromise),
                    thisUpdate: now,
                    nextUpdate: nil
                ),
            ],
            producedAt: now + 1,
            extensions: [("1.3.6.1.5.5.7.48.1.2", false, [4, 2, 1, 2])]
        )
        let der = try template.encoded(signedBy: key, responder: issuer)
        #expect(der == (try template.encoded(signedBy: key, responder: issuer)))
        let response = try OCSPResponse(der: der)
        let basic = try #require(response.basic)
        #expect(basic.producedAt == now + 1)
        #expect(basic.nonce == [4, 2, 1, 2])
        #expect(basic.certificateCount == 1)
        #expect(basic.certificateEncoding(0) == issuer.der)
        #expect(basic.responses.count == 2)
        #expect(basic.responses[0].status == .good)
        #expect(basic.responses[0].nextUpdate == now + 60)
        #expect(basic.responses[1].status == .revoked(at: now - 1, reason: .keyCompromise))
        #expect(!basic.responses[1].hasNextUpdate)
        var five = OCSPInquiry(serialNumber: [5], issuerName: issuer.subject, issuer: issuer)
        var six = OCSPInquiry(serialNumber: [6], issuerName: issuer.subject, issuer: issuer)
        #expect(try five.isNamed(by: basic.responses[0].certificateID))
        #expect(try !six.isNamed(by: basic.responses[0].certificateID))
        #expect(try six.isNamed(by: basic.responses[1].certificateID))
        #expect(basic.isSigned(by: key.publicKey))
        #expect(try OCSPResponse(der: OCSPResponseTemplate.failure(status: 3)).status == 3)
        let error = #expect(throws: CryptoError.self) { try OCSPResponse(der: der + [0]) }
        #expect(error?.code == .ocspParse)
        #expect(OpenSSLErrorQueue.isEmpty)
    }
}
