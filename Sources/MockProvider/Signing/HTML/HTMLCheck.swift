/// Judges HTML to sign against the white-list of the guidelines (guide §5.2).
///
/// Read as the HTML standard says for documents without errors in their syntax, tag by tag; whatever a browser would have to
/// repair is refused, so that it sees no other elements and attributes than are seen here. How elements stand within each
/// other is left to the browser. Nothing is changed: what is shown are the octets that are signed.
struct HTMLCheck {
    private let octets: [UInt8]
    private var position = 0

    private init(_ octets: [UInt8]) { self.octets = octets }

    /// - Throws: `APP002`, with what is not permitted.
    static func check(_ octets: [UInt8]) throws(LoginRefusal) {
        _ = try SignTextCharacters.text(octets)
        var check = HTMLCheck(octets)
        try check.run()
    }

    private mutating func run() throws(LoginRefusal) {
        while position < octets.count {
            guard octets[position] == UInt8(ascii: "<") else {
                let text = takeText()
                try checkReferences(text)
                continue
            }
            position += 1
            if take(UInt8(ascii: "/")) { try endTag() } else { try startTag() }
        }
    }

    // MARK: Tags

    private mutating func startTag() throws(LoginRefusal) {
        let element = try elementName()
        var names: Set<String> = []
        while true {
            let isSeparated = skipBlanks()
            if take(UInt8(ascii: ">")) { break }
            guard isSeparated else { throw refusal("something in the tag <\(element)> that is no attribute") }
            let name = try attribute(of: element)
            guard names.insert(name).inserted else { throw refusal("the attribute \(name) twice in one tag") }
        }
        guard element == "style" || element == "title" else { return }
        try rawText(of: element)
    }

    private mutating func endTag() throws(LoginRefusal) {
        let element = try elementName()
        skipBlanks()
        guard take(UInt8(ascii: ">")) else { throw refusal("something in the tag </\(element)>") }
    }

    private mutating func elementName() throws(LoginRefusal) -> String {
        let name = takeName()
        guard !name.isEmpty else {
            throw refusal("a comment, a declaration, or a < that begins no tag (write &lt;)")
        }
        guard PermittedHTML.attributes[name] != nil else { throw refusal("the element \(name.prefix(32))") }
        return name
    }

    /// What stands in `style` and `title` is no markup, up to their end tags.
    private mutating func rawText(of element: String) throws(LoginRefusal) {
        let text = takeText()
        if element == "style" {
            try CSSCheck.checkSheet(String(decoding: text, as: UTF8.self))
        } else {
            try checkReferences(text)
        }
        guard take(UInt8(ascii: "<")), take(UInt8(ascii: "/")), takeName() == element else {
            throw refusal("a < in the element \(element), or no end of it")
        }
        skipBlanks()
        guard take(UInt8(ascii: ">")) else { throw refusal("something in the tag </\(element)>") }
    }

    // MARK: Attributes

    private mutating func attribute(of element: String) throws(LoginRefusal) -> String {
        let name = takeName()
        guard PermittedHTML.attributes[element]?.contains(name) == true else {
            throw refusal(
                name.isEmpty
                    ? "something in the tag <\(element)> that is no attribute"
                    : "the attribute \(name.prefix(32)) of the element \(element)"
            )
        }
        skipBlanks()
        guard take(UInt8(ascii: "=")) else { throw refusal("the attribute \(name) without a value") }
        skipBlanks()
        try check(try value(of: name), of: name, in: element)
        return name
    }

    private mutating func value(of name: String) throws(LoginRefusal) -> [UInt8] {
        for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where take(quote) {
            let value = octets[position...].prefix { $0 != quote }
            position = value.endIndex
            guard take(quote) else { throw refusal("the attribute \(name) without the end of its value") }
            return Array(value)
        }
        let value = octets[position...].prefix { !Self.isBlank($0) && !"\"'=<>`/".utf8.contains($0) }
        position = value.endIndex
        guard !value.isEmpty else { throw refusal("the attribute \(name) without a value in quotation marks") }
        return Array(value)
    }

    private func check(_ value: [UInt8], of name: String, in element: String) throws(LoginRefusal) {
        try checkReferences(value[...])
        let text = String(decoding: value, as: UTF8.self)
        switch (element, name) {
        case (_, "style"): try CSSCheck.checkAttribute(text)
        case ("a", "href"):
            guard text.utf8.first == UInt8(ascii: "#") else {
                throw refusal("a link that leads out of the document")
            }
        case ("html", "xmlns"):
            guard text == PermittedHTML.namespace else { throw refusal("another namespace than that of XHTML") }
        case ("style", "type"):
            guard text.lowercased() == "text/css" else { throw refusal("a style that is not text/css") }
        default: break
        }
    }

    // MARK: Characters

    /// A number must end with a semicolon and stand for a character that can be seen; names are left to the browser, as none
    /// of them stands for any other.
    private func checkReferences(_ text: ArraySlice<UInt8>) throws(LoginRefusal) {
        var rest = text
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(mark + 1)...]
            guard rest.first == UInt8(ascii: "#") else { continue }
            let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: ";") }.prefix(9)
            rest = rest[digits.endIndex...]
            guard rest.first == UInt8(ascii: ";"), let scalar = Self.scalar(digits),
                SignTextCharacters.isPermitted(scalar)
            else { throw refusal("a reference to a character that cannot be seen, or without its semicolon") }
        }
    }

    private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard text.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }

    private mutating func takeText() -> ArraySlice<UInt8> {
        let text = octets[position...].prefix { $0 != UInt8(ascii: "<") }
        position = text.endIndex
        return text
    }

    /// Letters and digits in lower case; empty where no letter comes first.
    private mutating func takeName() -> String {
        let name = octets[position...].prefix { Self.isLetter($0) || (0x30...0x39).contains($0) }
        guard let first = name.first, Self.isLetter(first) else { return "" }
        position = name.endIndex
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    private mutating func take(_ octet: UInt8) -> Bool {
        guard position < octets.count, octets[position] == octet else { return false }
        position += 1
        return true
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = position
        while position < octets.count, Self.isBlank(octets[position]) { position += 1 }
        return position > start
    }

    private static func isBlank(_ octet: UInt8) -> Bool {
        octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D
    }

    private static func isLetter(_ octet: UInt8) -> Bool {
        (0x41...0x5A).contains(octet) || (0x61...0x7A).contains(octet)
    }

    private func refusal(_ what: String) -> LoginRefusal {
        LoginRefusal(.app002, "the document has \(what), which is not permitted; before octet \(position)")
    }
}
