import NemIDXML
import Testing

/// The grammar of XML 1.0: what breaks it, and the nearest that does not.
@Suite struct ReaderSyntaxTests {
    @Test(
        "XML-01 input without an element is refused",
        arguments: ["", " ", "\n\t \r\n", "<?xml version=\"1.0\"?>", "<!---->"]
    )
    func nothingToRead(text: String) {
        #expect(refusal(text) == .wellFormed)
    }

    @Test("XML-02 a document truncated at any octet is refused as not well-formed")
    func truncation() throws {
        let text = """
            <?xml version='1.0' encoding="UTF-8" standalone='yes' ?>\r
            <!-- før --><?pi data?>
            <p:a xmlns:p="urn:p" xmlns='urn:d' p:b="1&#x20;2" c='æ'>t&amp;&#10;x<![CDATA[ ]] ]]><b/>\u{1F600}</p:a>
            """
        let bytes = Array(text.utf8)
        #expect(refusal(bytes) == nil)
        for count in 0..<bytes.count {
            #expect(refusal(Array(bytes[..<count])) == .wellFormed, "\(count) octets")
        }
    }

    @Test(
        "XML-03 nothing but comments, processing instructions and white space follows the root",
        arguments: ["<a/><b/>", "<a/>x", "<a/>&#32;", "<a/></a>", "x<a/>", "<a></a><a></a>", "\u{A0}<a/>"]
    )
    func oneRoot(text: String) {
        #expect(refusal(text) == .wellFormed)
        #expect(refusal("\n<!--c--> <?p?>\n<a/> <!--c-->\n<?p?>\r\n") == nil)
    }

    @Test(
        "XML-04 XML-05 an XML declaration stands at the very beginning",
        arguments: [
            " <?xml version='1.0'?><a/>", "\n<?xml version='1.0'?><a/>", "<!----><?xml version='1.0'?><a/>",
            "<a><?xml version='1.0'?></a>", "<a/><?xml version='1.0'?>", "<?XmL version='1.0'?><a/>",
            "<a><?XML?></a>", "<?xml version='1.0'?><?xml version='1.0'?><a/>", "<?xml?><a/>",
        ]
    )
    func declarationPlace(text: String) {
        #expect(refusal(text) == .wellFormed)
        #expect(refusal("<?xml version='1.0'?><?xml-stylesheet?><?xm?><?xmll?><a/>") == nil)
    }

    @Test(
        "XML-12 only the five entities and character references exist",
        arguments: [
            "&nbsp;", "&;", "&#;", "&#x;", "&", "& ", "&lt", "&LT;", "&ampx;", "&#65", "&#x41", "&#xG;", "&#A;",
            "&#X41;", "&#-65;", "& lt;", "&#x 41;", "&#65 ;", "&a:b;",
        ]
    )
    func references(reference: String) {
        #expect(refusal("<a>\(reference)</a>") == .wellFormed)
        #expect(refusal("<a b='\(reference)'/>") == .wellFormed)
    }

    @Test("XML-12 the five entities and character references are resolved")
    func resolvedReferences() throws {
        let text =
            "&lt;&gt;&amp;&apos;&quot;&#65;&#x41;&#x4a;&#x4A;&#0000000000000000000000000000000000065;&#x1F600;&#xD7FF;"
        let root = try read("<a b='\(text)'>\(text)</a>").root
        #expect(root.text == "<>&'\"AAJJA\u{1F600}\u{D7FF}")
        #expect(root.attribute("b") == root.text)
    }

    @Test(
        "XML-13 a reference to no character of XML is refused",
        arguments: [
            "&#0;", "&#1;", "&#xB;", "&#x1F;", "&#xFFFE;", "&#xFFFF;", "&#xD800;", "&#xDFFF;", "&#x110000;",
            "&#99999999999;", "&#xFFFFFFFFFFFFFFFFFFFFF;", "&#4294967361;",
        ]
    )
    func forbiddenReferences(reference: String) {
        #expect(refusal("<a>\(reference)</a>") == .wellFormed)
        #expect(refusal("<a b='\(reference)'/>") == .wellFormed)
        #expect(refusal("<a>&#9;&#10;&#13;&#32;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;</a>") == nil)
    }

    @Test("XML-14 a character that XML does not allow is refused wherever it stands", arguments: 0..<34)
    func forbiddenCharacters(number: Int) throws {
        let values: [UInt32] = Array(0..<32) + [0xFFFE, 0xFFFF]
        let scalar = try #require(Unicode.Scalar(values[number]))
        let isAllowed = [0x9, 0xA, 0xD].contains(scalar.value)
        for text in [
            "<a>x\(scalar)y</a>", "<a b='x\(scalar)y'/>", "<a><!--x\(scalar)--></a>", "<a><?p x\(scalar)?></a>",
        ] {
            #expect(refusal(text) == (isAllowed ? nil : .wellFormed))
        }
        #expect(refusal("<a><![CDATA[\(scalar)]]></a>") == (isAllowed ? nil : .wellFormed))
        #expect(refusal("<a>12345678901234567\(scalar)</a>") == (isAllowed ? nil : .wellFormed))
        #expect(refusal("<n\(scalar)n/>") == .wellFormed)
        #expect(refusal("<?n\(scalar)n?><a/>") == (isAllowed ? nil : .wellFormed))
    }

