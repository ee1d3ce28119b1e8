import FoundationEssentials
import NemIDClient
import Testing

@Suite struct ScriptSafeJSONTests {
    static let texts = [
        "", "æøå ÆØÅ", "\"quoted\" \\ 'single'", "</script><script>alert(1)</script>", "<!-- --> ]]>", "&lt;&amp;",
        "\u{2028}\u{2029}", "\u{0}\u{1}\n\r\t\u{7F}\u{9F}", "😀 𝔘", "e\u{301} \u{FEFF} \u{202E}",
    ]

    @Test("PAR-05 a reader gets back what went in", arguments: Self.texts)
    func roundTrip(_ text: String) throws {
        let json = ScriptSafeJSON.object([Parameter(name: "ORIGIN", value: text)])
        let read = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
        #expect(read["ORIGIN"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test("PAR-05 nothing in it can leave a script element", arguments: Self.texts)
    func isHarmless(_ text: String) {
        let json = ScriptSafeJSON.object([Parameter(name: "ORIGIN", value: text)])
        #expect(json.utf8.allSatisfy { (0x20...0x7E).contains($0) && !"<>&'".utf8.contains($0) })
    }

    @Test("an object keeps the order and separates by commas")
    func object() {
        let json = ScriptSafeJSON.object([Parameter(name: "B", value: "1"), Parameter(name: "A", value: "<")])
        #expect(json == #"{"B":"1","A":"\u003c"}"#)
        #expect(ScriptSafeJSON.object([]) == "{}")
    }
}
