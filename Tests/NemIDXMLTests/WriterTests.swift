import NemIDXML
import Testing

@Suite struct WriterTests {
    @Test("C14-07 text and attribute values are escaped as canonical form has them")
    func escaping() {
        #expect(XML.escapeText("a&b<c>d\re\"f'g\th\ni") == "a&amp;b&lt;c&gt;d&#xD;e\"f'g\th\ni")
        #expect(XML.escapeAttribute("a&b<c>d\re\"f'g\th\ni") == "a&amp;b&lt;c>d&#xD;e&quot;f'g&#x9;h&#xA;i")
        #expect(XML.escapeText("") == "")
        #expect(XML.escapeText("æ\u{1F600}") == "æ\u{1F600}")
    }

    @Test("What is written is canonical already")
    func written() throws {
        var writer = XML.Writer()
        writer.start("p:a", attributes: [("xmlns:p", "urn:p"), ("b", "\"<&\t")])
        writer.text("x < y\r")
        writer.element("c", attributes: [("d", "e")], text: "&")
        writer.element("f")
        writer.end()
        let bytes = try writer.finish()
        let expected =
            "<p:a xmlns:p=\"urn:p\" b=\"&quot;&lt;&amp;&#x9;\">x &lt; y&#xD;<c d=\"e\">&amp;</c><f></f></p:a>"
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        #expect(try CanonicalXML.bytes(of: XML.Document(parsing: bytes)) == bytes)
    }

    @Test("Text comes back as it was written")
    func roundTrip() throws {
        let text = "\t\r\n &<>\"']]>æ\u{2028}\u{1F600}&amp;"
        var writer = XML.Writer()
        writer.element("a", attributes: [("b", text)], text: text)
        let root = try XML.Document(parsing: try writer.finish()).root
        #expect(root.textOnly == text)
        #expect(root.attribute("b") == text)
    }

    @Test("A document that is none is not handed out")
    func misuse() throws {
        func code(_ build: (inout XML.Writer) -> Void) -> XMLError.Code? {
            var writer = XML.Writer()
            build(&writer)
            do {
                _ = try writer.finish()
                return nil
            } catch { return error.code }
        }
        #expect(code { _ in } == .wellFormed)
        #expect(code { $0.start("a") } == .wellFormed)
        #expect(code { $0.end() } == .wellFormed)
        #expect(
            code {
                $0.element("a"); $0.end()
            } == .wellFormed
        )
        #expect(
            code {
                $0.element("a"); $0.element("b")
            } == .wellFormed
        )
        #expect(
            code {
                $0.element("a"); $0.text("x")
            } == .wellFormed
        )
        #expect(code { $0.element("a b='c'") } == .wellFormed)
        #expect(code { $0.element("") } == .wellFormed)
        #expect(code { $0.element("a/") } == .wellFormed)
        #expect(code { $0.element("a", attributes: [("b=''", "c")]) } == .wellFormed)
        #expect(code { $0.element("a", attributes: [("b", "c"), ("b", "d")]) } == .wellFormed)
        #expect(code { $0.element("a", text: "\u{0}") } == .wellFormed)
        #expect(code { $0.element("p:a") } == .namespace)
        #expect(code { $0.element("a") } == nil)
    }
}
