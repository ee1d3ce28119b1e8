import MockProvider
import Testing

@Suite("Page template")
struct PageTemplateTests {
    private func filled(_ text: String, _ values: [String: PageTemplate.Value]) -> String {
        PageTemplate(PageFile(name: "x.html", text: text)).filled(values)
    }

    @Test("Values are escaped, markup is not")
    func escaping() {
        #expect(
            filled("<p title=\"{{a}}\">{{b}}", ["a": "<\"'&>", "b": .markup("<b>")])
                == "<p title=\"&lt;&quot;&#39;&amp;&gt;\"><b>"
        )
    }

    @Test("A section is kept where its value is not empty")
    func sections() {
        let text = "1{{#a}}[{{a}}{{b}}]{{/a}}2"
        #expect(filled(text, ["a": "x", "b": "y"]) == "1[xy]2")
        #expect(filled(text, ["a": "", "b": "y"]) == "12")
        #expect(filled(text, [:]) == "12")
    }

    @Test("What is filled in is not looked at again")
    func noSecondPass() {
        #expect(filled("{{a}}{{b}}", ["a": "{{b}}", "b": "x"]) == "{{b}}x")
    }
}
