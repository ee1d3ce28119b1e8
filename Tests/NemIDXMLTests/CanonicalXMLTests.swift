import NemIDXML
import Testing

/// The rules of Canonical XML 1.0 one by one.
@Suite struct CanonicalXMLTests {
    static let exclusive = CanonicalXML.Method.exclusive(inclusivePrefixes: [])

    @Test("C14-02 attributes are ordered by namespace name, then local name, in octets")
    func attributeOrder() throws {
        let text = """
            <a z:b='1' a:b='2' b='3' A='4' xml:b='5' é='6' a:a='7' aa='8' a='9' \
            xmlns:z='http://a' xmlns:a='http://z' xmlns='http://d'/>
            """
        let expected = """
            <a xmlns="http://d" xmlns:a="http://z" xmlns:z="http://a" \
            A="4" a="9" aa="8" b="3" é="6" z:b="1" xml:b="5" a:a="7" a:b="2"></a>
            """
        #expect(try canonical(text) == expected)
        let manyNames = (0..<32).map { "n\(($0 * 7) % 32)" }
        let many = "<a" + manyNames.map { " \($0)=\"\"" }.joined() + "/>"
        #expect(try canonical(many) == "<a" + manyNames.sorted().map { " \($0)=\"\"" }.joined() + "></a>")
    }

    @Test("C14-02 code points decide, not UTF-16 code units")
    func codePointOrder() throws {
        #expect(try canonical("<a \u{10000}='1' \u{FDF0}='2'/>") == "<a \u{FDF0}=\"2\" \u{10000}=\"1\"></a>")
    }

