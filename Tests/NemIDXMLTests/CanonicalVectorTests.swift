import NemIDTestSupport
import NemIDXML
import Testing

/// The canonicalisation vectors of libxml2, most of them from the W3C's interoperability tests.
@Suite(.enabled(if: SharedVectors.isAvailable)) struct CanonicalVectorTests {
    /// Vectors whose node set is not one whole element or document.
    ///
    /// `CanonicalXML` cannot be asked for them, because signatures with XPath are refused. They pin the reference, which pins `CanonicalXML`.
    static let otherNodeSets: Set<String> = Set(
        ["with-comments/example-7", "without-comments/example-7", "without-comments/test-0"]
            + (1...8).map { "without-comments/merlin-c14n-two-0\($0)" }
            + ((10...17).map { $0 } + (19...26).map { $0 }).map { "exc-without-comments/merlin-c14n-two-\($0)" }
    )

    static let folders = ["without-comments", "with-comments", "exc-without-comments"]

    @Test("C14-01 C14-06 every vector comes out of the reference octet for octet", arguments: folders)
    func reference(folder: String) throws {
        for vector in try CanonicalVector.all(in: folder) {
            #expect(try vector.referenceForm() == vector.expected, "\(vector.name)")
        }
    }

    @Test("C14-01 C14-06 every vector of a whole document or element comes out octet for octet")
    func asPublished() throws {
        var others: Set<String> = []
        let cases = try Self.folders.flatMap { try CanonicalVector.all(in: $0) }.map { vector in
            let form = try vector.canonicalForm()
            if form == nil { others.insert(vector.name) }
            return ConformanceSuite.Case(
                vector.name,
                category: form == nil ? ConformanceSuite.XMLCategory.nodeSets : nil,
                outcome: form == vector.expected ? "accepted" : "another form",
                agrees: form == vector.expected
            )
        }
        #expect(others == Self.otherNodeSets)
        #expect(ConformanceSuite.canonicalXML.differences(cases) == [])
    }

    @Test("XML-42 the vectors with a document type are refused as they stand", arguments: folders)
    func documentTypes(folder: String) throws {
        for name in try SharedVectors.names(in: "c14n/input/\(folder)") where name.hasSuffix(".xml") {
            let text = try SharedVectors.text("c14n/input/\(folder)/\(name)")
            let code = refusal(try SharedVectors.bytes("c14n/input/\(folder)/\(name)"))
            let isLatin1 = text.contains("ISO-8859-1")
            #expect(code == (text.contains("<!DOCTYPE") ? .doctype : isLatin1 ? .encoding : nil), "\(name)")
        }
    }
}
