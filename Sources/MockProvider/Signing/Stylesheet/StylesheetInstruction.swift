/// What a template does (XSLT 1.0 §6 to §9).
indirect enum StylesheetInstruction: Sendable {
    /// A text with expressions in it: an attribute value template (§7.6.2).
    typealias Template = [Part]

    enum Part: Sendable {
        case text(String)
        case value(XPathExpression)
    }

    struct Attribute: Sendable {
        let name: String
        let value: Template
    }

    case text(String)
    /// An element of the result; all are of no namespace or of that of XHTML.
    case element(name: String, isXHTML: Bool, attributes: [Attribute], [StylesheetInstruction])
    case attribute(name: Template, [StylesheetInstruction])
    case valueOf(XPathExpression)
    case forEach(XPathExpression, [StylesheetInstruction])
    /// Without an expression: the children of the node at hand.
    case applyTemplates(XPathExpression?, mode: String?)
    case callTemplate(String)
    case when([(test: XPathExpression, then: [StylesheetInstruction])], otherwise: [StylesheetInstruction])
}
