import MockProvider
import NemIDCrypto
import NemIDXML
import Testing

/// A response read for a test: enough to see that it holds together, no verifier.
struct SignedLogin {
    let properties: [String: String]
    /// In the order of KeyInfo.
    let certificates: [Certificate]
    /// Whether the digest is that of the object and the holder's key signed it.
    let isSignedByHolder: Bool
    /// The place of the holder's certificate.
    private let place: Int

    /// The holder's certificate is the second, in the key-file dialect the first.
    init(_ text: String, holder place: Int = 1) throws {
        self.place = place
        let document = try XML.Document(parsing: Array(text.utf8))
        let signature = try #require(document.root.childElements.first { $0.localName == "Signature" })
        let children = Array(signature.childElements)
        try #require(children.map(\.localName) == ["SignedInfo", "SignatureValue", "KeyInfo", "Object"])
        var properties: [String: String] = [:]
        for property in children[3].descendants() where property.localName == "SignatureProperty" {
            let parts = Array(property.childElements)
            let isEncoded = parts[1].attribute("Encoding") == "base64"
            let decoded = isEncoded ? try #require(Base64.decode(parts[1].text.utf8)) : Array(parts[1].text.utf8)
            properties[parts[0].text] = String(decoding: decoded, as: UTF8.self)
        }
        self.properties = properties
        certificates = try children[2].descendants().filter { $0.localName == "X509Certificate" }.map {
            try Certificate(der: try #require(Base64.decode($0.text.utf8, whiteSpace: .xml)))
        }
        let digest = try #require(children[0].descendants().first { $0.localName == "DigestValue" })
        let value = try #require(Base64.decode(children[1].text.utf8, whiteSpace: .xml))
        let object = try Digest.sha256.hash(CanonicalXML.bytes(of: children[3]))
        let signedInfo = try CanonicalXML.bytes(of: children[0])
        isSignedByHolder =
            Base64.decode(digest.text.utf8) == object
            && certificates[place].publicKey.verify(value, over: signedInfo)
    }

    var holder: Certificate { certificates[place] }

    var commonName: String? { text(DistinguishedName.AttributeType.commonName) }

    var serialNumber: String? { text(DistinguishedName.AttributeType.serialNumber) }

    private func text(_ type: String) -> String? { holder.subject.attributes(type).first?.text }
}
