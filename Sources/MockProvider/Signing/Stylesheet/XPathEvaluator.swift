/// Works expressions out over one document, and counts its steps.
struct XPathEvaluator {
    struct Context {
        var node: Int
        /// From 1.
        var position = 1
        var size = 1
    }

    let document: SourceDocument
    private var stepsLeft: Int

    init(_ document: SourceDocument, steps: Int) {
        self.document = document
        stepsLeft = steps
    }

    /// - Throws: `APP002` where there are no steps left.
    mutating func spend(_ steps: Int) throws(LoginRefusal) {
        stepsLeft -= steps
        guard stepsLeft >= 0 else { throw LoginRefusal(.app002, "the stylesheet takes too many steps") }
    }

    // MARK: Values

    mutating func value(_ expression: XPathExpression, _ context: Context) throws(LoginRefusal) -> XPathValue {
        try spend(1)
        switch expression {
        case .text(let text): return .text(text)
        case .number(let number): return .number(number)
        case .path(let path): return .nodes(try nodes(path, from: context.node))
        case .union(let left, let right):
            let all = Set(try nodes(left, context)).union(try nodes(right, context))
            return .nodes(all.sorted())
        case .or(let left, let right):
            if try boolean(left, context) { return .boolean(true) }
            return .boolean(try boolean(right, context))
        case .and(let left, let right):
            guard try boolean(left, context) else { return .boolean(false) }
            return .boolean(try boolean(right, context))
        case .compare(let left, let comparison, let right):
            let (left, right) = (try value(left, context), try value(right, context))
            return .boolean(try holds(left, comparison, right))
        case .calculate(let left, let arithmetic, let right):
            let (left, right) = (try number(left, context), try number(right, context))
            switch arithmetic {
            case .plus: return .number(left + right)
            case .minus: return .number(left - right)
            case .times: return .number(left * right)
            case .divided: return .number(left / right)
            case .modulo: return .number(left.truncatingRemainder(dividingBy: right))
            }
        case .negated(let inner): return .number(-(try number(inner, context)))
        case .call(let function, let arguments): return try call(function, arguments, context)
        }
    }

    /// The nodes of an expression that is a path or a union of such; none for another.
    mutating func nodes(_ expression: XPathExpression, _ context: Context) throws(LoginRefusal) -> [Int] {
        guard case .nodes(let nodes) = try value(expression, context) else { return [] }
        return nodes
    }

    mutating func text(_ expression: XPathExpression, _ context: Context) throws(LoginRefusal) -> String {
        try text(try value(expression, context))
    }

    mutating func boolean(_ expression: XPathExpression, _ context: Context) throws(LoginRefusal) -> Bool {
        Self.boolean(try value(expression, context))
    }

    mutating func number(_ expression: XPathExpression, _ context: Context) throws(LoginRefusal) -> Double {
        try number(try value(expression, context))
    }

    mutating func text(_ value: XPathValue) throws(LoginRefusal) -> String {
        switch value {
        case .nodes(let nodes): return try nodes.first.map { node throws(LoginRefusal) in try text(of: node) } ?? ""
        case .text(let text): return text
        case .number(let number): return try XPathText.text(number)
        case .boolean(let isTrue): return isTrue ? "true" : "false"
        }
    }

    static func boolean(_ value: XPathValue) -> Bool {
        switch value {
        case .nodes(let nodes): !nodes.isEmpty
        case .text(let text): !text.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .boolean(let isTrue): isTrue
        }
    }

    mutating func number(_ value: XPathValue) throws(LoginRefusal) -> Double {
        switch value {
        case .number(let number): return number
        case .boolean(let isTrue): return isTrue ? 1 : 0
        case .nodes, .text: return XPathText.number(try text(value))
        }
    }

    /// The string-value of a node (§5).
    mutating func text(of node: Int) throws(LoginRefusal) -> String {
        var text = ""
        var waiting = [node]
        while let next = waiting.popLast() {
            let part = document.nodes[next]
            try spend(1 + part.value.utf8.count / 64)
            // Comments and instructions have a value of their own, but are no part of an element's.
            if next == node || part.kind == .text { text += part.value }
            waiting += part.children.reversed()
        }
        return text
    }

    // MARK: Comparisons (§3.4)

    private mutating func holds(
        _ left: XPathValue,
        _ comparison: XPathExpression.Comparison,
        _ right: XPathValue
    ) throws(LoginRefusal) -> Bool {
        switch (left, right) {
        case (.nodes, .boolean), (.boolean, .nodes):
            return Self.holds(.boolean(Self.boolean(left)), comparison, .boolean(Self.boolean(right)))
        case (.nodes(let nodes), _):
            for node in nodes where try holds(.text(try text(of: node)), comparison, right) { return true }
            return false
        case (_, .nodes(let nodes)):
            for node in nodes where try holds(left, comparison, .text(try text(of: node))) { return true }
            return false
        default:
            try spend(1)
            return Self.holds(left, comparison, right)
        }
    }

    /// Neither is nodes.
    private static func holds(
        _ left: XPathValue,
        _ comparison: XPathExpression.Comparison,
        _ right: XPathValue
    ) -> Bool {
        if comparison == .equal || comparison == .different {
            let isEqual: Bool
            switch (left, right) {
            case (.boolean, _), (_, .boolean): isEqual = boolean(left) == boolean(right)
            case (.text(let left), .text(let right)): isEqual = left.utf8.elementsEqual(right.utf8)
            default:
                // A number beside what is none is different from it.
                let (left, right) = (plainNumber(left), plainNumber(right))
                return comparison == .equal ? left == right : left != right
            }
            return isEqual == (comparison == .equal)
        }
        let (left, right) = (plainNumber(left), plainNumber(right))
        switch comparison {
        case .less: return left < right
        case .lessOrEqual: return left <= right
        case .greater: return left > right
        default: return left >= right
        }
    }

    private static func plainNumber(_ value: XPathValue) -> Double {
        switch value {
        case .number(let number): number
        case .boolean(let isTrue): isTrue ? 1 : 0
        case .text(let text): XPathText.number(text)
        case .nodes: .nan
        }
    }
}
