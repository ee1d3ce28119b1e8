/// Reads expressions and patterns; what is not in the subset is refused.
struct XPathParser {
    /// The prefixes that are in scope, with their namespaces.
    let namespaces: [String: String]
    private let maximumDepth: Int
    var tokens: ArraySlice<XPathToken>
    private var depth = 0

    private init(_ text: String, _ namespaces: [String: String], _ limits: StylesheetLimits) throws(LoginRefusal) {
        tokens = try XPathToken.all(in: text, maximumCount: limits.expressionTokens)[...]
        self.namespaces = namespaces
        maximumDepth = limits.expressionDepth
    }

    /// - Throws: `APP002`.
    static func expression(
        _ text: String,
        namespaces: [String: String],
        limits: StylesheetLimits
    ) throws(LoginRefusal) -> XPathExpression {
        var parser = try XPathParser(text, namespaces, limits)
        let expression = try parser.or()
        guard parser.tokens.isEmpty else { throw parser.unexpected }
        return expression
    }

    /// The alternatives of a pattern (XSLT 1.0 §5.2): paths of child and attribute steps.
    ///
    /// - Throws: `APP002`.
    static func patterns(
        _ text: String,
        namespaces: [String: String],
        limits: StylesheetLimits
    ) throws(LoginRefusal) -> [XPathExpression.Path] {
        var parser = try XPathParser(text, namespaces, limits)
        var patterns: [XPathExpression.Path] = []
        repeat {
            let path = try parser.path()
            for (index, step) in path.steps.enumerated() {
                let isBetween = step.axis == .descendantOrSelf && step.isAnyNode && index < path.steps.count - 1
                guard step.axis == .child || step.axis == .attribute || (isBetween && step.predicates.isEmpty) else {
                    throw XPathToken.unsupported("a pattern with another axis than child and attribute")
                }
            }
            patterns.append(path)
        } while parser.take("|")
        guard parser.tokens.isEmpty else { throw parser.unexpected }
        return patterns
    }

    // MARK: Expressions, from what binds least to what binds most

    mutating func or() throws(LoginRefusal) -> XPathExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= maximumDepth else {
            throw XPathToken.unsupported("an expression of too many parts within each other")
        }
        var left = try and()
        while take("or") { left = .or(left, try and()) }
        return left
    }

    private mutating func and() throws(LoginRefusal) -> XPathExpression {
        var left = try equality()
        while take("and") { left = .and(left, try equality()) }
        return left
    }

    private mutating func equality() throws(LoginRefusal) -> XPathExpression {
        var left = try relation()
        while true {
            if take("=") {
                left = .compare(left, .equal, try relation())
            } else if take("!=") {
                left = .compare(left, .different, try relation())
            } else {
                return left
            }
        }
    }

    private mutating func relation() throws(LoginRefusal) -> XPathExpression {
        var left = try sum()
        while true {
            if take("<=") {
                left = .compare(left, .lessOrEqual, try sum())
            } else if take("<") {
                left = .compare(left, .less, try sum())
            } else if take(">=") {
                left = .compare(left, .greaterOrEqual, try sum())
            } else if take(">") {
                left = .compare(left, .greater, try sum())
            } else {
                return left
            }
        }
    }

    private mutating func sum() throws(LoginRefusal) -> XPathExpression {
        var left = try product()
        while true {
            if take("+") {
                left = .calculate(left, .plus, try product())
            } else if take("-") {
                left = .calculate(left, .minus, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(LoginRefusal) -> XPathExpression {
        var left = try unary()
        while true {
            if take("*") {
                left = .calculate(left, .times, try unary())
            } else if take("div") {
                left = .calculate(left, .divided, try unary())
            } else if take("mod") {
                left = .calculate(left, .modulo, try unary())
            } else {
                return left
            }
        }
    }

    private mutating func unary() throws(LoginRefusal) -> XPathExpression {
        var signs = 0
        while take("-") { signs += 1 }
        var value = try primary()
        while take("|") {
            guard value.isNodes else { throw XPathToken.unsupported("a | beside something other than paths") }
            let right = try primary()
            guard right.isNodes else { throw XPathToken.unsupported("a | beside something other than paths") }
            value = .union(value, right)
        }
        // Two signs make a number of it all the same.
        return signs == 0 ? value : signs % 2 == 1 ? .negated(value) : .call(.number, [value])
    }

    private mutating func primary() throws(LoginRefusal) -> XPathExpression {
        switch tokens.first {
        case .literal(let text)?:
            tokens.removeFirst()
            return .text(text)
        case .number(let value)?:
            tokens.removeFirst()
            return .number(value)
        case .symbol("(")?:
            tokens.removeFirst()
            let inner = try or()
            guard take(")") else { throw unexpected }
            guard !isNext("["), !isNext("/"), !isNext("//") else {
                throw XPathToken.unsupported("a path or condition behind brackets")
            }
            return inner
        case .name(let name)? where tokens.dropFirst().first == .symbol("(") && !["text", "node"].contains(name):
            return try call(name)
        default: return .path(try path())
        }
    }

    private mutating func call(_ name: String) throws(LoginRefusal) -> XPathExpression {
        guard let function = XPathFunction(rawValue: name) else {
            throw XPathToken.unsupported("the function or node test \(name.prefix(32))()")
        }
        tokens.removeFirst(2)
        var arguments: [XPathExpression] = []
        if !take(")") {
            repeat { arguments.append(try or()) } while take(",")
            guard take(")") else { throw unexpected }
        }
        guard function.arguments.contains(arguments.count), !function.takesNodes || arguments.allSatisfy(\.isNodes)
        else {
            throw XPathToken.unsupported("the function \(name)() with these arguments")
        }
        guard !isNext("["), !isNext("/"), !isNext("//") else {
            throw XPathToken.unsupported("a path or condition behind a function")
        }
        return .call(function, arguments)
    }

    // MARK: Tokens

    func isNext(_ symbol: String) -> Bool { tokens.first == .symbol(symbol) }

    mutating func take(_ symbol: String) -> Bool {
        guard isNext(symbol) else { return false }
        tokens.removeFirst()
        return true
    }

    var unexpected: LoginRefusal {
        switch tokens.first {
        case nil: XPathToken.unsupported("an expression that ends too early")
        case .symbol(let text)?: XPathToken.unsupported("\(text) where it stands in an expression")
        case .name?, .literal?, .number?: XPathToken.unsupported("two things side by side in an expression")
        }
    }
}
