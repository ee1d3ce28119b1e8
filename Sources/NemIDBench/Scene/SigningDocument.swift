import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// A signing response of a citizen with a document of any size in it, in an object of its own.
struct SigningDocument {
    let xml: [UInt8]
    let document: [UInt8]

    /// - Parameters:
    ///   - scene: Whose people and authorities sign.
    ///   - size: Octets of the signed document.
    ///   - isShort: Whether KeyInfo holds the end user's certificate alone.
    /// - Throws: What OpenSSL or the reader of XML refuses.
    init(_ scene: Scene, size: Int, isShort: Bool = false) throws {
        document = Array("%PDF-1.4\n".utf8.prefix(size)) + Self.filling(max(0, size - 9))
        let namespaces =
            "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:openoces=\"http://www.openoces.org/2006/07/signature#\""
        let object =
            "<ds:Object \(namespaces) Id=\"signText\" MimeType=\"application/pdf\">\(Base64.encode(document))</ds:Object>"
        let digest = Base64.encode(try Digest.sha256.hash(Array(object.utf8)))
        let login = scene.login
        let certificates = isShort ? [login.endUser.der] : [login.issuing.der, login.endUser.der, login.root.der]
        let unfilled = TestResponse(
            certificates: certificates,
            properties: [
                .base64("RequestIssuer", "Eksempel A/S", visible: "yes"),
                TestResponse.Property("TimeStamp", "2021-06-01 11:40:00+0200"), TestResponse.Property("action", "sign"),
            ],
            further: "\n" + TestResponse.reference("#signText", digest: digest)
        )
        // What is signed does not depend on the second object, which is put in last: signing searches octet by octet.
        let signed = try unfilled.signed(by: scene.subjectKey)
        let end = "</ds:Object>"
        xml = Array(String(decoding: signed, as: UTF8.self).replacing(end, with: end + "\n" + object).utf8)
    }

    /// A policy for it.
    static func policy(_ scene: Scene) -> VerificationPolicy {
        var policy = VerificationPolicy()
        policy.action = .sign
        policy.limits = .signing
        return policy
    }

    /// Octets of no pattern, always the same: a linear congruence.
    private static func filling(_ count: Int) -> [UInt8] {
        var state: UInt64 = 20_210_601
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }
}
