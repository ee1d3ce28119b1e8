import NemIDXML
import Testing

/// Looking at elements by their places says what looking at them by themselves says.
@Suite struct PlaceTests {
    @Test("elements and attributes are told by name and namespace, octet by octet")
    func names() throws {
        let document = try read("<p:r xmlns:p='u' a='1' p:a='2' xml:lang='da'><b xmlns='u'/><b/></p:r>")
        let (root, namespace) = (document.rootPlace, document.number(ofNamespace: "u"))
        #expect(document.isElement(root, "r", in: namespace))
        #expect(!document.isElement(root, "R", in: namespace))
        #expect(!document.isElement(root, "r", in: document.number(ofNamespace: "v")))
        #expect(document.attribute("a", at: root) == "1")
        #expect(document.attribute("lang", at: root) == nil)
        #expect(document.attributeCount(at: root) == 3)
        #expect(document.hasAttribute("a", equalTo: "1", at: root))
        #expect(!document.hasAttribute("a", equalTo: "2", at: root))
        #expect(!document.hasAttributes(onlyOf: "a", at: root), "p:a is another attribute")
        #expect(document.counts(of: ["b", "r", "x"], in: namespace) == [1, 1, 0, 0, 0, 0, 0, 0])
    }

    @Test("a namespace that is not declared is no element's, and none is not that of the unprefixed")
    func undeclared() throws {
        let document = try read("<r/>")
        #expect(!document.isElement(document.rootPlace, "r", in: document.number(ofNamespace: "u")))
    }

    @Test(
        "an identifier is referred to with or without #",
        arguments: [
            ("id", true), ("#id", true), ("##id", false), ("xid", false), ("#", false), ("", false), ("#ix", false),
            ("ID", false), ("#ida", false),
        ]
    )
    func references(_ value: String, _ isReference: Bool) throws {
        let document = try read("<r t='\(value)' Id='id'/>")
        let identifier = try #require(document.attributePlace("Id", at: document.rootPlace))
        #expect(document.attributePlace("id", at: document.rootPlace) == nil)
        #expect(document.hasAttribute("t", referringTo: identifier, at: document.rootPlace) == isReference)
    }

    @Test(
        "values are the same whatever the case of ASCII letters; others are for the caller to compare",
        arguments: [
            ("id", "id", true), ("id", "ID", true), ("a[", "A{", false), ("a", "ab", false), ("", "", true),
            ("é", "é", nil), ("a", "\u{212A}", nil), ("é", "e", nil), ("@", "`", false), ("Z", "z", true),
        ] as [(String, String, Bool?)]
    )
    func sameValues(_ first: String, _ second: String, _ isSame: Bool?) throws {
        let document = try read("<r a='\(first)' b='\(second)'/>")
        let left = try #require(document.attributePlace("a", at: document.rootPlace))
        let right = try #require(document.attributePlace("b", at: document.rootPlace))
        #expect(document.isSameASCIIValue(left, right) == isSame)
        #expect(document.isSameASCIIValue(right, left) == isSame)
    }

    @Test("children come one after another, white space passed over and nothing else")
    func content() throws {
        let document = try read("<r> <a/>\n<b>x</b> y <c/><!-- --></r>")
        guard case .element(let first) = document.content(of: document.rootPlace, after: nil),
            case .element(let second) = document.content(of: document.rootPlace, after: first)
        else {
            Issue.record("not two elements")
            return
        }
        #expect([first, second].map { document.element(at: $0).localName } == ["a", "b"])
        #expect(document.content(of: document.rootPlace, after: second) == .text)
        #expect(document.isBlank(at: first))
        #expect(!document.isBlank(at: second))
        #expect(document.text(at: second).map(Array.init) == Array("x".utf8))
        #expect(document.text(at: document.rootPlace) == nil)
        #expect(document.hasTextOnly(at: second) && !document.hasTextOnly(at: document.rootPlace))
        let annotated = try read("<r><!-- --></r>")
        #expect(annotated.content(of: annotated.rootPlace, after: nil) == .annotation)
    }
}
