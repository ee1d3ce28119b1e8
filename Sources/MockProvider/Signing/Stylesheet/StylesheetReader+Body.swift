import NemIDXML

extension StylesheetReader {
    /// What stands in a template or in an instruction.
    mutating func body(of element: XML.Element, _ scope: [String: String]) throws(LoginRefusal)
        -> [StylesheetInstruction]
    {
        var body: [StylesheetInstruction] = []
        for piece in try Self.pieces(of: element) {
            switch piece {
            case .text(let text): body.append(.text(text))
            case .element(let child):
                let scope = Self.scope(of: child, within: scope)
                if child.namespace == Stylesheet.namespace {
                    body.append(try instruction(child, scope))
                } else {
                    body.append(try literal(child, scope))
                }
            }
        }
        return body
    }

    private enum Piece {
        case text(String)
        case element(XML.Element)
    }

    /// Texts and elements; comments are not there, and texts of white space alone are left out (XSLT 1.0 §3.4).
    private static func pieces(of element: XML.Element) throws(LoginRefusal) -> [Piece] {
        var pieces: [Piece] = []
        var text = ""
        func endText() {
            if !text.utf8.allSatisfy(XPathText.isBlank) { pieces.append(.text(text)) }
            text = ""
        }
        for child in element.children {
            switch child {
            case .text(let part): text += part.value
            case .element(let child):
                endText()
                pieces.append(.element(child))
            case .comment, .processingInstruction: continue
            }
        }
        endText()
        return pieces
    }

    // MARK: Elements of the result

    private mutating func literal(
        _ element: XML.Element,
        _ scope: [String: String]
    ) throws(LoginRefusal) -> StylesheetInstruction {
        let isXHTML = element.namespace == PermittedHTML.namespace
        guard element.prefix.isEmpty, isXHTML || element.namespace.isEmpty else {
            throw XPathToken.unsupported(
                "an element \(element.localName.prefix(32)) that is not of HTML, or has a prefix"
            )
        }
        let copied = scope.filter { prefix, uri in
            uri != Stylesheet.namespace && !excludedPrefixes.contains(prefix) && prefix != "xml"
                && !(prefix.isEmpty && uri == element.namespace)
        }
        guard copied.isEmpty else {
            throw XPathToken.unsupported("a namespace that would be declared in the result (exclude-result-prefixes)")
        }
        var attributes: [StylesheetInstruction.Attribute] = []
        for attribute in element.attributes {
            guard attribute.prefix.isEmpty else {
                throw XPathToken.unsupported("an attribute \(attribute.localName.prefix(32)) with a prefix")
            }
            let value = try template(attribute.value, scope)
            attributes.append(StylesheetInstruction.Attribute(name: attribute.localName, value: value))
        }
        let body = try body(of: element, scope)
        return .element(name: element.localName, isXHTML: isXHTML, attributes: attributes, body)
    }

