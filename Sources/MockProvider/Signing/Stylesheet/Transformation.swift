/// One run of a stylesheet over a document.
package struct Transformation {
    private typealias Context = XPathEvaluator.Context

    private let stylesheet: Stylesheet
    private let limits: StylesheetLimits
    private var evaluator: XPathEvaluator
    private var result: StylesheetResult
    /// What an attribute or nothing but text is made of, while it is being made.
    private var collected: String?
    private var depth = 0

    /// The HTML that a stylesheet makes of a document; not yet judged.
    ///
    /// - Parameters:
    ///   - document: XML.
    ///   - stylesheet: XSLT 1.0, of the subset that is done here.
    ///   - limits: how far it may go.
    /// - Returns: one `html` element in UTF-8.
    /// - Throws: `APP002` for what is not supported, and beyond the limits.
    package static func html(
        of document: [UInt8],
        through stylesheet: [UInt8],
        limits: StylesheetLimits = StylesheetLimits()
    ) throws(LoginRefusal) -> [UInt8] {
        let stylesheet = try Stylesheet(stylesheet, limits: limits)
        let source = try stylesheet.source(document, limits: limits)
        var transformation = Transformation(stylesheet, source, limits)
        try transformation.apply([0], mode: nil)
        return try transformation.result.finished()
    }

    private init(_ stylesheet: Stylesheet, _ source: SourceDocument, _ limits: StylesheetLimits) {
        self.stylesheet = stylesheet
        self.limits = limits
        evaluator = XPathEvaluator(source, steps: limits.steps)
        result = StylesheetResult(maximumSize: limits.resultSize)
    }

    // MARK: Templates

    private mutating func apply(_ nodes: [Int], mode: String?) throws(LoginRefusal) {
        for (index, node) in nodes.enumerated() {
            let context = Context(node: node, position: index + 1, size: nodes.count)
            if let body = try template(for: node, mode: mode) {
                try enter { transformation throws(LoginRefusal) in try transformation.run(body, context) }
            } else {
                try applyBuiltIn(node, mode: mode)
            }
        }
    }

    private mutating func enter(
        _ body: (inout Transformation) throws(LoginRefusal) -> Void
    ) throws(LoginRefusal) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.depth else {
            throw LoginRefusal(.app002, "the stylesheet has too many templates within each other")
        }
        try body(&self)
    }

    /// Of the matching rules with the highest priority the last (XSLT 1.0 §5.5).
    private mutating func template(for node: Int, mode: String?) throws(LoginRefusal) -> [StylesheetInstruction]? {
        var best: Stylesheet.Rule?
        for rule in stylesheet.rules where rule.mode == mode && rule.priority >= best?.priority ?? -.infinity {
            if try evaluator.matches(rule.pattern, node) { best = rule }
        }
        return best?.body
    }

    /// XSLT 1.0 §5.8.
    private mutating func applyBuiltIn(_ node: Int, mode: String?) throws(LoginRefusal) {
        let this = evaluator.document.nodes[node]
        switch this.kind {
        case .root, .element:
            try enter { transformation throws(LoginRefusal) in try transformation.apply(this.children, mode: mode) }
        case .text, .attribute: try write(this.value)
        case .comment, .processingInstruction: return
        }
    }

    // MARK: Instructions

    private mutating func run(_ body: [StylesheetInstruction], _ context: Context) throws(LoginRefusal) {
        for instruction in body {
            try evaluator.spend(1)
            switch instruction {
            case .text(let text): try write(text)
            case .valueOf(let expression): try write(try evaluator.text(expression, context))
            case .element(let name, let isXHTML, let attributes, let body):
                guard collected == nil else {
                    throw LoginRefusal(.app002, "the stylesheet makes an element within an attribute")
                }
                try result.start(name, isXHTML: isXHTML)
                for attribute in attributes {
                    try result.attribute(attribute.name, try text(attribute.value, context))
                }
                try run(body, context)
                try result.end()
            case .attribute(let name, let body):
                guard collected == nil else {
                    throw LoginRefusal(.app002, "the stylesheet makes an attribute within an attribute")
                }
                let name = try text(name, context)
                collected = ""
                try run(body, context)
                let value = collected ?? ""
                collected = nil
                try result.attribute(name, value)
            case .forEach(let expression, let body):
                let nodes = try evaluator.nodes(expression, context)
                for (index, node) in nodes.enumerated() {
                    try run(body, Context(node: node, position: index + 1, size: nodes.count))
                }
            case .applyTemplates(let expression, let mode):
                guard let expression else {
                    try apply(evaluator.document.nodes[context.node].children, mode: mode)
                    continue
                }
                try apply(try evaluator.nodes(expression, context), mode: mode)
            case .callTemplate(let name):
                guard let body = stylesheet.named[name] else { continue }
                try enter { transformation throws(LoginRefusal) in try transformation.run(body, context) }
            case .when(let alternatives, let otherwise):
                try run(try chosen(alternatives, otherwise, context), context)
            }
        }
    }

    private mutating func chosen(
        _ alternatives: [(test: XPathExpression, then: [StylesheetInstruction])],
        _ otherwise: [StylesheetInstruction],
        _ context: Context
    ) throws(LoginRefusal) -> [StylesheetInstruction] {
        for alternative in alternatives where try evaluator.boolean(alternative.test, context) {
            return alternative.then
        }
        return otherwise
    }

    private mutating func text(
        _ template: StylesheetInstruction.Template,
        _ context: Context
    ) throws(LoginRefusal) -> String {
        var text = ""
        for part in template {
            switch part {
            case .text(let plain): text += plain
            case .value(let expression): text += try evaluator.text(expression, context)
            }
        }
        return text
    }

    /// Into the attribute that is being made, or the result.
    private mutating func write(_ text: String) throws(LoginRefusal) {
        try evaluator.spend(text.utf8.count / 64)
        guard collected == nil else {
            collected?.append(text)
            return
        }
        try result.text(text)
    }
}
