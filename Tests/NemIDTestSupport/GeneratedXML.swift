/// Namespace-well-formed documents without document type, made to be awkward for a canonicaliser.
///
/// Prefixes are bound anew, to the same and to other names; the default namespace comes and goes; tags have odd white
/// space, attributes odd order, values every kind of reference. Names of namespaces are absolute.
package struct GeneratedXML {
    private var random: SeededRandom
    private var output = ""
    /// What each prefix stands for, per open element.
    private var scopes: [[String: String]] = []
    private var elementsLeft = 0
    private let namespaceNames: [String]
    private let attributeNames: [String]

    /// Local names of attributes, `lang`, `space` and `base` for the sake of the prefix `xml`.
    package static let attributeNames = ["a", "b", "lang", "space", "base", "Z", "é", "\u{10400}", "id"]

    /// Those that are names in the fourth edition of XML 1.0 too.
    package static let fourthEditionAttributeNames = attributeNames.filter { $0 != "\u{10400}" }

    /// As attribute values, two of them the same name; with none at all nothing is declared.
    package static let namespaceNames = [
        "urn:one", "urn:two", "http://example.org/ns?a=1&amp;b=&quot;", "x:", "urn:&#x6F;ne",
    ]

    /// The document for a seed; at most `elements` elements.
    package static func document(
        seed: UInt64,
        elements: Int = 25,
        namespaceNames: [String] = Self.namespaceNames,
        attributeNames: [String] = Self.attributeNames
    ) -> String {
        var generator = GeneratedXML(SeededRandom(seed: seed), namespaceNames, attributeNames)
        generator.elementsLeft = elements
        generator.writeDocument()
        return generator.output
    }

    private init(_ random: SeededRandom, _ namespaceNames: [String], _ attributeNames: [String]) {
        self.random = random
        self.namespaceNames = namespaceNames
        self.attributeNames = attributeNames
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func writeDocument() {
        if chance(30) {
            output += pick(["<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\r\n"])
        }
        writeBesideRoot()
        writeElement()
        writeBesideRoot()
    }

    private mutating func writeBesideRoot() {
        while chance(30) {
            switch Int.random(in: 0..<3, using: &random) {
            case 0: writeComment()
            case 1: writeInstruction()
            default: output += pick([" ", "\n", "\r\n", "\t"])
            }
        }
    }

    private mutating func writeComment() {
        output += "<!--\(pick(["", " x ", "a\r\nb", "\r", "- - ", "<&]]>", "æ\u{1F600}"]))-->"
    }

    private mutating func writeInstruction() {
        output += "<?\(pick(["p", "pi-1", "x.y"]))\(pick(["", " ", " q", "\t r  s ", "\n?x", " a\r\nb", " <&æ"]))?>"
    }

    private mutating func writeElement() {
        elementsLeft -= 1
        let outer = scopes.last ?? [:]
        var scope = outer
        var items: [String] = []
        let prefixes = ["", "p", "q", "a", "zz", "p1"]
        for prefix in prefixes where !namespaceNames.isEmpty && chance(scopes.isEmpty ? 50 : 20) {
            let isTakenBack = prefix.isEmpty && chance(30)
            let uri = isTakenBack ? "" : chance(40) ? outer[prefix] ?? pick(namespaceNames) : pick(namespaceNames)
            scope[prefix] = uri
            let quote = pick(["\"", "'"])
            items.append(
                (prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)") + pick(["=", " = ", "=\n"]) + quote + uri + quote
            )
        }
        if chance(5) { items.append("xmlns:xml='http://www.w3.org/XML/1998/namespace'") }
        scopes.append(scope)
        let bound = scope.filter { !$0.value.isEmpty && !$0.key.isEmpty }.keys.sorted()
        // One local name may stand under several namespaces, and under none, but no expanded name twice.
        var expandedNames: Set<[String]> = []
        for local in attributeNames + attributeNames where chance(18) {
            let prefix = chance(45) && !bound.isEmpty ? pick(bound) : chance(15) ? "xml" : ""
            let namespace = prefix.isEmpty ? "" : (scope[prefix] ?? prefix).replacing("&#x6F;", with: "o")
            guard expandedNames.insert([namespace, local]).inserted else { continue }
            let name = prefix.isEmpty ? local : "\(prefix):\(local)"
            items.append("\(name)\(pick(["=", " =\t", "= "]))\(attributeValue())")
        }
        items.shuffle(using: &random)
        let prefix = chance(60) && !bound.isEmpty ? pick(bound) + ":" : ""
        let name = prefix + pick(["e", "f", "Object", "æ"])
        output += "<\(name)" + items.map { pick([" ", "\n  ", "\t"]) + $0 }.joined() + pick(["", " ", "\r\n"])
        if chance(20) {
            output += "/>"
        } else {
            output += ">"
            writeContent()
            output += "</\(name)\(pick(["", " ", "\n"]))>"
        }
        scopes.removeLast()
    }

    private mutating func attributeValue() -> String {
        let parts = [
            "x", " ", "\t", "\n", "\r\n", "\r", "&#9;", "&#10;", "&#13;", "&#x20;", "&lt;", "&gt;", ">", "&amp;",
            "&quot;", "&apos;",
            "é", "\u{1F600}", "]]>", "\u{2028}",
        ]
        let value = (0..<Int.random(in: 0..<6, using: &random)).map { _ in pick(parts) }.joined()
        return chance(50) ? "\"\(value)'\"" : "'\(value)\"'"
    }

    private mutating func writeContent() {
        let texts = [
            "text", " ", "\n", "\r\n", "\r", "\t", "&#13;", "&#xA;", "&lt;", "&gt;", ">", "&amp;", "\"", "'", "&quot;",
            "&apos;", "]]&gt;", "]] ",
            "é\u{301}", "\u{1F600}", "<![CDATA[]]>", "<![CDATA[<&>\r\n]]>", "<![CDATA[]]]]><![CDATA[>]]>", "&#x1F600;",
            "\u{85}",
        ]
        for _ in 0..<Int.random(in: 0..<7, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0: writeComment()
            case 1: writeInstruction()
            case 2...5: output += pick(texts)
            default:
                if elementsLeft > 0 && scopes.count < 12 { writeElement() }
            }
        }
    }
}
