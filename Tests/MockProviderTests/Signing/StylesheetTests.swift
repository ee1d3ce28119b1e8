import MockProvider
import NemIDTestSupport
import Testing

/// XML through a stylesheet: what comes of it, and what is refused.
@Suite("Stylesheets")
struct StylesheetTests {
    private func html(_ stylesheet: String, of document: String = StylesheetCase.order) throws(LoginRefusal) -> String {
        let html = try Transformation.html(of: Array(document.utf8), through: Array(stylesheet.utf8))
        return String(decoding: html, as: UTF8.self)
    }

    /// The reason for APP002; nil where there is a result.
    private func refusal(_ stylesheet: String, of document: String = StylesheetCase.order) -> String? {
        do throws(LoginRefusal) {
            _ = try html(stylesheet, of: document)
            return nil
        } catch {
            #expect(error.code == .app002)
            return error.reason
        }
    }

    @Test("Each part of the subset gives the HTML that it should", arguments: StylesheetCase.all.indices)
    func subset(_ index: Int) throws {
        let example = StylesheetCase.all[index]
        #expect(try html(example.stylesheet, of: example.document) == example.html, "\(example.name)")
    }

    @Test(
        "PAR-12 what is outside of the subset is refused, reached or not",
        arguments: [
            "<xsl:import href=\"x.xsl\"/>", "<xsl:include href=\"x.xsl\"/>", "<xsl:variable name=\"x\" select=\"1\"/>",
            "<xsl:param name=\"x\"/>", "<xsl:key name=\"x\" match=\"y\" use=\"z\"/>", "<xsl:decimal-format/>",
            "<xsl:preserve-space elements=\"x\"/>", "<xsl:strip-space elements=\"x:y\"/>",
            "<xsl:output method=\"html\"/>",
            "<xsl:namespace-alias stylesheet-prefix=\"a\" result-prefix=\"b\"/>", "<x/>", "tekst",
            "<xsl:template match=\"x\"><xsl:copy-of select=\".\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:copy/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:comment/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:element name=\"p\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:message terminate=\"yes\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:processing-instruction name=\"p\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:number/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:fallback/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:variable name=\"y\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:for-each select=\"y\"><xsl:sort/></xsl:for-each></xsl:template>",
            "<xsl:template match=\"x\"><xsl:apply-templates><xsl:with-param name=\"y\"/></xsl:apply-templates></xsl:template>",
            "<xsl:template match=\"x\"><xsl:value-of select=\"y\" disable-output-escaping=\"yes\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:text disable-output-escaping=\"yes\">y</xsl:text></xsl:template>",
            "<xsl:template match=\"x\"><xsl:attribute name=\"y\" namespace=\"z\"/></xsl:template>",
            "<xsl:template match=\"x\"><p xsl:use-attribute-sets=\"y\"/></xsl:template>",
            "<xsl:template match=\"x\"><p xml:lang=\"da\"/></xsl:template>",
            "<xsl:template match=\"x\"><p xmlns=\"urn:x\"/></xsl:template>",
            "<xsl:template match=\"x\"><p xmlns:a=\"urn:x\"/></xsl:template>",
            "<xsl:template match=\"x\"><h:p xmlns:h=\"http://www.w3.org/1999/xhtml\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:if/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:choose/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:choose><xsl:otherwise/><xsl:when test=\"1\"/></xsl:choose></xsl:template>",
            "<xsl:template match=\"x\"><xsl:choose>y<xsl:when test=\"1\"/></xsl:choose></xsl:template>",
            "<xsl:template match=\"x\"><xsl:for-each select=\"1\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:apply-templates select=\"'y'\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:call-template name=\"ingen\"/></xsl:template>",
            "<xsl:template match=\"x\"><xsl:when/></xsl:template>",
            "<xsl:template><p/></xsl:template>", "<xsl:template match=\"\"/>",
            "<xsl:template match=\"x\" priority=\"høj\"/>",
            "<xsl:template name=\"a\"/><xsl:template name=\"a\"/>", "<xsl:template name=\"a\" mode=\"b\"/>",
            "<xsl:template match=\"..\"/>", "<xsl:template match=\".\"/>", "<xsl:template match=\"a/parent::b\"/>",
            "<xsl:template match=\"id('x')\"/>", "<xsl:template match=\"comment()\"/>", "<xsl:template match=\"a[\"/>",
            "<xsl:template match=\"q:x\"/>", "<xsl:template match=\"x\" xml:space=\"preserve\"/>",
            "<xsl:template match=\"x\"><p class=\"{\"/></xsl:template>",
            "<xsl:template match=\"x\"><p class=\"}\"/></xsl:template>",
            "<xsl:template match=\"x\"><p class=\"{'}\"/></xsl:template>",
        ]
    )
    func outside(_ more: String) throws {
        let body = StylesheetCase.body("<p>x</p>")
        #expect(refusal(StylesheetCase.stylesheet(body)) == nil, "its neighbour")
        let reason = try #require(refusal(StylesheetCase.stylesheet(body + more)))
        #expect(reason.contains("which is not supported") && reason.utf8.count < 200, "\(reason)")
    }

