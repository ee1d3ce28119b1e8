/// A token of an expression (XPath 1.0 §3.7).
enum XPathToken: Equatable {
    /// A name, with `:` and `*` in it where they belong to it.
    case name(String)
    case literal(String)
    case number(Double)
    /// Everything else, `::` and `//` among it; `and`, `or`, `div`, `mod` and `*` where they are operators.
    case symbol(String)

    /// The tokens of `text`.
    ///
    /// - Throws: `APP002` for what is no token, or one that is not supported, and for more than `maximumCount`: each may be a
    ///   step down in what they are worked out from.
    static func all(in text: String, maximumCount: Int) throws(LoginRefusal) -> [XPathToken] {
        var tokens: [XPathToken] = []
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.first {
            if scalar.isASCII, XPathText.isBlank(UInt8(scalar.value)) {
                rest.removeFirst()
                continue
            }
            guard tokens.count < maximumCount else {
                throw unsupported("an expression of more than \(maximumCount) parts")
            }
            tokens.append(try token(&rest, isOperatorNext: expectsOperator(after: tokens.last)))
        }
        return tokens
    }

    private static let symbols = [
        "::", "//", "..", "!=", "<=", ">=", "/", ".", "@", "(", ")", "[", "]", ",", "|", "+", "-", "=", "<", ">",
    ]

    private static func token(
        _ rest: inout ArraySlice<Unicode.Scalar>,
        isOperatorNext: Bool
    ) throws(LoginRefusal) -> XPathToken {
        guard let scalar = rest.first else { throw unsupported("an expression that ends too early") }
        if scalar == "\"" || scalar == "'" {
            guard let end = rest.dropFirst().firstIndex(of: scalar) else {
                throw unsupported("a string without its end")
            }
            defer { rest = rest[(end + 1)...] }
            return .literal(string(rest[(rest.startIndex + 1)..<end]))
        }
        let second = rest.dropFirst().first
        if isDigit(scalar) || (scalar == "." && second.map(isDigit) == true) {
            let digits = rest.prefix { isDigit($0) || $0 == "." }
            rest = rest[digits.endIndex...]
            let value = XPathText.number(string(digits))
            guard !value.isNaN else { throw unsupported("a number with two points") }
            return .number(value)
        }
        if isOperatorNext, scalar == "*" {
            rest.removeFirst()
            return .symbol("*")
        }
        if scalar == "*" || isNameStart(scalar) {
            let name = qualifiedName(&rest)
            return isOperatorNext && ["and", "or", "div", "mod"].contains(name) ? .symbol(name) : .name(name)
        }
        for symbol in symbols where rest.starts(with: symbol.unicodeScalars) {
            rest = rest.dropFirst(symbol.unicodeScalars.count)
            return .symbol(symbol)
        }
        throw unsupported("the character \(scalar.escaped(asASCII: true)) in an expression")
    }

    /// Whether `*` and names are operators there (§3.7): after a token, unless that is an operator or opens something.
    private static func expectsOperator(after token: XPathToken?) -> Bool {
        switch token {
        case nil: false
        case .symbol(let symbol)?: [")", "]", "..", "."].contains(symbol)
        case .name?, .literal?, .number?: true
        }
    }

    private static func qualifiedName(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        func part() -> String {
            if rest.first == "*" {
                rest.removeFirst()
                return "*"
            }
            let name = rest.prefix(while: isNamePart)
            rest = rest[name.endIndex...]
            return string(name)
        }
        let first = part()
        let after = rest.dropFirst().first
        guard first != "*", rest.first == ":", let after, after == "*" || isNameStart(after) else { return first }
        rest.removeFirst()
        return first + ":" + part()
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Names in ASCII and in the letters of other scripts; what else XML permits in names is not supported.
    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            || (!scalar.isASCII && scalar.properties.isAlphabetic)
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        isNameStart(scalar) || isDigit(scalar) || scalar == "-" || scalar == "."
    }

    static func unsupported(_ what: String) -> LoginRefusal {
        LoginRefusal(.app002, "the stylesheet has \(what), which is not supported")
    }
}
