import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Algorithms")
struct AlgorithmTests {
    static let rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
    static let sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
    static let inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"

    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    private func signed(
        _ old: String,
        _ new: String,
        digest: Digest = .sha256,
        signatureDigest: Digest = .sha256
    ) throws -> RejectionCode? {
        let response = try scene.login().replacing("\"\(old)\"", with: "\"\(new)\"")
        return scene.code(try response.signed(by: scene.pki.userKey, digest: digest, signatureDigest: signatureDigest))
    }

    @Test("DSG-25 other hash functions, correctly signed, are refused as algorithm")
    func refusesOtherHashes() throws {
        let namespace = "http://www.w3.org/2000/09/xmldsig#"
        let more = "http://www.w3.org/2001/04/xmldsig-more#"
        #expect(try signed(Self.rsaSHA256, namespace + "rsa-sha1", signatureDigest: .sha1) == .algorithm)
        #expect(try signed(Self.rsaSHA256, more + "rsa-md5", signatureDigest: .md5) == .algorithm)
        #expect(try signed(Self.rsaSHA256, more + "rsa-sha384", signatureDigest: .sha384) == .algorithm)
        #expect(try signed(Self.rsaSHA256, more + "rsa-sha512", signatureDigest: .sha512) == .algorithm)
        #expect(try signed(Self.sha256, namespace + "sha1", digest: .sha1) == .algorithm)
        #expect(try signed(Self.sha256, more + "md5", digest: .md5) == .algorithm)
        #expect(try signed(Self.sha256, more + "sha384", digest: .sha384) == .algorithm)
        #expect(try signed(Self.sha256, "http://www.w3.org/2001/04/xmlenc#sha512", digest: .sha512) == .algorithm)
    }

    @Test(
        "DSG-26 DSG-27 DSG-29 other signature methods and spellings",
        arguments: [
            "http://www.w3.org/2000/09/xmldsig#dsa-sha1", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", rsaSHA256 + " ", " " + rsaSHA256,
            "http://www.w3.org/2001/04/xmldsig-more#RSA-SHA256", "HTTP://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "", "none", rsaSHA256 + "#x", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha25",
        ]
    )
    func refusesOtherMethods(_ identifier: String) throws {
        #expect(try signed(Self.rsaSHA256, identifier) == .algorithm)
        #expect(try signed(Self.sha256, identifier) == .algorithm)
        #expect(try signed(Self.inclusive, identifier) == .algorithm)
    }

    @Test(
        "DSG-23 C14-17 other canonicalisations of SignedInfo",
        arguments: [
            "http://www.w3.org/2001/10/xml-exc-c14n#", inclusive + "#WithComments",
            "http://www.w3.org/2006/12/xml-c14n11", "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        ]
    )
    func refusesOtherCanonicalizations(_ identifier: String) throws {
        #expect(try signed(Self.inclusive, identifier) == .algorithm)
    }

    @Test("DSG-28 parameters of algorithms, and algorithms left out, are refused", arguments: ["0", "8", "160"])
    func refusesParameters(_ length: String) throws {
        let parameter = "<ds:HMACOutputLength>\(length)</ds:HMACOutputLength>"
        for name in ["SignatureMethod", "CanonicalizationMethod", "DigestMethod"] {
            #expect(
                try scene.code { try $0.replacing("</ds:\(name)>", with: "\(parameter)</ds:\(name)>") } == .algorithm
            )
            #expect(try scene.code { try $0.replacing("</ds:\(name)>", with: "x</ds:\(name)>") } == .algorithm)
        }
        #expect(try scene.code { try $0.replacing(" Algorithm=\"\(Self.rsaSHA256)\"", with: "") } == .algorithm)
    }

    @Test("DSG-27 an HMAC keyed with what everybody knows does not pass under its own name")
    func refusesHMAC() throws {
        let response = try scene.login()
            .replacing(Self.rsaSHA256, with: "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")
        let input = try response.signed(by: scene.pki.userKey) { _ in [UInt8](repeating: 0, count: 32) }
        #expect(scene.code(input) == .algorithm)
    }
}
