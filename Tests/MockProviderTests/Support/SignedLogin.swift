import MockProvider
import NemIDCrypto
import NemIDXML
import Testing

/// A response read for a test: enough to see that it holds together, no verifier.
struct SignedLogin {
    let properties: [String: String]
    /// In the order of KeyInfo.
    let certificates: [Certificate]
    /// The document in an object of its own; nil where there is none.
    let attachment: [UInt8]?
    let attachmentType: String?
    /// Whether the digests are those of the objects and the holder's key signed it.
    let isSignedByHolder: Bool
    /// The place of the holder's certificate.
    private let place: Int

    /// The holder's certificate is the second, in the key-file dialect the first.
    init(_ text: String, holder place: Int = 1) throws {
        self.place = place
        let document = try XML.Document(parsing: Array(text.utf8))
        let signature = try #require(document.root.childElements.first { $0.localName == "Signature" })
        let children = Array(signature.childElements)
        try #require(
            children.map(\.localName).starts(with: ["SignedInfo", "SignatureValue", "KeyInfo", "Object"])
                && children[3...].allSatisfy { $0.localName == "Object" } && children.count <= 5
        )
        attachment = children.count == 5 ? Base64.decode(children[4].text.utf8) : nil
        attachmentType = children.count == 5 ? children[4].attribute("MimeType") : nil
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
        let references = children[0].descendants().filter { $0.localName == "Reference" }
        let digests = children[0].descendants().filter { $0.localName == "DigestValue" }
        let value = try #require(Base64.decode(children[1].text.utf8, whiteSpace: .xml))
        let objects = try children[3...].map { try Digest.sha256.hash(CanonicalXML.bytes(of: $0)) }
        let signedInfo = try CanonicalXML.bytes(of: children[0])
        isSignedByHolder =
            digests.map { Base64.decode($0.text.utf8) } == objects
            && references.map { $0.attribute("URI") } == children[3...].map { "#" + ($0.attribute("Id") ?? "") }
            && certificates[place].publicKey.verify(value, over: signedInfo)
    }

    var holder: Certificate { certificates[place] }

    var commonName: String? { text(DistinguishedName.AttributeType.commonName) }

    var serialNumber: String? { text(DistinguishedName.AttributeType.serialNumber) }

    private func text(_ type: String) -> String? { holder.subject.attributes(type).first?.text }
}
