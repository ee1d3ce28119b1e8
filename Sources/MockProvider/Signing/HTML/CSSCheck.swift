/// Judges CSS against the properties that are permitted (guide §5.2.2).
///
/// What could name another property or function than is read here is refused: escapes, comments and rules that begin with @.
/// So is every function but `rgb` and `rgba`, so that nothing has an address.
struct CSSCheck {
    private static let properties: Set<String> = [
        "background", "background-color", "bottom", "clear", "color", "display", "float", "height", "left",
        "line-height",
        "margin", "margin-bottom", "margin-left", "margin-right", "margin-top", "overflow", "position", "right", "top",
        "white-space", "width",
        // The bare names of the families below.
        "border", "font", "padding",
    ]
    private static let families = ["border-", "font-", "list-", "padding-", "text-"]
    private static let functions: Set<String> = ["rgb", "rgba"]

    /// The content of a `style` element: rules.
    static func checkSheet(_ text: String) throws(LoginRefusal) {
        try checkCharacters(text)
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            let selector = rest[..<open]
            guard selector.allSatisfy(isOfSelector), !selector.allSatisfy(isBlank) else {
                throw refusal("a selector of other characters than letters, digits and . # * , > + ~ : - _")
            }
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { throw refusal("a rule without its end") }
            try checkDeclarations(Substring(rest[..<close]))
            rest = rest[rest.index(after: close)...]
        }
        guard rest.allSatisfy(isBlank) else { throw refusal("something that is no rule") }
    }

    /// The value of a `style` attribute: declarations.
    static func checkAttribute(_ text: String) throws(LoginRefusal) {
        try checkCharacters(text)
        try checkDeclarations(text[...])
    }

    private static func checkCharacters(_ text: String) throws(LoginRefusal) {
        let octets = Array(text.utf8)
        for octet in octets where #"\<@&"#.utf8.contains(octet) {
            throw refusal("the character \(Character(Unicode.Scalar(octet)))")
        }
        for (first, second) in zip(octets, octets.dropFirst())
        where first == UInt8(ascii: "/") && second == UInt8(ascii: "*") {
            throw refusal("a comment")
        }
    }

    private static func checkDeclarations(_ text: Substring) throws(LoginRefusal) {
        for declaration in text.utf8.split(separator: UInt8(ascii: ";")) where !declaration.allSatisfy(isBlank) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else {
                throw refusal("a declaration without a colon")
            }
            let name = Substring(declaration[..<colon]).lowercased().utf8
            let property = String(decoding: name.filter { !isBlank($0) }, as: UTF8.self)
            guard name.split(whereSeparator: isBlank).count == 1, isPermitted(property) else {
                throw refusal("the property \(property.prefix(32))")
            }
            try checkValue(declaration[declaration.index(after: colon)...])
        }
    }

    private static func isPermitted(_ property: String) -> Bool {
        let isName = property.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
        return isName && (properties.contains(property) || families.contains { property.hasPrefix($0) })
    }

    /// Strings end where they begin; functions are the two that are permitted; and no braces.
    private static func checkValue(_ value: Substring.UTF8View) throws(LoginRefusal) {
        var quote: UInt8?
        var name: [UInt8] = []
        for octet in value {
            if let open = quote {
                guard octet != 0x0A, octet != 0x0D else { throw refusal("a line end in a string") }
                if octet == open { quote = nil }
                continue
            }
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = octet
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
                throw refusal("a bracket in a value")
            case UInt8(ascii: "("):
                let function = String(decoding: name, as: UTF8.self).lowercased()
                guard functions.contains(function) else { throw refusal("the function \(function.prefix(32))()") }
            default: break
            }
            if octet.isNameOctet { name.append(octet) } else { name = [] }
        }
        guard quote == nil else { throw refusal("a string without its end") }
    }

    private static func isBlank(_ octet: UInt8) -> Bool {
        octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D
    }

    private static func isOfSelector(_ octet: UInt8) -> Bool {
        isBlank(octet) || (octet < 0x80 && octet.isNameOctet) || ".#*,>+~:".utf8.contains(octet)
    }

    private static func refusal(_ what: String) -> LoginRefusal {
        LoginRefusal(.app002, "the style of the document has \(what), which is not permitted")
    }
}

extension UInt8 {
    /// Whether it can be part of a name in CSS, where everything beyond ASCII can.
    fileprivate var isNameOctet: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}
