import NemIDTestSupport
import NemIDXML
import Testing

/// One input with the form expected of it.
struct CanonicalVector {
    /// Folder and name.
    let name: String
    let expected: String
    private let document: XML.Document
    private let model: ModelNode
    private let nodeSet: Set<ModelNode>
    private let withComments: Bool
    /// Nil for the inclusive method.
    private let prefixes: [String]?

    static func all(in folder: String) throws -> [CanonicalVector] {
        let names = try SharedVectors.names(in: "c14n/input/\(folder)").filter { $0.hasSuffix(".xml") }
        #expect(!names.isEmpty)
        return try names.map { try CanonicalVector(folder: folder, name: String($0.dropLast(4))) }
    }

    private init(folder: String, name: String) throws {
        self.name = "\(folder)/\(name)"
        let files = Set(try SharedVectors.names(in: "c14n/input/\(folder)"))
        // An empty form has no file.
        let hasForm = try SharedVectors.names(in: "c14n/expected/\(folder)").contains(name)
        expected = hasForm ? try SharedVectors.text("c14n/expected/\(folder)/\(name)") : ""
        withComments = folder == "with-comments"
        let text = try SharedVectors.text("c14n/input/\(folder)/\(name).xml")
        document = try read(Self.writingOutDocumentType(text))
        model = ModelNode(document)
        if !folder.hasPrefix("exc") {
            prefixes = nil
        } else if files.contains(name + ".ns") {
            prefixes = try SharedVectors.text("c14n/input/\(folder)/\(name).ns").split(whereSeparator: \.isWhitespace)
                .map { String($0) }
        } else {
            prefixes = []
        }
        if files.contains(name + ".xpath") {
            let text = try SharedVectors.text("c14n/input/\(folder)/\(name).xpath")
            let xpath = try read(Self.writingOutDocumentType(text)).root
            var parser = XPathParser(
                xpath.text,
                namespaces: Dictionary(uniqueKeysWithValues: xpath.namespaceDeclarations.map { ($0.prefix, $0.uri) })
            )
            let parsed = parser.predicate()
            let predicate = try #require(parsed, "\(name)")
            nodeSet = Set(model.subtree.filter { predicate.value($0).boolean })
        } else {
            nodeSet = Set(model.subtree)
        }
    }

    func referenceForm() throws -> String {
        let listed = prefixes.map { Set($0.map { $0 == "#default" ? "" : $0 }) }
        return ReferenceCanonicalForm(nodeSet: nodeSet, withComments: withComments, inclusivePrefixes: listed).text(
            model
        )
    }

    /// Nil where the node set is neither the whole document nor one whole element.
    func canonicalForm() throws -> String? {
        let method: CanonicalXML.Method
        if let prefixes {
            method = .exclusive(inclusivePrefixes: prefixes)
        } else {
            method = withComments ? .inclusiveWithComments : .inclusive
        }
        if nodeSet == Set(model.subtree) {
            return String(decoding: try CanonicalXML.bytes(of: document, method: method), as: UTF8.self)
        }
        let models = model.subtree.filter { $0.kind == .element }
        guard let index = models.firstIndex(where: { nodeSet == Set($0.subtree) }) else { return nil }
        let element = Array(document.root.descendants())[index]
        return String(decoding: try CanonicalXML.bytes(of: element, method: method), as: UTF8.self)
    }

    /// The document without its document type, and with what that adds or changes in its place.
    private static func writingOutDocumentType(_ text: String) -> String {
        var text = text.replacing("encoding=\"ISO-8859-1\"", with: "encoding=\"UTF-8\"")
        guard let start = text.firstRange(of: "<!DOCTYPE")?.lowerBound else { return text }
        let afterSubset = text[start...].firstRange(of: "]>")?.upperBound
        guard let end = afterSubset ?? text[start...].firstRange(of: ">")?.upperBound else { return text }
        let subset = text[start..<end]
        text.removeSubrange(start..<end)
        if subset.contains("ATTLIST e9") { text = text.replacing("<e9 ", with: "<e9 attr='default' ") }
        if subset.contains("ATTLIST e2") { text = text.replacing("<e2 ", with: "<e2 xml:space='preserve' ") }
        if subset.contains("ATTLIST normId") {
            let id = " &apos;   &#x20;&#13;&#xa;&#9;   &apos; "
            text = text.replacing("normId id='\(id)'", with: "normId id='&apos; &#13;&#xa;&#9; &apos;'")
        }
        return text.replacing("&ent1;", with: "Hello").replacing("&ent2;", with: "world")
            .replacing("&dsig;", with: "http://www.w3.org/2000/09/xmldsig#")
    }
}
