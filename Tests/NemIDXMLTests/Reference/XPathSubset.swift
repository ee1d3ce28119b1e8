/// As much of XPath 1.0 as the canonicalisation vectors use, to be judged for one node at a time.
///
/// The vectors all read `(//. | //@* | //namespace::*)[predicate]`; only the predicate is looked at.
indirect enum XPathExpression {
    case either(XPathExpression, XPathExpression)
    case both(XPathExpression, XPathExpression)
    case comparison(XPathExpression, String, XPathExpression)
    case union(XPathExpression, XPathExpression)
    case path([XPathStep])
    case call(String, [XPathExpression])
    case literal(String)
    case number(Double)
}

struct XPathStep {
    let axis: String
    /// `*`, `node()`, `text()`, or a name with its prefix resolved.
    let test: String
    let namespace: String
}

enum XPathValue {
    case nodes([ModelNode])
    case string(String)
    case number(Double)
    case boolean(Bool)

    var boolean: Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .string(let string): !string.isEmpty
        case .number(let number): number != 0
        case .boolean(let boolean): boolean
        }
    }

    var string: String {
        switch self {
        case .nodes(let nodes): nodes.first?.stringValue ?? ""
        case .string(let string): string
        case .number(let number): "\(number)"
        case .boolean(let boolean): "\(boolean)"
        }
    }

    var nodes: [ModelNode] {
        if case .nodes(let nodes) = self { nodes } else { [] }
    }
}

extension XPathExpression {
    func value(_ node: ModelNode) -> XPathValue {
        switch self {
        case .either(let one, let other): .boolean(one.value(node).boolean || other.value(node).boolean)
        case .both(let one, let other): .boolean(one.value(node).boolean && other.value(node).boolean)
        case .comparison(let one, let sign, let other): compare(one.value(node), sign, other.value(node))
        case .union(let one, let other):
            .nodes(Array(Set(one.value(node).nodes + other.value(node).nodes)))
        case .path(let steps):
            .nodes(steps.reduce([node]) { nodes, step in Array(Set(nodes.flatMap(step.nodes))) })
        case .call(let name, let arguments): call(name, arguments.map { $0.value(node) }, node)
        case .literal(let text): .string(text)
        case .number(let number): .number(number)
        }
    }

    private func compare(_ one: XPathValue, _ sign: String, _ other: XPathValue) -> XPathValue {
        if case .number(let first) = one, case .number(let second) = other {
            switch sign {
            case "mod": return .number(first.truncatingRemainder(dividingBy: second))
            case "=": return .boolean(first == second)
            default: return .boolean(first != second)
            }
        }
        return .boolean((one.string == other.string) == (sign == "="))
    }

    private func call(_ name: String, _ arguments: [XPathValue], _ node: ModelNode) -> XPathValue {
        let subject = arguments.first.map { $0.nodes.first } ?? node
        switch name {
        case "not": return .boolean(!(arguments.first?.boolean ?? false))
        case "count": return .number(Double(arguments.first?.nodes.count ?? 0))
        case "name": return .string(subject?.name ?? "")
        case "namespace-uri": return .string(subject?.namespaceURI ?? "")
        case "string": return .string(arguments.first?.string ?? node.stringValue)
        default:
            // id(): there is no document type, so an attribute of that name has to do.
            let wanted = arguments.first?.string
            let everything = (node.ancestors.last ?? node).subtree
            return .nodes(everything.filter { $0.attributes.contains { $0.name == "id" && $0.value == wanted } })
        }
    }
}

extension XPathStep {
    func nodes(_ node: ModelNode) -> [ModelNode] {
        let candidates =
            switch axis {
            case "self": [node]
            case "parent": node.parent.map { [$0] } ?? []
            case "ancestor-or-self": [node] + node.ancestors
            default: node.namespaces
            }
        return candidates.filter { candidate in
            switch test {
            case "node()": true
            case "text()": candidate.kind == .text
            case "*": candidate.kind == .namespace
            default:
                candidate.kind == .element && candidate.localName == test && candidate.namespaceURI == namespace
            }
        }
    }
}
