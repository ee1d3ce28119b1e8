import MockProvider
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "What is written is read again",
        arguments: [
            JSON.null, true, false, 0, "", "æ\"\\/\n\u{1}\u{2028}𝒳</script>", [], [1, [2, ["a": nil]]],
            ["b": 1, "a": ["c": "d"]], .number("-1.5e+10"),
        ] as [JSON]
    )
    func roundTrip(_ value: JSON) throws {
        #expect(try JSONReader.value(Array(value.text.utf8)) == value)
    }

    @Test("Written text can stand in a page")
    func pageSafe() {
        let text = JSON.string("</script>&\u{2028}").text
        #expect(!text.contains("<") && !text.contains("&") && !text.contains("\u{2028}"))
    }

    @Test(
        "Escapes are undone",
        arguments: [(#""\u00e6\ud835\udcb3\/""#, "æ𝒳/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t")]
    )
    func escapes(_ text: String, _ expected: String) throws {
        #expect(try JSONReader.value(Array(text.utf8)).string == expected)
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":1,\"a\":2}", "'a'", "01", "-", "1.",
            "1e",
            "+1", ".5", "tru", "nul", "\"a", "\"\n\"", #""\x""#, #""\u12""#, #""\ud800""#, #""\ud800\u0041""#, "1 2",
            "NaN",
        ]
    )
    func malformed(_ text: String) {
        #expect(throws: JSONError.self) { try JSONReader.value(Array(text.utf8)) }
    }

    @Test("Nesting has a limit")
    func depth() throws {
        let within = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(throws: Never.self) { try JSONReader.value(Array(within.utf8)) }
        let beyond = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError.self) { try JSONReader.value(Array(beyond.utf8)) }
    }

    @Test("Octets that are not UTF-8 are refused")
    func encoding() {
        #expect(throws: JSONError.self) { try JSONReader.value([0x22, 0xFF, 0x22]) }
    }
}
