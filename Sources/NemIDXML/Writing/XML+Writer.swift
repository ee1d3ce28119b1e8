extension XML {
    /// Builds a document octet by octet, in the escapes and the empty-element form of Canonical XML.
    ///
    /// Nothing is added that was not asked for: no XML declaration, no line ends, no namespace declarations, and
    /// attributes stay in the order given, namespace declarations among them as `xmlns` and `xmlns:prefix`.
    ///
    /// ```swift
    /// var writer = XML.Writer()
    /// writer.start("greeting", attributes: [("xml:lang", "da")])
    /// writer.text("hej & velkommen")
    /// writer.end()
    /// try writer.finish()  // <greeting xml:lang="da">hej &amp; velkommen</greeting>
    /// ```
    package struct Writer: Sendable {
        private var output: [UInt8] = []
        private var open: [String] = []
        private var misuse: String?

        package init() {}

        /// Opens an element; `name` and the names of the attributes are qualified names as they shall stand there.
        package mutating func start(_ name: String, attributes: [(name: String, value: String)] = []) {
            check(name)
            output.append(UInt8(ascii: "<"))
            output.append(contentsOf: name.utf8)
            for attribute in attributes {
                check(attribute.name)
                output.append(UInt8(ascii: " "))
                output.append(contentsOf: attribute.name.utf8)
                output.append(contentsOf: "=\"".utf8)
                output.append(contentsOf: XML.escapeAttribute(attribute.value).utf8)
                output.append(UInt8(ascii: "\""))
            }
            output.append(UInt8(ascii: ">"))
            open.append(name)
        }

        /// Writes character data into the element opened last.
        package mutating func text(_ text: String) {
            output.append(contentsOf: XML.escapeText(text).utf8)
        }

        /// Closes the element opened last.
        package mutating func end() {
            guard let name = open.popLast() else {
                misuse = misuse ?? "more elements are closed than opened"
                return
            }
            output.append(contentsOf: "</".utf8)
            output.append(contentsOf: name.utf8)
            output.append(UInt8(ascii: ">"))
        }

        /// Writes an element that holds nothing but text.
        package mutating func element(
            _ name: String,
            attributes: [(name: String, value: String)] = [],
            text: String = ""
        ) {
            start(name, attributes: attributes)
            self.text(text)
            end()
        }

        /// The octets written, read once more to be sure that they are a document.
        ///
        /// - Throws: `XMLError` if they are not: a name that is none, a character that XML does not allow, a prefix
        ///   without declaration, an attribute given twice, elements left open, no root or two.
        package consuming func finish() throws(XMLError) -> [UInt8] {
            if let misuse { throw XMLError(.wellFormed, at: output.count, in: output.span, misuse) }
            _ = try Document(parsing: output, limits: .unlimited)
            return output
        }

        /// Reading the output again would not notice a "name" that carries markup of its own.
        private mutating func check(_ name: String) {
            var reader = Reader(limits: .unlimited)
            // A name never ends with the input, so that one cut short is not taken for another.
            let octets = Array(name.utf8) + [UInt8(ascii: ">")]
            let parsed = try? reader.readName(octets.span)
            if parsed == nil || reader.position != octets.count - 1 { misuse = misuse ?? "not a name" }
        }
    }
}
