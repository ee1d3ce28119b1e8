import Testing

@testable import DemoSite

@Suite struct HTMLTests {
    @Test(
        "SES-16 text cannot become markup",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\"><img src=x onerror='y'>", "&quot;&gt;&lt;img src=x onerror=&#39;y&#39;&gt;"),
            ("Æbelholt & søn", "Æbelholt &amp; søn"),
            ("&amp;", "&amp;amp;"),
            ("a\u{0}b\u{1B}c\rd", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
        ]
    )
    func escaping(text: String, expected: String) {
        #expect(HTML(text: text).markup == expected)
    }

    @Test("SES-16 an attribute's value ends where it should")
    func attributeEscaping() {
        let html = HTML(.p, .class("\" onclick=\"x")) { "" }
        #expect(html.markup == "<p class=\"&quot; onclick=&quot;x\"></p>")
    }

    @Test("a string among elements is text, in every place of the builder")
    func builderEscapes() {
        let html = HTML(.div) {
            "<a>"
            for item in ["<b>", "<c>"] { item }
            if true { "<d>" }
            HTML(.p) { "<e>" }
        }
        #expect(html.markup == "<div>&lt;a&gt;&lt;b&gt;&lt;c&gt;&lt;d&gt;<p>&lt;e&gt;</p></div>")
    }

    @Test("void elements have no end tag")
    func voidElements() {
        #expect(HTML(.img, .alt(""), .src(.asset(.icon))).markup == "<img alt=\"\" src=\"/ikon.svg\">")
    }
}
