import NemIDXML
import Testing

/// Finding one's way in a document.
@Suite struct TreeTests {
    static let text = """
        <?xml version='1.0'?><!--før--><?go now?>
        <r xmlns='d' xmlns:p='u' a='1' p:a='2'> <p:x>t<y/></p:x><!--c--><x/><?q?>&amp;</r>
        <!--after-->
        """

    @Test("Children come in order, each with its octets")
    func children() throws {
        let document = try read(Self.text)
        let octets = document.bytes
        func source(_ range: Range<Int>) -> String { String(decoding: octets[range], as: UTF8.self) }
        let seen = document.root.children.map { node in
            switch node {
            case .element(let element): "element \(element.localName) \(source(element.sourceRange))"
            case .text(let text): "text \(text.value) \(source(text.sourceRange))"
            case .comment(let comment): "comment \(comment.value) \(source(comment.sourceRange))"
            case .processingInstruction(let instruction):
                "instruction \(instruction.target) \(instruction.value) \(source(instruction.sourceRange))"
            }
        }
        #expect(
            seen == [
                "text    ", "element x <p:x>t<y/></p:x>", "comment c <!--c-->", "element x <x/>",
                "instruction q  <?q?>", "text & &amp;",
            ]
        )
        #expect(source(document.root.sourceRange).hasPrefix("<r xmlns"))
        #expect(source(document.root.sourceRange).hasSuffix("</r>"))
        #expect(document.nodeCount == 12)
    }

    @Test("What stands beside the root is there, white space is not")
    func topLevel() throws {
        let document = try read(Self.text)
        let kinds = document.topLevel.map { node in
            switch node {
            case .element(let element): element == document.root ? "root" : "element"
            case .text: "text"
            case .comment(let comment): comment.value
            case .processingInstruction(let instruction): "\(instruction.target) \(instruction.value)"
            }
        }
        #expect(kinds == ["før", "go now", "root", "after"])
        #expect(document.hasCommentsOrProcessingInstructions)
    }

    @Test("A comment or processing instruction anywhere is noticed", arguments: ["<!---->", "<?p?>"])
    func commentsAnywhere(node: String) throws {
        #expect(try read("\(node)<a/>").hasCommentsOrProcessingInstructions)
        #expect(try read("<a>\(node)</a>").hasCommentsOrProcessingInstructions)
        #expect(try read("<a/>\(node)").hasCommentsOrProcessingInstructions)
        #expect(try !read("<a><![CDATA[\(node)]]></a>").hasCommentsOrProcessingInstructions)
    }

    @Test("Elements know parents, descendants and each other")
    func relations() throws {
        let root = try read(Self.text).root
        #expect(root.parent == nil)
        #expect(root.descendants().map(\.localName) == ["r", "x", "y", "x"])
        #expect(root.childElements.map(\.namespace) == ["u", "d"])
        for element in root.descendants().dropFirst() {
            #expect(element.parent?.childElements.contains(element) == true)
        }
        #expect(Set(root.descendants().map { $0 }).count == 4)
        #expect(try read(Self.text).root != root)
    }

    @Test("Attributes are found by expanded name and keep their order")
    func attributes() throws {
        let root = try read(Self.text).root
        #expect(root.attribute("a") == "1")
        #expect(root.attribute("a", namespace: "u") == "2")
        #expect(root.attribute("a", namespace: "d") == nil)
        #expect(root.attribute("A") == nil)
        #expect(root.attribute("xmlns") == nil)
        #expect(root.attributes.map(\.value) == ["1", "2"])
        #expect(root.attributes.map(\.localName) == ["a", "a"])
        #expect(root.attributes.map(\.namespace) == ["", "u"])
    }

    @Test("Names are compared octet by octet, not as text that looks alike")
    func nameComparison() throws {
        let root = try read("<é/>").root
        #expect(root.isNamed("\u{E9}", ""))
        #expect(!root.isNamed("e\u{301}", ""))
    }
}
