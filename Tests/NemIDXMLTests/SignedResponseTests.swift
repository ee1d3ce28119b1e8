import Foundation
import NemIDFixtures
import NemIDTestSupport
import NemIDXML
import Testing

@Suite struct SignedResponseTests {
    @Test("C14-01 the canonical forms of our own vectors come out octet for octet")
    func canonicalFormsOfOwnVectors() throws {
        for response in try Fixtures.signedResponses().cases {
            let bytes = try #require(Data(base64Encoded: response.responseBase64))
            let document = try XML.Document(parsing: Array(bytes))
            let object = try element("Object", in: document)
            let signedInfo = try element("SignedInfo", in: document)
            #expect(text(try CanonicalXML.bytes(of: object)) == response.canonicalObject)
            #expect(text(try CanonicalXML.bytes(of: signedInfo)) == response.canonicalSignedInfo)
        }
    }

    @Test(
        "C14-01 a genuine login's SignedInfo and Object stand in the file as they are in canonical form",
        .enabled(if: SharedVectors.isAvailable)
    )
    func genuineLoginIsCanonicalAlready() throws {
        let name = try #require(try SharedVectors.names(in: "real").first { $0.hasSuffix(".xml") })
        let document = try XML.Document(parsing: try SharedVectors.bytes("real/\(name)"))
        for local in ["Object", "SignedInfo"] {
            let found = try element(local, in: document)
            #expect(try CanonicalXML.bytes(of: found) == Array(document.bytes[found.sourceRange]))
        }
    }

    private func element(_ local: String, in document: XML.Document) throws -> XML.Element {
        let namespace = "http://www.w3.org/2000/09/xmldsig#"
        return try #require(document.root.descendants().first { $0.isNamed(local, namespace) })
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
