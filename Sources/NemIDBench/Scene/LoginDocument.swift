import NemIDCrypto
import NemIDXML

/// A signed response, taken apart once for the floor: what is signed, by whom, up to which root.
struct LoginDocument: Sendable {
    let xml: [UInt8]
    /// Canonical form of each signed object, with its digest.
    let objects: [(octets: [UInt8], digest: [UInt8])]
    /// Canonical SignedInfo and the signature on it.
    let signedInfo: SignedOctets
    let endUser: Certificate
    let issuing: Certificate
    let root: Certificate

    /// - Throws: `BenchError` where the document does not have the parts of a response.
    init(xml: [UInt8], root: Certificate) throws {
        self.xml = xml
        self.root = root
        let elements = Array(try XML.Document(parsing: xml, limits: .unlimited).root.descendants())
        func octets(_ name: String) throws -> [[UInt8]] {
            try elements.filter { $0.localName == name }.map { element in
                guard let octets = element.textBytes.flatMap({ Base64.decode($0, whiteSpace: .xml) }) else {
                    throw BenchError("\(name) is not base64")
                }
                return octets
            }
        }
        let bodies = try elements.filter { $0.localName == "Object" }.map { try CanonicalXML.bytes(of: $0) }
        let info = elements.first { $0.localName == "SignedInfo" }
        let certificates = try octets("X509Certificate").map { der throws(CryptoError) in try Certificate(der: der) }
        let issuing = certificates.first { $0.isSigned(by: root.publicKey) && !$0.isSelfIssued }
        guard let info, let issuing, let signature = try octets("SignatureValue").first,
            let endUser = certificates.first(where: { $0 != issuing && $0.isSigned(by: issuing.publicKey) })
        else { throw BenchError("the document lacks a part of a response") }
        objects = try bodies.map { ($0, try Digest.sha256.hash($0)) }
        signedInfo = SignedOctets(octets: try CanonicalXML.bytes(of: info), signature: signature)
        self.endUser = endUser
        self.issuing = issuing
    }
}
