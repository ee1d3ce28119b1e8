import NemIDCrypto
import NemIDTestSupport

/// OCSP requests of any shape, put together by hand (RFC 6960 §4.1.1).
enum OCSPRequestParts {
    /// The CertID that an ordinary request about the certificate has.
    static func certificateID(_ certificate: Certificate, issuer: Certificate, hash: Digest) throws -> [UInt8] {
        let request = try OCSPRequest(
            serialNumber: certificate.serialNumber,
            issuer: issuer,
            hash: hash,
            nonce: nil
        )
        let list = TestDER.elements(within: TestDER.elements(within: request.der)[0])[0]
        return TestDER.elements(within: TestDER.elements(within: list)[0])[0]
    }

    /// A request with these CertIDs and these extensions, each of them whole.
    static func request(_ certificateIDs: [[UInt8]], extensions: [[UInt8]] = []) -> [UInt8] {
        var parts = [TestDER.sequence(certificateIDs.map { TestDER.sequence([$0]) })]
        if !extensions.isEmpty { parts.append(TestDER.element(0xA2, TestDER.sequence(extensions))) }
        return TestDER.sequence([TestDER.sequence(parts)])
    }

    /// The nonce extension around `value`, which ought to be an OCTET STRING.
    static func nonce(_ value: [UInt8]) -> [UInt8] {
        TestDER.sequence([
            TestDER.element(0x06, [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02]),
            TestDER.element(0x04, value),
        ])
    }

    /// An extension 1.2.3.4 that nobody knows.
    static func unknown(isCritical: Bool) -> [UInt8] {
        TestDER.sequence(
            [TestDER.element(0x06, [0x2A, 0x03, 0x04])] + (isCritical ? [[0x01, 0x01, 0xFF]] : [])
                + [TestDER.element(0x04, [0x05, 0x00])]
        )
    }

    /// The CertID with its hash function named without parameters, as some clients write it.
    static func withoutParameters(_ certificateID: [UInt8]) -> [UInt8] {
        var parts = TestDER.elements(within: certificateID)
        parts[0] = TestDER.sequence([TestDER.elements(within: parts[0])[0]])
        return TestDER.sequence(parts)
    }
}
