/// The result of a stylesheet, written as it comes about: elements with a start and an end tag each, so that HTML has the same
/// elements within each other as XML.
struct StylesheetResult {
    private(set) var octets: [UInt8] = []
    private let maximumSize: Int
    /// Names of the elements that are open, and whether they are of the namespace of XHTML.
    private var open: [(name: String, isXHTML: Bool)] = []
    /// Attributes of the start tag that is not written yet.
    private var attributes: [(name: String, value: String)]?
    private var hasRoot = false

    init(maximumSize: Int) { self.maximumSize = maximumSize }

    mutating func start(_ name: String, isXHTML: Bool) throws(LoginRefusal) {
        try endStartTag()
        guard !open.isEmpty || (!hasRoot && name == "html") else {
            throw LoginRefusal(.app002, "the result of the stylesheet is not one html element")
        }
        hasRoot = true
        let isDeclared = open.last.map { $0.isXHTML == isXHTML } ?? !isXHTML
        attributes = isDeclared ? [] : [("xmlns", isXHTML ? PermittedHTML.namespace : "")]
        open.append((name, isXHTML))
    }

    /// A later attribute takes the place of an earlier one of the same name (XSLT 1.0 §7.1.3).
    mutating func attribute(_ name: String, _ value: String) throws(LoginRefusal) {
        guard var present = attributes else {
            throw LoginRefusal(
                .app002,
                "the stylesheet makes an attribute after the content of its element, or without one"
            )
        }
        let isName = name.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } && !name.isEmpty
        guard isName, name.lowercased() != "xmlns" else {
            throw LoginRefusal(.app002, "the stylesheet makes an attribute whose name is not one of HTML")
        }
        present.removeAll { $0.name == name }
        attributes = present + [(name, value)]
    }

    mutating func text(_ text: String) throws(LoginRefusal) {
        guard !text.isEmpty else { return }
        try endStartTag()
        guard !open.isEmpty || text.utf8.allSatisfy(XPathText.isBlank) else {
            throw LoginRefusal(.app002, "the result of the stylesheet is not one html element")
        }
        try write(Self.escaped(text, isAttribute: false))
    }

    mutating func end() throws(LoginRefusal) {
        try endStartTag()
        guard let element = open.popLast() else { return }
        try write("</\(element.name)>")
    }

    /// - Throws: `APP002` where there is no element.
    func finished() throws(LoginRefusal) -> [UInt8] {
        guard hasRoot else { throw LoginRefusal(.app002, "the result of the stylesheet is not one html element") }
        return octets
    }

    private mutating func endStartTag() throws(LoginRefusal) {
        guard let attributes, let element = open.last else { return }
        self.attributes = nil
        var tag = "<" + element.name
        for attribute in attributes {
            tag += " \(attribute.name)=\"\(Self.escaped(attribute.value, isAttribute: true))\""
        }
        try write(tag + ">")
    }

    private mutating func write(_ text: String) throws(LoginRefusal) {
        guard octets.count + text.utf8.count <= maximumSize else {
            throw LoginRefusal(.app002, "the result of the stylesheet has more than \(maximumSize) octets")
        }
        octets += text.utf8
    }

    /// A > stays as it is, which style sheets need.
    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case "\r": escaped += "&#13;".unicodeScalars
            case "\"" where isAttribute: escaped += "&quot;".unicodeScalars
            case "\n" where isAttribute: escaped += "&#10;".unicodeScalars
            case "\t" where isAttribute: escaped += "&#9;".unicodeScalars
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