    @Test("XML-14 DEL, C1 controls and U+FFFD are characters")
    func allowedCharacters() throws {
        let text = "\u{7F}\u{80}\u{85}\u{9F}\u{A0}\u{FFFD}\u{10FFFF}"
        #expect(try read("<a b='\(text)'>\(text)</a>").root.text == text)
    }

    @Test("XML-15 ]]> does not stand in text", arguments: ["]]>", "x]]>y", "]]]>", "1234567]]>"])
    func cdataEndInText(text: String) {
        #expect(refusal("<a>\(text)</a>") == .wellFormed)
        #expect(refusal("<a b=']]>'>]] > ]> ]]&gt; &#93;]></a>") == nil)
    }

    @Test("XML-16 -- does not stand in a comment", arguments: ["<!-- -- -->", "<!--a--->", "<!--->", "<!--a-- >"])
    func hyphensInComment(comment: String) {
        #expect(refusal("<a>\(comment)</a>") == .wellFormed)
        #expect(refusal("\(comment)<a/>") == .wellFormed)
        #expect(refusal("<!----><!--->--><a><!-- - -a- > <b> & ]]> --></a>") == nil)
    }

    @Test(
        "XML-17 what is opened is closed",
        arguments: [
            "<a><!-- x</a>", "<a><!-", "<a><!", "<a><![CDATA[x</a>", "<a><![CDATA x]]></a>", "<a><![cdata[x]]></a>",
            "<a><?p x</a>",
            "<a><?p", "<a><?", "<a", "<a ", "<a b", "<a b=", "<a b='", "<a b='x></a>", "<a>", "<a><b></a>", "<", "<a/",
            "<a></a", "<a></",
        ]
    )
    func unterminated(text: String) {
        #expect(refusal(text) == .wellFormed)
    }

    @Test(
        "XML-18 attributes are quoted, kept apart and free of <",
        arguments: [
            "<a b='<'/>", "<a b=x/>", "<a b='1'c='2'/>", "<a b/>", "<a b=/>", "<a b 'x'/>", "<a ='x'/>", "<a b='x\"/>",
            "<a 'x'/>", "<a b=='x'/>", "<ab='x'/>", "<a / >", "<a /x>", "< a/>", "<a b='1',c='2'/>", "<a 1b='x'/>",
        ]
    )
    func attributeSyntax(text: String) {
        #expect(refusal(text) == .wellFormed)
        #expect(refusal("<a  b = '\">'\n\tc\r\n=\t\"'&gt;\"   />") == nil)
    }

    @Test(
        "XML-22 an end tag has the name of its start tag, and nothing more",
        arguments: [
            "<a></b>", "<a></A>", "<a></a b='c'>", "<a></ a>", "<a></aa>", "<aa></a>", "<a></>", "<a><b></a></b>",
            "<a></a/>",
            "<p:a xmlns:p='u' xmlns:q='u'></q:a>", "<a></a:b>", "</a>",
        ]
    )
    func endTags(text: String) {
        #expect(refusal(text) == .wellFormed)
        #expect(refusal("<a></a \t\r\n>") == nil)
    }

    @Test(
        "XML-23 a CDATA section stands within the root",
        arguments: ["<![CDATA[]]><a/>", "<a/><![CDATA[]]>", "<![CDATA[<a/>]]>"]
    )
    func cdataOutside(text: String) {
        #expect(refusal(text) == .wellFormed)
    }

    @Test(
        "XML-28 the XML declaration has version 1.0 and its parts in order",
        arguments: [
            "version='1.1'", "version='2.0'", "version='1.00'", "version=''", "version=' 1.0'", "", " ",
            "encoding='UTF-8'", "standalone='yes'",
            "version='1.0' standalone='maybe'", "version='1.0' standalone='YES'", "version='1.0' standalone=''",
            "encoding='UTF-8' version='1.0'", "version='1.0' standalone='yes' encoding='UTF-8'",
            "version='1.0'encoding='UTF-8'", "version='1.0' encoding=''", "version='1.0' encoding='8UTF'",
            "version='1.0' encoding='UTF 8'", "version='1.0' x='y'", "version='1.0' version='1.0'", "version=1.0",
            "version='1.0\"", "Version='1.0'", "version '1.0'", "version='1.0' ? ", "version='1.0' encoding='UTF:8'",
        ]
    )
    func declaration(content: String) {
        #expect(refusal("<?xml \(content)?><a/>") == .wellFormed)
    }

    @Test(
        "XML-28 an XML declaration of version 1.0 is read and is no node",
        arguments: [
            "version='1.0'", "version=\"1.0\" ", "\r\n version\t=\n'1.0'", "version='1.0' encoding='UTF-8'",
            "version='1.0' standalone='no'", "version='1.0' encoding=\"utf-8\" standalone='yes' ",
        ]
    )
    func allowedDeclaration(content: String) throws {
        let document = try read("<?xml \(content)?><a/>")
        #expect(document.nodeCount == 1)
        #expect(!document.hasCommentsOrProcessingInstructions)
    }

    @Test(
        "XML-17 a processing instruction has a target, then white space",
        arguments: ["<?p!?>", "<??>", "<? p?>", "<?1?>", "<?p", "<?p?", "<?p/?>"]
    )
    func processingInstructions(text: String) {
        #expect(refusal("\(text)<a/>") == .wellFormed)
        #expect(refusal("<?p?><?p ?><?p x?y>??><a/>") == nil)
    }
}
