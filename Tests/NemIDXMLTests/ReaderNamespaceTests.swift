import NemIDXML
import Testing

/// Namespaces in XML 1.0.
@Suite struct ReaderNamespaceTests {
    @Test(
        "XML-19 one attribute twice is not well-formed",
        arguments: [
            "<a b='1' b='2'/>", "<a b='1' c='2' b='1'/>", "<a xmlns:p='u' p:b='1' p:b='2'/>",
            "<a xmlns='u' xmlns='u'/>",
            "<a xmlns:p='u' xmlns:p='v'/>", "<a xml:lang='da' xml:lang='en'/>",
            "<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
        ]
    )
    func sameAttribute(text: String) {
        #expect(refusal(text) == .wellFormed)
    }

    @Test(
        "XML-19 one attribute under two prefixes of a namespace breaks namespaces",
        arguments: [
            "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<x xmlns:p='u'><a xmlns:q='u' c='3' p:b='1' q:b='2'/></x>",
            "<a q:b='2' p:b='1' xmlns:p='u&amp;v' xmlns:q='u&#x26;v'/>",
        ]
    )
    func sameExpandedName(text: String) {
        #expect(refusal(text) == .namespace)
        #expect(refusal("<a xmlns='u' xmlns:p='u' xmlns:q='v' b='0' p:b='1' q:b='2' p:B='3'/>") == nil)
    }

    @Test(
        "XML-20 names have at most one colon, between two names, after a declared prefix",
        arguments: [
            "<p:a/>", "<a p:b='1'/>", "<:a/>", "<a:/>", "<a:b:c/>", "<:/>", "<a :b='1'/>", "<a b:='1'/>",
            "<a xmlns:='u'/>",
            "<a xmlns:p='u' p:b:c='1'/>", "<a xmlns:p='u'><p:1/></a>", "<a xmlns:p='u'><p:-x/></a>", "<?p:i?><a/>",
            "<a><?:?></a>",
            "<a><b xmlns:p='u'/><p:c/></a>", "<xmlns:a/>", "<a P:b='1' xmlns:p='u'/>", "<a xmlns:p:q='u'/>",
        ]
    )
    func names(text: String) {
        #expect(refusal(text) == .namespace)
        #expect(refusal("<p:a p:b='1' xmlns:p='u'><p:c/></p:a>") == nil)
    }

    @Test(
        "XML-21 reserved prefixes and namespace names stay as they are",
        arguments: [
            "<a xmlns:p=''/>", "<a xmlns:xml='u'/>", "<a xmlns:xml=''/>", "<a xmlns:xmlns='u'/>",
            "<a xmlns:xmlns='http://www.w3.org/2000/xmlns/'/>", "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
            "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>", "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
            "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a xmlns:p='http://www.w3.org/XML/1998/namespac&#101;'/>",
            "<a xmlns:p='u'><b xmlns:p=''/></a>",
        ]
    )
    func reserved(text: String) {
        #expect(refusal(text) == .namespace)
    }

    @Test("XML-21 what the reserved names do allow is read")
    func allowedReserved() throws {
        let root = try read(
            "<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xmlns='' xml:lang='da' xmlns:xmlish='u'><xml:b/></a>"
        ).root
        #expect(root.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace") == "da")
        #expect(root.childElements.map(\.namespace) == ["http://www.w3.org/XML/1998/namespace"])
    }

    @Test("A prefix means what its innermost declaration says, and less after that element's end")
    func scopes() throws {
        let root = try read(
            """
            <p:a xmlns:p='1' xmlns='d'><b xmlns:p='2' p:x='y' z=''><p:c/></b><p:d/><e xmlns=''><f/></e><g/></p:a>
            """
        ).root
        let names = root.descendants().map { "\($0.prefix)|\($0.localName)|\($0.namespace)" }
        #expect(names == ["p|a|1", "|b|d", "p|c|2", "p|d|1", "|e|", "|f|", "|g|d"])
        let attributes = try #require(root.childElements.first { _ in true }).attributes
        #expect(attributes.map(\.namespace) == ["2", ""])
        #expect(attributes.map(\.prefix) == ["p", ""])
        #expect(root.namespaceDeclarations.map(\.prefix) == ["p", ""])
        #expect(root.namespaceDeclarations.map(\.uri) == ["1", "d"])
    }

    @Test("Namespace names are compared after normalisation, octet by octet")
    func namespaceNames() throws {
        let root = try read("<a xmlns='u&#x76;\n'><b xmlns='UV '/></a>").root
        #expect(root.isNamed("a", "uv "))
        #expect(!root.isNamed("a", "uv"))
        #expect(!root.isNamed("a", "UV "))
        #expect(!root.isNamed("A", "uv "))
        #expect(root.childElements.allSatisfy { $0.isNamed("b", "UV ") })
    }
}
