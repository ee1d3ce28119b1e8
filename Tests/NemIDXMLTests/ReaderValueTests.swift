import NemIDXML
import Testing

/// What the reader makes of text, attribute values and names.
@Suite struct ReaderValueTests {
    @Test("XML-29 CR, CR LF and LF all become LF", arguments: ["x\ry", "x\r\ny", "x\ny"])
    func lineEnds(text: String) throws {
        let root = try read("<a>\(text)<!--\(text)--><?p \(text)?><![CDATA[\(text)]]></a>").root
        #expect(root.text == "x\nyx\ny")
        for child in root.children {
            switch child {
            case .comment(let comment): #expect(comment.value == "x\ny")
            case .processingInstruction(let instruction): #expect(instruction.value == "x\ny")
            case .text, .element: continue
            }
        }
        #expect(try read("<a>\r\r\n\n\r</a>").root.text == "\n\n\n\n")
    }

    @Test("XML-30 a referenced CR stays")
    func referencedCarriageReturn() throws {
        let root = try read("<a b='x&#13;y&#xD;\n'>x&#13;\r\n&#xd;y</a>").root
        #expect(root.text == "x\r\n\ry")
        #expect(root.attribute("b") == "x\ry\r ")
    }

    @Test("XML-31 white space in an attribute becomes one blank each, a reference stays")
    func attributeNormalisation() throws {
        let root = try read("<a b='\t\n\r\n\r  x&#9;&#10;&#13;&#32;\ty '/>").root
        #expect(root.attribute("b") == "      x\t\n\r  y ")
    }

    @Test("XML-32 CDATA beside text is one text value")
    func cdata() throws {
        let root = try read("<a>x<![CDATA[]]><![CDATA[<y>&amp;]]]]><![CDATA[>]]>z<![CDATA[]]]></a>").root
        #expect(root.textOnly == "x<y>&amp;]]>z]")
        #expect(root.textBytes == Array("x<y>&amp;]]>z]".utf8))
        let flags = root.children.map { node -> Bool in
            if case .text(let text) = node { text.isCDATA } else { false }
        }
        #expect(flags == [false, true, true, true, false, true])
        #expect(try read("<a><![CDATA[]]></a>").root.textOnly?.isEmpty == true)
        #expect(try read("<a/>").root.textOnly?.isEmpty == true)
    }

    @Test(
        "A value with a comment, processing instruction or element in it is no plain text",
        arguments: ["<!---->", "<?p?>", "<b/>"]
    )
    func mixedContent(node: String) throws {
        let root = try read("<a>x\(node)y</a>").root
        #expect(root.text == "xy")
        #expect(root.textOnly == nil)
        #expect(root.textBytes == nil)
    }

    static let nameStarts: [ClosedRange<UInt32>] = [
        0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
        0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
        0x10000...0xEFFFF,
    ]

    static let nameCharacters: [ClosedRange<UInt32>] =
        [0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040]

    @Test("XML-33 names are made of the characters of the fifth edition, at every edge of their ranges")
    func names() throws {
        for range in Self.nameStarts + Self.nameCharacters {
            let around = [range.lowerBound &- 1, range.lowerBound, range.upperBound, range.upperBound + 1]
            for scalar in around.compactMap(Unicode.Scalar.init) where scalar != ":" {
                let isStart = Self.nameStarts.contains { $0.contains(scalar.value) }
                let isName = isStart || Self.nameCharacters.contains { $0.contains(scalar.value) }
                // Characters that have a meaning of their own in a tag.
                guard !["/", ">", "&", "<"].contains(scalar) else { continue }
                #expect(refusal("<\(scalar)/>") == (isStart ? nil : .wellFormed), "\(scalar.value)")
                #expect(refusal("<a \(scalar)='1'/>") == (isStart ? nil : .wellFormed), "\(scalar.value)")
                #expect(refusal("<a\(scalar)/>") == (isName ? nil : .wellFormed), "\(scalar.value)")
                #expect(
                    refusal("<?a\(scalar)?><a/>") == (isName || scalar == "?" ? nil : .wellFormed),
                    "\(scalar.value)"
                )
            }
        }
    }

    @Test(
        "XML-39 characters are kept as they are",
        arguments: ["\u{1F600}", "e\u{301}", "\u{E9}", "\u{2028}", "\u{85}", "\u{212B}", "\u{C5}", "A\u{30A}", "ﬁ"]
    )
    func noNormalisation(text: String) throws {
        let root = try read("<a b='\(text)'>\(text)<![CDATA[\(text)]]></a>").root
        #expect(Array(root.text.utf8) == Array((text + text).utf8))
        #expect(root.attribute("b").map { Array($0.utf8) } == Array(text.utf8))
        #expect(try canonical("<a>\(text)</a>").utf8.elementsEqual("<a>\(text)</a>".utf8))
    }
}
