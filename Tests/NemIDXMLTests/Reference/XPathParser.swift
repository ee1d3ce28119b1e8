/// Reads the predicate of a vector's XPath expression; nil where it has something that is not in the subset.
struct XPathParser {
    private var tokens: [String]
    private let namespaces: [String: String]

    init(_ text: String, namespaces: [String: String]) {
        tokens = Self.tokens(text)
        self.namespaces = namespaces
    }

    /// The part between `[` and `]`.
    mutating func predicate() -> XPathExpression? {
        guard let open = tokens.firstIndex(of: "["), tokens.last == "]" else { return nil }
        guard tokens[..<open].joined() == "(//.|//@*|//namespace::*)" else { return nil }
        tokens = Array(tokens[(open + 1)...].dropLast())
        let expression = either()
        return tokens.isEmpty ? expression : nil
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "\"" || first == "'" {
                let literal = rest.dropFirst().prefix { $0 != first }
                tokens.append("\"" + literal)
                rest = rest.dropFirst(literal.count + 2)
            } else if first.isLetter || first.isNumber {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
                tokens.append(String(word))
                rest = rest.dropFirst(word.count)
            } else {
                let length = ["!=", "::", "//"].contains { rest.hasPrefix($0) } ? 2 : 1
                tokens.append(String(rest.prefix(length)))
                rest = rest.dropFirst(length)
            }
        }
        return tokens
    }

    private mutating func take(_ token: String) -> Bool {
        guard tokens.first == token else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func next() -> String { tokens.isEmpty ? "" : tokens.removeFirst() }

    private mutating func either() -> XPathExpression? {
        guard var result = both() else { return nil }
        while take("or") {
            guard let other = both() else { return nil }
            result = .either(result, other)
        }
        return result
    }

    private mutating func both() -> XPathExpression? {
        guard var result = comparison() else { return nil }
        while take("and") {
            guard let other = comparison() else { return nil }
            result = .both(result, other)
        }
        return result
    }

    private mutating func comparison() -> XPathExpression? {
        guard var result = union() else { return nil }
        while let sign = tokens.first, ["=", "!=", "mod"].contains(sign) {
            tokens.removeFirst()
            guard let other = union() else { return nil }
            result = .comparison(result, sign, other)
        }
        return result
    }

    private mutating func union() -> XPathExpression? {
        guard var result = primary() else { return nil }
        while take("|") {
            guard let other = primary() else { return nil }
            result = .union(result, other)
        }
        return result
    }

    private mutating func primary() -> XPathExpression? {
        guard let first = tokens.first else { return nil }
        if take("(") {
            let inner = either()
            return take(")") ? inner : nil
        }
        if first.hasPrefix("\"") { return .literal(String(next().dropFirst())) }
        if let number = Double(first) {
            tokens.removeFirst()
            return .number(number)
        }
        let functions = ["not", "count", "name", "namespace-uri", "string", "id"]
        if functions.contains(first) && tokens.dropFirst().first == "(" { return call() }
        return path()
    }

    private mutating func call() -> XPathExpression? {
        let name = next()
        tokens.removeFirst()
        var arguments: [XPathExpression] = []
        if !take(")") {
            guard let argument = either(), take(")") else { return nil }
            arguments.append(argument)
        }
        return .call(name, arguments)
    }

    private mutating func path() -> XPathExpression? {
        var steps: [XPathStep] = []
        repeat {
            let axis = next()
            guard ["self", "parent", "ancestor-or-self", "namespace"].contains(axis), take("::") else { return nil }
            guard let step = nodeTest(axis) else { return nil }
            steps.append(step)
        } while take("/")
        return .path(steps)
    }

    private mutating func nodeTest(_ axis: String) -> XPathStep? {
        let name = next()
        if name == "*" { return XPathStep(axis: axis, test: "*", namespace: "") }
        if take("(") { return take(")") ? XPathStep(axis: axis, test: name + "()", namespace: "") : nil }
        guard take(":") else { return XPathStep(axis: axis, test: name, namespace: "") }
        guard let namespace = namespaces[name] else { return nil }
        return XPathStep(axis: axis, test: next(), namespace: namespace)
    }
}
