import NemIDXML

/// Reads the top level of a stylesheet (XSLT 1.0 §2).
struct StylesheetReader {
    let root: XML.Element
    let limits: StylesheetLimits
    var rules: [Stylesheet.Rule] = []
    var named: [String: [StylesheetInstruction]] = [:]
    var strippedNames: Set<String> = []
    var stripsAll = false
    var calledNames: [String] = []
    /// Prefixes that are not copied into the result; empty for the default namespace.
    private(set) var excludedPrefixes: Set<String> = []
    private var hasOutput = false

    init(_ root: XML.Element, limits: StylesheetLimits) throws(LoginRefusal) {
        guard root.isNamed("stylesheet", Stylesheet.namespace) || root.isNamed("transform", Stylesheet.namespace) else {
            throw XPathToken.unsupported("a root element that is not xsl:stylesheet")
        }
        self.root = root
        self.limits = limits
    }

    mutating func readTopLevel() throws(LoginRefusal) {
        let attributes = try Self.attributes(of: root, ["version", "id", "exclude-result-prefixes"])
        guard attributes["version"] == "1.0" else { throw XPathToken.unsupported("another version than 1.0") }
        let scope = Self.scope(of: root, within: [:])
        for prefix in Self.words(attributes["exclude-result-prefixes"] ?? "") {
            guard prefix == "#default" || scope[prefix] != nil else {
                throw XPathToken.unsupported("an excluded prefix \(prefix.prefix(32)) that has no namespace")
            }
            excludedPrefixes.insert(prefix == "#default" ? "" : prefix)
        }
        for child in root.children {
            switch child {
            case .comment, .processingInstruction: continue
            case .text(let text):
                guard text.isWhiteSpace else { throw XPathToken.unsupported("a text beside its templates") }
            case .element(let element): try readTopLevel(element, Self.scope(of: element, within: scope))
            }
        }
        guard hasOutput else { throw Self.outputMissing }
    }

    private mutating func readTopLevel(_ element: XML.Element, _ scope: [String: String]) throws(LoginRefusal) {
        guard element.namespace == Stylesheet.namespace else {
            throw XPathToken.unsupported("the element \(element.localName.prefix(32)) beside its templates")
        }
        switch element.localName {
        case "template": try readTemplate(element, scope)
        case "output": try readOutput(element)
        case "strip-space":
            for name in Self.words(try Self.attributes(of: element, ["elements"])["elements"] ?? "") {
                guard !name.utf8.contains(UInt8(ascii: ":")) else {
                    throw XPathToken.unsupported("a prefix in xsl:strip-space")
                }
                if name == "*" { stripsAll = true } else { strippedNames.insert(name) }
            }
            try Self.expectNothing(in: element)
        default: throw XPathToken.unsupported("xsl:\(element.localName.prefix(32))")
        }
    }

    private mutating func readTemplate(_ element: XML.Element, _ scope: [String: String]) throws(LoginRefusal) {
        let attributes = try Self.attributes(of: element, ["match", "name", "mode", "priority"])
        let body = try body(of: element, scope)
        if let name = attributes["name"] {
            guard named.updateValue(body, forKey: name) == nil else {
                throw XPathToken.unsupported("two templates of the same name")
            }
        }
        guard let match = attributes["match"] else {
            guard attributes["name"] != nil, attributes["mode"] == nil, attributes["priority"] == nil else {
                throw XPathToken.unsupported("a template without a pattern")
            }
            return
        }
        let given = attributes["priority"].map(XPathText.number)
        guard given?.isNaN != true else { throw XPathToken.unsupported("a priority that is no number") }
        for pattern in try XPathParser.patterns(match, namespaces: scope, limits: limits) {
            let priority = given ?? Self.priority(of: pattern)
            rules.append(Stylesheet.Rule(pattern: pattern, mode: attributes["mode"], priority: priority, body: body))
        }
    }

    /// XSLT 1.0 §5.5.
    private static func priority(of pattern: XPathExpression.Path) -> Double {
        guard !pattern.isAbsolute, pattern.steps.count == 1, let step = pattern.steps.first, step.predicates.isEmpty
        else { return 0.5 }
        switch step.test {
        case .name: return 0
        case .namespace: return -0.25
        case .any, .text, .node: return -0.5
        }
    }

    // MARK: Output

    private static let outputMissing = XPathToken.unsupported(
        "another output than <xsl:output method=\"xml\" omit-xml-declaration=\"yes\" indent=\"no\"/> (UTF-8)"
    )

    private mutating func readOutput(_ element: XML.Element) throws(LoginRefusal) {
        let names: Set<String> = ["method", "omit-xml-declaration", "indent", "encoding", "version"]
        let attributes = try Self.attributes(of: element, names)
        try Self.expectNothing(in: element)
        guard !hasOutput, attributes["method"] == "xml", attributes["omit-xml-declaration"] == "yes",
            attributes["indent"] ?? "no" == "no", (attributes["encoding"] ?? "UTF-8").uppercased() == "UTF-8",
            attributes["version"] ?? "1.0" == "1.0"
        else { throw Self.outputMissing }
        hasOutput = true
    }

    // MARK: Elements of XSLT

    /// The attributes of an element of XSLT, which has none but those of `names`.
    static func attributes(of element: XML.Element, _ names: Set<String>) throws(LoginRefusal) -> [String: String] {
        var values: [String: String] = [:]
        for attribute in element.attributes {
            guard attribute.namespace.isEmpty, names.contains(attribute.localName) else {
                throw XPathToken.unsupported(
                    "the attribute \(attribute.localName.prefix(32)) of xsl:\(element.localName)"
                )
            }
            values[attribute.localName] = attribute.value
        }
        return values
    }

    static func expectNothing(in element: XML.Element) throws(LoginRefusal) {
        for child in element.children {
            switch child {
            case .comment, .processingInstruction: continue
            case .text(let text) where text.isWhiteSpace: continue
            case .text, .element: throw XPathToken.unsupported("something within xsl:\(element.localName.prefix(32))")
            }
        }
    }

    /// The prefixes in scope at an element, the default namespace as the empty one.
    static func scope(of element: XML.Element, within outer: [String: String]) -> [String: String] {
        var scope = outer
        for declaration in element.namespaceDeclarations { scope[declaration.prefix] = declaration.uri }
        return scope
    }

    static func words(_ text: String) -> [String] {
        text.utf8.split(whereSeparator: XPathText.isBlank).map { String(Substring($0)) }
    }
}
