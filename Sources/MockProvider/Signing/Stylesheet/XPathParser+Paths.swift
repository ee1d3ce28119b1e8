// Paths (XPath 1.0 §2).
extension XPathParser {
    private static let descendants = XPathExpression.Step(axis: .descendantOrSelf, test: .node)

    mutating func path() throws(LoginRefusal) -> XPathExpression.Path {
        var path = XPathExpression.Path()
        if take("//") {
            path.isAbsolute = true
            path.steps = [Self.descendants]
        } else if take("/") {
            path.isAbsolute = true
            guard startsStep else { return path }
        }
        path.steps.append(try step())
        while true {
            if take("//") {
                path.steps.append(Self.descendants)
            } else if !take("/") {
                return path
            }
            path.steps.append(try step())
        }
    }

    private var startsStep: Bool {
        switch tokens.first {
        case .name?: true
        case .symbol(let symbol)?: [".", "..", "@"].contains(symbol)
        default: false
        }
    }

    private mutating func step() throws(LoginRefusal) -> XPathExpression.Step {
        if take(".") { return XPathExpression.Step(axis: .self, test: .node) }
        if take("..") { return XPathExpression.Step(axis: .parent, test: .node) }
        var axis = XPathExpression.Axis.child
        if take("@") {
            axis = .attribute
        } else if case .name(let name)? = tokens.first, tokens.dropFirst().first == .symbol("::") {
            guard let named = XPathExpression.Axis(rawValue: name) else {
                throw XPathToken.unsupported("the axis \(name.prefix(32))")
            }
            axis = named
            tokens.removeFirst(2)
        }
        var step = XPathExpression.Step(axis: axis, test: try nodeTest())
        while take("[") {
            step.predicates.append(try or())
            guard take("]") else { throw unexpected }
        }
        return step
    }

    private mutating func nodeTest() throws(LoginRefusal) -> XPathExpression.NodeTest {
        guard case .name(let name)? = tokens.first else { throw unexpected }
        tokens.removeFirst()
        if take("(") {
            guard take(")"), name == "text" || name == "node" else {
                throw XPathToken.unsupported("the node test \(name.prefix(32))()")
            }
            return name == "text" ? .text : .node
        }
        guard name != "*" else { return .any }
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return .name(local: name, namespace: "") }
        let prefix = String(name[..<colon])
        guard let namespace = namespaces[prefix] else {
            throw XPathToken.unsupported("the prefix \(prefix.prefix(32)) without a namespace")
        }
        let local = String(name[name.utf8.index(after: colon)...])
        return local == "*" ? .namespace(namespace) : .name(local: local, namespace: namespace)
    }
}

extension XPathExpression {
    /// Whether its value is nodes, whatever the document.
    var isNodes: Bool {
        switch self {
        case .path, .union: true
        default: false
        }
    }
}

extension XPathExpression.Step {
    /// Whether its test is `node()`.
    var isAnyNode: Bool {
        if case .node = test { return true }
        return false
    }
}
