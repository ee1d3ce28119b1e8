import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// A login with the answers of an OCSP responder, each signed by the same key under another certificate of it.
struct AnsweredLogin {
    let answers: [[UInt8]]
    let responders: [Certificate]

    /// - Parameters:
    ///   - scene: The login.
    ///   - count: How many certificates the responder has.
    /// - Throws: `CryptoError` where OpenSSL refuses a part.
    init(_ scene: Scene, count: Int) throws {
        let key = try PrivateKey(pem: Array(TestKeyText.responder.utf8))
        responders = try (0..<count).map { index in
            try TestPKI.endUser(key.publicKey, now: Scene.now, by: scene.login.issuing, scene.issuingKey) {
                template,
                extensions in
                template.serialNumber = [0x5F, 9, UInt8(index >> 8), UInt8(index & 0xFF)]
                template.subject = try TestNames.endUser(
                    "CVR:90000001-UID:12345678",
                    commonName: "TEST OCSP",
                    organization: "Eksempel A/S // CVR:90000001"
                )
                extensions.extendedKeyUsage = "OCSPSigning"
                extensions.authorityInfoAccess = nil
                extensions.distributionPoints = nil
                extensions.further = ["noCheck = ignored"]
            }
        }
        answers = try responders.map { responder in
            let single = OCSPResponseTemplate.Single(
                issuer: scene.login.issuing,
                serialNumber: scene.login.endUser.serialNumber,
                status: .good,
                thisUpdate: Scene.now.addingTimeInterval(-60),
                nextUpdate: Scene.now.addingTimeInterval(60)
            )
            return try OCSPResponseTemplate(responses: [single], producedAt: Scene.now.addingTimeInterval(-30))
                .encoded(signedBy: key, responder: responder)
        }
    }

    /// What the responder signed in the answer at `index`.
    func signed(_ index: Int) throws -> SignedOctets {
        // OCSPResponse, its [0], ResponseBytes, the OCTET STRING with the BasicOCSPResponse (RFC 6960 §4.2.1).
        let outer = TestDER.elements(within: answers[index])
        guard outer.count == 2, let bytes = TestDER.elements(within: outer[1]).first,
            let octets = TestDER.elements(within: bytes).last,
            let basic = TestDER.octetStringContent(of: octets)
        else { throw BenchError("not an OCSP response") }
        return try SignedOctets(der: basic)
    }
}
