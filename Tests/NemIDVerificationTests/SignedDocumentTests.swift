import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import NemIDXML
import Testing

/// Documents that xmlsec and members of the W3C signed, at the level of canonical forms, digest and signature.
///
/// None is a response, and most are weak: all are refused as such.
@Suite("Third-party signed documents", .enabled(if: SharedVectors.isAvailable))
struct SignedDocumentTests {
    static let namespace = "http://www.w3.org/2000/09/xmldsig#"
    static let names = (try? SharedVectors.names(in: "xmldsig")) ?? []

    static let digests: [String: Digest] = [
        "http://www.w3.org/2001/04/xmldsig-more#md5": .md5, "http://www.w3.org/2000/09/xmldsig#sha1": .sha1,
        "http://www.w3.org/2001/04/xmlenc#sha256": .sha256, "http://www.w3.org/2001/04/xmldsig-more#sha384": .sha384,
        "http://www.w3.org/2001/04/xmlenc#sha512": .sha512,
    ]

    static let signatures: [String: Digest] = [
        "http://www.w3.org/2001/04/xmldsig-more#rsa-md5": .md5, "http://www.w3.org/2000/09/xmldsig#rsa-sha1": .sha1,
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256": .sha256,
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384": .sha384,
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512": .sha512,
    ]

    @Test("DSG-40 digest and signature of each are as published")
    func asPublished() throws {
        let cases = try Self.names.map { name in
            let outcome = try outcome(name)
            return ConformanceSuite.Case(name, outcome: outcome, agrees: outcome == "accepted")
        }
        #expect(ConformanceSuite.signedDocuments.differences(cases) == [])
    }

    /// `accepted`, or what does not hold.
    private func outcome(_ name: String) throws -> String {
        let document = try XML.Document(parsing: SharedVectors.bytes("xmldsig/\(name)"))
        let signature = document.root
        let info = try #require(signature.childElements.first { $0.isNamed("SignedInfo", Self.namespace) })
        let reference = try #require(info.childElements.first { $0.isNamed("Reference", Self.namespace) })
        let id = try #require(reference.attribute("URI")).dropFirst()
        let object = try #require(signature.childElements.first { $0.attribute("Id").map { $0 == id } ?? false })
        let method = try #require(algorithm("DigestMethod", in: reference))
        let digest = try #require(Self.digests[method])
        let hash = try digest.hash(CanonicalXML.bytes(of: object))
        guard try hash == octets("DigestValue", in: reference) else { return "digest" }
        let signatureMethod = try #require(algorithm("SignatureMethod", in: info))
        let signedWith = try #require(Self.signatures[signatureMethod])
        let value = try octets("SignatureValue", in: signature)
        var canonical = try CanonicalXML.bytes(of: info)
        let keys = try keys(in: signature)
        guard keys.contains(where: { $0.verify(value, over: canonical, digest: signedWith) }) else {
            return "signature"
        }
        canonical[canonical.count / 2] ^= 1
        #expect(!keys.contains { $0.verify(value, over: canonical, digest: signedWith) }, "\(name)")
        return "accepted"
    }

    @Test("DSG-02 none of them passes as a response", arguments: names)
    func refuses(_ name: String) throws {
        let report = Verifier(environment: .production).verify(
            try SharedVectors.bytes("xmldsig/\(name)"),
            at: Instants.vectors
        )
        #expect(report.code == .structure)
    }

    private func algorithm(_ name: String, in element: XML.Element) -> String? {
        element.childElements.first { $0.isNamed(name, Self.namespace) }?.attribute("Algorithm")
    }

    private func octets(_ name: String, in element: XML.Element) throws -> [UInt8] {
        let text = try #require(element.childElements.first { $0.isNamed(name, Self.namespace) }?.textBytes)
        return try #require(Base64.decode(text, whiteSpace: .xml))
    }

    /// The keys of all certificates and key values in KeyInfo.
    private func keys(in signature: XML.Element) throws -> [PublicKey] {
        var keys: [PublicKey] = []
        for element in signature.descendants() {
            if element.isNamed("X509Certificate", Self.namespace) {
                let der = try #require(Base64.decode(element.textBytes ?? [], whiteSpace: .xml))
                let parts = TestDER.elements(within: TestDER.elements(within: der)[0])
                keys.append(try PublicKey(subjectPublicKeyInfo: parts[6]))
            } else if element.isNamed("RSAKeyValue", Self.namespace) {
                let modulus = try octets("Modulus", in: element)
                let exponent = try octets("Exponent", in: element)
                keys.append(try PublicKey(subjectPublicKeyInfo: TestDER.rsaKey(modulus: modulus, exponent: exponent)))
            }
        }
        return keys
    }
}