    @Test("C14-03 declarations that change nothing are dropped")
    func superfluousDeclarations() throws {
        #expect(try canonical("<a xmlns=''/>") == "<a></a>")
        #expect(
            try canonical("<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:b='c'/>") == "<a xml:b=\"c\"></a>"
        )
        let text = "<a xmlns='u:d' xmlns:p='u:p'><b xmlns='u:d' xmlns:p='u:p'><c xmlns=''><d xmlns=''/></c></b></a>"
        let expected = "<a xmlns=\"u:d\" xmlns:p=\"u:p\"><b><c xmlns=\"\"><d></d></c></b></a>"
        #expect(try canonical(text) == expected)
    }

    @Test("C14-04 the apex takes all namespaces in scope, unused ones too")
    func inheritedNamespaces() throws {
        let text =
            "<a xmlns='u:d' xmlns:p='u:1' xmlns:q='u:q'><b xmlns:p='u:2' xmlns:z='u:z'><c xmlns:y='u:y'><p:e/></c></b></a>"
        let namespaces = "xmlns=\"u:d\" xmlns:p=\"u:2\" xmlns:q=\"u:q\" xmlns:y=\"u:y\" xmlns:z=\"u:z\""
        #expect(try canonical("c", in: text) == "<c \(namespaces)><p:e></p:e></c>")
        #expect(try canonical("e", in: text) == "<p:e \(namespaces)></p:e>")
        #expect(try canonical("c", in: "<a xmlns='u:d'><b xmlns=''><c/></b></a>") == "<c></c>")
        // What a sibling declared is not in scope.
        #expect(try canonical("c", in: "<a xmlns:q='u:q'><b xmlns:p='u:p'/><c/></a>") == "<c xmlns:q=\"u:q\"></c>")
    }

    @Test("C14-05 the apex takes the nearest xml: attributes, its own first")
    func inheritedXMLAttributes() throws {
        let text = """
            <a xml:lang='a' xml:space='preserve' xml:base='u:a' b='no'><b xml:lang='b'><c xml:base='u:c' d='1'><e/></c></b></a>
            """
        let expected = "<c d=\"1\" xml:base=\"u:c\" xml:lang=\"b\" xml:space=\"preserve\"><e></e></c>"
        #expect(try canonical("c", in: text) == expected)
        #expect(try canonical("c", in: text, Self.exclusive) == "<c d=\"1\" xml:base=\"u:c\"><e></e></c>")
        #expect(
            try canonical("a", in: text).hasPrefix(
                "<a b=\"no\" xml:base=\"u:a\" xml:lang=\"a\" xml:space=\"preserve\"><b xml:lang=\"b\">"
            )
        )
        #expect(try canonical("b", in: "<a xml:lang='da'><b xml:lang=''/></a>") == "<b xml:lang=\"\"></b>")
    }

    @Test("C14-06 the exclusive method shows what is visibly utilised, where it is")
    func exclusiveMethod() throws {
        let text = """
            <a xmlns='u:d' xmlns:p='u:p' xmlns:q='u:q' xml:lang='da'><p:b q:x='1' y='2'><p:c/><q:d xmlns:q='u:r'/><e/></p:b><q:f/></a>
            """
        let inner = "<p:c></p:c><q:d xmlns:q=\"u:r\"></q:d><e xmlns=\"u:d\"></e></p:b>"
        #expect(
            try canonical("b", in: text, Self.exclusive) == "<p:b xmlns:p=\"u:p\" xmlns:q=\"u:q\" y=\"2\" q:x=\"1\">"
                + inner
        )
        #expect(
            try canonical(text, Self.exclusive) == """
                <a xmlns="u:d" xml:lang="da"><p:b xmlns:p="u:p" xmlns:q="u:q" y="2" q:x="1"><p:c></p:c>\
                <q:d xmlns:q="u:r"></q:d><e></e></p:b><q:f xmlns:q="u:q"></q:f></a>
                """
        )
        #expect(
            try canonical("<a xmlns:p='u:p'><b/><p:b/><p:c/></a>", Self.exclusive)
                == "<a><b></b><p:b xmlns:p=\"u:p\"></p:b><p:c xmlns:p=\"u:p\"></p:c></a>"
        )
    }

    @Test("C14-06 the exclusive method undeclares the default namespace only where it was shown")
    func exclusiveDefault() throws {
        let text = "<a xmlns='u:d' xmlns:p='u:p'><p:b><c xmlns=''><d/></c></p:b></a>"
        #expect(try canonical("b", in: text, Self.exclusive) == "<p:b xmlns:p=\"u:p\"><c><d></d></c></p:b>")
        #expect(
            try canonical(text, Self.exclusive)
                == "<a xmlns=\"u:d\"><p:b xmlns:p=\"u:p\"><c xmlns=\"\"><d></d></c></p:b></a>"
        )
    }

    @Test("C14-06 listed prefixes are treated as the inclusive method does; unknown ones and xml are not missed")
    func inclusivePrefixes() throws {
        let text =
            "<a xmlns='u:d' xmlns:p='u:p' xmlns:q='u:q'><p:b><q:c xmlns:r='u:r'/><d xmlns='' xmlns:r='u:r'/></p:b></a>"
        func listed(_ prefixes: String...) throws -> String {
            try canonical("b", in: text, .exclusive(inclusivePrefixes: prefixes))
        }
        let plain = "<p:b xmlns:p=\"u:p\"><q:c xmlns:q=\"u:q\"></q:c><d></d></p:b>"
        #expect(try listed() == plain)
        #expect(try listed("unknown", "xml", "xmlns", "p", "") != plain)
        #expect(try listed("unknown", "xml", "xmlns", "p") == plain)
        #expect(try listed("q") == "<p:b xmlns:p=\"u:p\" xmlns:q=\"u:q\"><q:c></q:c><d></d></p:b>")
        #expect(
            try listed("r", "r")
                == "<p:b xmlns:p=\"u:p\"><q:c xmlns:q=\"u:q\" xmlns:r=\"u:r\"></q:c><d xmlns:r=\"u:r\"></d></p:b>"
        )
        #expect(
            try listed("#default")
                == "<p:b xmlns=\"u:d\" xmlns:p=\"u:p\"><q:c xmlns:q=\"u:q\"></q:c><d xmlns=\"\"></d></p:b>"
        )
    }

    @Test("C14-07 characters are escaped in text and in attribute values, each in its own way")
    func escapes() throws {
        let text = "<a b='&amp;&lt;>&quot;&apos;&#9;&#10;&#13; x'>&amp;&lt;>&quot;'\t\n&#13;]]&gt;</a>"
        let expected = "<a b=\"&amp;&lt;>&quot;'&#x9;&#xA;&#xD; x\">&amp;&lt;&gt;\"'\t\n&#xD;]]&gt;</a>"
        #expect(try canonical(text) == expected)
    }

    @Test("C14-08 CDATA, character references and the five entities are replaced")
    func replacements() throws {
        #expect(
            try canonical("<a><![CDATA[<&>\r]]]]>&#x41;&lt;<![CDATA[]]>&#xE6;</a>") == "<a>&lt;&amp;&gt;\n]]A&lt;æ</a>"
        )
    }

    @Test("C14-09 comments go or stay as asked, processing instructions stay, each on its line beside the root")
    func commentsAndInstructions() throws {
        let text = "<!--1--><?p   q ?>\n\n<!--2--><a><!--3-->\r<?r?></a>  <?s\t?><!--4\r\n-->"
        #expect(try canonical(text) == "<?p q ?>\n<a>\n<?r?></a>\n<?s?>")
        let expected = "<!--1-->\n<?p q ?>\n<!--2-->\n<a><!--3-->\n<?r?></a>\n<?s?>\n<!--4\n-->"
        #expect(try canonical(text, .inclusiveWithComments) == expected)
        #expect(try canonical(text, .exclusiveWithComments(inclusivePrefixes: [])) == expected)
        #expect(try canonical("a", in: text, .inclusiveWithComments) == "<a><!--3-->\n<?r?></a>")
    }

    @Test("C14-10 tags have one form; the XML declaration and the byte order mark are gone")
    func tagForm() throws {
        let text = "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\n<a  b = 'c'\n\td=\"e'\" ><f\n/><g></g ></a >\n"
        #expect(try canonical(text) == "<a b=\"c\" d=\"e'\"><f></f><g></g></a>")
    }

    @Test("C14-11 a prefix bound anew, to the same and back")
    func rebinding() throws {
        let text = """
            <p:a xmlns:p='u:1' xmlns='u:d'><p:b xmlns:p='u:2'><p:c xmlns:p='u:1'><p:d xmlns:p='u:1'/></p:c><p:e xmlns:p='u:2'/></p:b>\
            <f xmlns=''><g xmlns='u:d'><h xmlns='u:d'/></g><i/></f><p:j/></p:a>
            """
        let expected = """
            <p:a xmlns="u:d" xmlns:p="u:1"><p:b xmlns:p="u:2"><p:c xmlns:p="u:1"><p:d></p:d></p:c><p:e></p:e></p:b>\
            <f xmlns=""><g xmlns="u:d"><h></h></g><i></i></f><p:j></p:j></p:a>
            """
        #expect(try canonical(text) == expected)
        let exclusive = """
            <p:a xmlns:p="u:1"><p:b xmlns:p="u:2"><p:c xmlns:p="u:1"><p:d></p:d></p:c><p:e></p:e></p:b>\
            <f><g xmlns="u:d"><h></h></g><i></i></f><p:j></p:j></p:a>
            """
        #expect(try canonical(text, Self.exclusive) == exclusive)
    }

    @Test("C14-13 nothing is canonicalised to nothing")
    func neverEmpty() throws {
        let methods: [CanonicalXML.Method] = [
            .inclusive, .inclusiveWithComments, Self.exclusive, .exclusiveWithComments(inclusivePrefixes: []),
        ]
        for method in methods {
            #expect(try canonical("<a/>", method) == "<a></a>")
        }
    }

    @Test("C14-14 32 levels that bind the same 32 prefixes anew are linear work")
    func manyNamespaces() throws {
        func declarations(_ level: Int) -> String {
            (0..<32).map { " xmlns:p\($0 / 10)\($0 % 10)=\"u:\(level)\"" }.joined()
        }
        let starts = (0..<32).map { "<e\(declarations($0))>" }.joined()
        let text = starts + String(repeating: "</e>", count: 32)
        let document = try read(text)
        let (bytes, visits) = try CanonicalXML.measured(document, method: .inclusive)
        #expect(bytes == Array(text.utf8))
        #expect(visits == 32 + 32 * 32)
        let innermost = try #require(document.root.descendants().first { $0.childElements.allSatisfy { _ in false } })
        let inner = try CanonicalXML.measured(innermost, method: .inclusive)
        #expect(inner.bytes == Array("<e\(declarations(31))></e>".utf8))
        #expect(inner.visits <= 64)
        let all = (0..<32).map { "p\($0 / 10)\($0 % 10)" }
        let exclusive = try CanonicalXML.measured(document, method: .exclusive(inclusivePrefixes: all))
        #expect(exclusive.bytes == bytes)
        #expect(exclusive.visits == visits)
    }

    @Test("C14-02 attributes follow namespace names that differ in their last octet or length, whatever their prefixes")
    func similarNamespaceNames() throws {
        let text = "<e xmlns:a=\"u:x3\" xmlns:b=\"u:x\" xmlns:c=\"u:x12\" xmlns:d=\"u:x1\" xmlns:e=\"u:x\">"
        let attributes = " a:z='' b:z='' c:a='' d:z='' e:y='' z='' xml:lang=''"
        let sorted = " z=\"\" xml:lang=\"\" e:y=\"\" b:z=\"\" d:z=\"\" c:a=\"\" a:z=\"\""
        for method in [.inclusive, Self.exclusive] {
            let octets = try canonical(text.dropLast() + attributes + "/>", method)
            #expect(octets == text.dropLast() + sorted + "></e>")
        }
    }

    @Test("C14-14 namespaces in scope do not cost at every element")
    func workAtManyElements() throws {
        func visits(elements: Int, prefixes: Int, _ method: CanonicalXML.Method) throws -> Int {
            let declarations = (0..<prefixes).map { " xmlns:p\($0)='u:\($0)'" }.joined()
            let text = "<a\(declarations)>" + String(repeating: "<b c='d'/>", count: elements) + "</a>"
            return try CanonicalXML.measured(try read(text), method: method).visits
        }
        #expect(try visits(elements: 5_000, prefixes: 32, .inclusive) == 1 + 32 + 2 * 5_000)
        #expect(try visits(elements: 5_000, prefixes: 32, Self.exclusive) == 1 + 3 * 5_000)
    }
}
