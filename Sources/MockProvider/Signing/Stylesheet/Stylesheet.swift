import NemIDXML

/// A stylesheet of the subset that is done here (XSLT 1.0): everything in it has been read and is supported.
///
/// `Docs/Provider.md` lists the subset. What is outside of it ends with `APP002` when the stylesheet is read, whether or not
/// it would ever be reached.
struct Stylesheet: Sendable {
    struct Rule: Sendable {
        let pattern: XPathExpression.Path
        let mode: String?
        let priority: Double
        let body: [StylesheetInstruction]
    }

    static let namespace = "http://www.w3.org/1999/XSL/Transform"

    /// In the order of the stylesheet; an alternative of a pattern is a rule of its own.
    let rules: [Rule]
    /// The templates with names.
    let named: [String: [StylesheetInstruction]]
    private let strippedNames: Set<String>
    private let stripsAll: Bool

    /// Reads a stylesheet.
    ///
    /// - Throws: `APP002`, with what is not supported.
    init(_ octets: [UInt8], limits: StylesheetLimits) throws(LoginRefusal) {
        let document = try Self.read(octets, "stylesheet", maximumSize: limits.stylesheetSize)
        var reader = try StylesheetReader(document.root, limits: limits)
        try reader.readTopLevel()
        rules = reader.rules
        named = reader.named
        strippedNames = reader.strippedNames
        stripsAll = reader.stripsAll
        guard let missing = reader.calledNames.first(where: { named[$0] == nil }) else { return }
        throw XPathToken.unsupported("a call of the template \(missing.prefix(32)), which is not there")
    }

    /// The document to transform.
    ///
    /// - Throws: `APP002`.
    func source(_ octets: [UInt8], limits: StylesheetLimits) throws(LoginRefusal) -> SourceDocument {
        let document = try Self.read(octets, "document", maximumSize: limits.documentSize)
        guard stripsAll || !strippedNames.isEmpty else { return SourceDocument(document) { _ in false } }
        for element in document.root.descendants()
        where element.attribute("space", namespace: ReservedNames.xml) != nil {
            throw XPathToken.unsupported("xsl:strip-space for a document with xml:space")
        }
        return SourceDocument(document) { stripsAll || ($0.namespace.isEmpty && strippedNames.contains($0.localName)) }
    }

    private static func read(
        _ octets: [UInt8],
        _ name: String,
        maximumSize: Int
    ) throws(LoginRefusal) -> XML.Document {
        do {
            return try XML.Document(parsing: octets, limits: XML.Limits(bytes: maximumSize))
        } catch {
            throw LoginRefusal(.app002, "the \(name) is no XML that is read here: \(error.code)")
        }
    }

    enum ReservedNames {
        static let xml = "http://www.w3.org/XML/1998/namespace"
    }
}