    /// A text with `{expressions}`; two braces stand for one (§7.6.2).
    private func template(_ text: String, _ scope: [String: String]) throws(LoginRefusal)
        -> StylesheetInstruction.Template
    {
        var parts: StylesheetInstruction.Template = []
        var plain = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "{" || scalar == "}" else {
                plain.append(scalar)
                continue
            }
            if rest.first == scalar {
                rest.removeFirst()
                plain.append(scalar)
                continue
            }
            guard scalar == "{", let expression = Self.takeExpression(&rest) else {
                throw XPathToken.unsupported("a brace without its other half")
            }
            parts.append(.text(String(plain)))
            plain = String.UnicodeScalarView()
            parts.append(.value(try self.expression(expression, scope)))
        }
        parts.append(.text(String(plain)))
        return parts
    }

    /// Up to the brace that ends it, which is not one in a string.
    private static func takeExpression(_ rest: inout Substring.UnicodeScalarView) -> String? {
        var quote: Unicode.Scalar?
        var expression = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if quote == nil, scalar == "}" { return String(expression) }
            if scalar == quote {
                quote = nil
            } else if quote == nil, scalar == "\"" || scalar == "'" {
                quote = scalar
            }
            expression.append(scalar)
        }
        return nil
    }

    // MARK: Instructions

    private func expression(_ text: String?, _ scope: [String: String]) throws(LoginRefusal) -> XPathExpression {
        guard let text else { throw XPathToken.unsupported("an instruction without its expression") }
        return try XPathParser.expression(text, namespaces: scope, limits: limits)
    }

    private mutating func instruction(
        _ element: XML.Element,
        _ scope: [String: String]
    ) throws(LoginRefusal) -> StylesheetInstruction {
        switch element.localName {
        case "text":
            _ = try Self.attributes(of: element, [])
            guard let text = element.textOnly else {
                throw XPathToken.unsupported("something else than text in xsl:text")
            }
            return .text(text)
        case "value-of":
            let select = try Self.attributes(of: element, ["select"])["select"]
            try Self.expectNothing(in: element)
            return .valueOf(try expression(select, scope))
        case "for-each":
            let select = try expression(try Self.attributes(of: element, ["select"])["select"], scope)
            guard select.isNodes else { throw XPathToken.unsupported("xsl:for-each over something other than a path") }
            return .forEach(select, try body(of: element, scope))
        case "if":
            let test = try expression(try Self.attributes(of: element, ["test"])["test"], scope)
            return .when([(test, try body(of: element, scope))], otherwise: [])
        case "choose": return try choose(element, scope)
        case "attribute":
            guard let name = try Self.attributes(of: element, ["name"])["name"] else {
                throw XPathToken.unsupported("xsl:attribute without a name")
            }
            return .attribute(name: try template(name, scope), try body(of: element, scope))
        case "apply-templates": return try applyTemplates(element, scope)
        case "call-template":
            guard let name = try Self.attributes(of: element, ["name"])["name"] else {
                throw XPathToken.unsupported("xsl:call-template without a name")
            }
            try Self.expectNothing(in: element)
            calledNames.append(name)
            return .callTemplate(name)
        default: throw XPathToken.unsupported("xsl:\(element.localName.prefix(32))")
        }
    }

    private mutating func applyTemplates(
        _ element: XML.Element,
        _ scope: [String: String]
    ) throws(LoginRefusal) -> StylesheetInstruction {
        let attributes = try Self.attributes(of: element, ["select", "mode"])
        try Self.expectNothing(in: element)
        var select: XPathExpression?
        if let text = attributes["select"] { select = try expression(text, scope) }
        guard select?.isNodes ?? true else {
            throw XPathToken.unsupported("xsl:apply-templates to something other than a path")
        }
        return .applyTemplates(select, mode: attributes["mode"])
    }

    private mutating func choose(
        _ element: XML.Element,
        _ scope: [String: String]
    ) throws(LoginRefusal) -> StylesheetInstruction {
        _ = try Self.attributes(of: element, [])
        var whens: [(test: XPathExpression, then: [StylesheetInstruction])] = []
        var otherwise: [StylesheetInstruction]?
        for piece in try Self.pieces(of: element) {
            guard case .element(let child) = piece, child.namespace == Stylesheet.namespace, otherwise == nil else {
                throw XPathToken.unsupported("something else than xsl:when, then xsl:otherwise, in xsl:choose")
            }
            let scope = Self.scope(of: child, within: scope)
            switch child.localName {
            case "when":
                let test = try expression(try Self.attributes(of: child, ["test"])["test"], scope)
                whens.append((test, try body(of: child, scope)))
            case "otherwise":
                _ = try Self.attributes(of: child, [])
                otherwise = try body(of: child, scope)
            default: throw XPathToken.unsupported("xsl:\(child.localName.prefix(32)) in xsl:choose")
            }
        }
        guard !whens.isEmpty else { throw XPathToken.unsupported("xsl:choose without xsl:when") }
        return .when(whens, otherwise: otherwise ?? [])
    }
}