    @Test(
        "PAR-12 expressions outside of the subset are refused",
        arguments: [
            "document('file:///etc/hostname')", "document('')", "system-property('xsl:version')", "key('a', 'b')",
            "id('a')",
            "current()", "generate-id()", "format-number(1, '0')", "unparsed-entity-uri('x')", "element-available('x')",
            "function-available('x')", "lang('da')", "namespace-uri()", "$x", "comment()", "processing-instruction()",
            "namespace::x", "following::x", "preceding::x", "ancestor-or-self::x", "x:y", "x:y()", "(//a)[1]",
            "(//a)/b",
            "string()/x", "1 | 2", "a | 'b'", "count(1)", "count()", "sum('x')", "name(1)", "concat('a')",
            "substring('a')", "true(1)",
            "not()", "a b", "1 2", "a[", "a]", "a[]", "(", ")", "'a", "a/", "/a/", "//", "a//", "@", "::", "a::b",
            "1.2.3", "a!b", "&", "",
            " ", "a,b", "..[1]", ".[1]", "-", "1 +", "* *", "a | ", "text(1)", "\u{1}x", "x;y", "a=", "#", "`", "x'",
        ]
    )
    func expressions(_ expression: String) throws {
        let escaped = expression.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            "\u{1}",
            with: "~"
        )
        let body = "<p><xsl:if test=\"false()\"><xsl:value-of select=\"\(escaped)\"/></xsl:if></p>"
        let reason = try #require(refusal(StylesheetCase.stylesheet(StylesheetCase.body(body))))
        #expect(reason.contains("which is not supported"), "\(reason)")
    }

    @Test(
        "PAR-12 a stylesheet must ask for the output of the guidelines, once",
        arguments: [
            ("<xsl:output method=\"xml\" omit-xml-declaration=\"yes\"/>", true),
            (
                "<xsl:output method=\"xml\" omit-xml-declaration=\"yes\" indent=\"no\" encoding=\"utf-8\" version=\"1.0\"/>",
                true
            ),
            ("", false), ("<xsl:output method=\"html\" omit-xml-declaration=\"yes\"/>", false),
            ("<xsl:output method=\"text\" omit-xml-declaration=\"yes\"/>", false),
            ("<xsl:output method=\"xml\"/>", false),
            ("<xsl:output method=\"xml\" omit-xml-declaration=\"yes\" indent=\"yes\"/>", false),
            ("<xsl:output method=\"xml\" omit-xml-declaration=\"yes\" encoding=\"ISO-8859-1\"/>", false),
            ("<xsl:output method=\"xml\" omit-xml-declaration=\"yes\" doctype-system=\"x\"/>", false),
            ("<xsl:output omit-xml-declaration=\"yes\"/>", false),
        ]
    )
    func output(_ output: String, _ isSupported: Bool) {
        let plain = StylesheetCase.stylesheet(StylesheetCase.body("<p>x</p>"))
        let usual = "<xsl:output method=\"xml\" omit-xml-declaration=\"yes\" indent=\"no\"/>"
        #expect((refusal(plain.replacing(usual, with: output)) == nil) == isSupported)
    }

    @Test(
        "PAR-12 what is no stylesheet, or no XML, is refused",
        arguments: [
            "", "<p/>", "<xsl:stylesheet/>", "<!DOCTYPE x><x/>",
            "<xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" version=\"2.0\"/>",
            "<xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"/>",
            "<xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/transform\" version=\"1.0\"/>",
            "<html xsl:version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"/>",
        ]
    )
    func noStylesheet(_ text: String) {
        #expect(refusal(text) != nil)
    }

    @Test(
        "PAR-12 a document with a type or an entity is refused, as is what is no XML",
        arguments: [
            ("<a/>", true), ("<!DOCTYPE a><a/>", false), ("<a>&x;</a>", false), ("<a>", false), ("", false),
            ("<a/>b", false),
        ]
    )
    func documents(_ document: String, _ isRead: Bool) {
        let stylesheet = StylesheetCase.stylesheet(StylesheetCase.body("<p>x</p>"))
        #expect((refusal(stylesheet, of: document) == nil) == isRead)
    }

    @Test(
        "The result is one html element, with attributes where they belong",
        arguments: [
            ("<html/>", true), (" <html/> ", true), ("<html/><html/>", false), ("<p/>", false), ("x<html/>", false),
            ("<html/>x", false),
            ("", false), ("<HTML/>", false), ("<html><xsl:attribute name=\"class\">x</xsl:attribute></html>", true),
            ("<html>x<xsl:attribute name=\"class\">x</xsl:attribute></html>", false),
            ("<xsl:attribute name=\"class\">x</xsl:attribute><html/>", false),
            ("<html><xsl:attribute name=\"a:b\">x</xsl:attribute></html>", false),
            ("<html><xsl:attribute name=\"{''}\">x</xsl:attribute></html>", false),
            ("<html><xsl:attribute name=\"xmlns\">x</xsl:attribute></html>", false),
            ("<html><xsl:attribute name=\"a b\">x</xsl:attribute></html>", false),
            ("<html><xsl:attribute name=\"x\"><p/></xsl:attribute></html>", false),
            ("<html><xsl:attribute name=\"x\"><xsl:attribute name=\"y\"/></xsl:attribute></html>", false),
        ]
    )
    func roots(_ body: String, _ isResult: Bool) {
        let stylesheet = StylesheetCase.stylesheet("<xsl:template match=\"/\">\(body)</xsl:template>")
        #expect((refusal(stylesheet) == nil) == isResult)
    }

    @Test("Numbers of 15 digits are written; of 16 refused, as are large and small ones, as processors differ in them")
    func numbers() throws {
        func value(_ expression: String) throws(LoginRefusal) -> String {
            try html(StylesheetCase.stylesheet(StylesheetCase.body("<xsl:value-of select=\"\(expression)\"/>")))
        }
        #expect(try value("0.123456789012345").contains(">0.123456789012345<"))
        #expect(try value("-1000000000").contains(">-1000000000<"))
        #expect(try value("0.0001").contains(">0.0001<"))
        #expect(try value("0.1 + 0.25").contains(">0.35<"))
        for refused in ["0.1 + 0.2", "1 div 3", "1000000001", "1000000000.5", "0.1234567890123456", "0.00009"] {
            #expect(throws: LoginRefusal(.app002, ""), "\(refused)") { try value(refused) }
        }
        #expect(try value("0.1 + 0.2 &gt; 0.3").contains(">true<"), "they can be reckoned with")
    }
}
