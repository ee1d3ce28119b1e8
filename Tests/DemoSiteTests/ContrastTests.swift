import NemIDTestSupport
import Testing

@testable import DemoSite

/// WCAG 2.2, success criterion 1.4.3: text against its ground at least 4.5 : 1.
@Suite struct ContrastTests {
    @Test(
        "each pair of text and ground in the style sheet is readable",
        arguments: [
            ("#1b2a2b", "#f4f1ea"), ("#1b2a2b", "#fffdf8"), ("#1b2a2b", "#e3ecea"),
            ("#52605d", "#f4f1ea"), ("#52605d", "#fffdf8"), ("#52605d", "#e3ecea"), ("#52605d", "#f7f4ec"),
            ("#17494b", "#f4f1ea"), ("#17494b", "#fffdf8"), ("#17494b", "#e3ecea"), ("#0f3335", "#e3ecea"),
            ("#ab4c19", "#f4f1ea"), ("#362a05", "#f7dd86"), ("#dbe6e3", "#0f3335"), ("#f7dd86", "#0f3335"),
            ("#ffffff", "#17494b"), ("#ffffff", "#0f3335"), ("#ffffff", "#3c6a45"), ("#ffffff", "#7a3b4e"),
            ("#ffffff", "#2d4d7c"), ("#ffffff", "#8a4a14"), ("#ffffff", "#4c5f6b"),
        ]
    )
    func contrast(text: String, ground: String) throws {
        #expect(try #require(Contrast.ratio(text, ground)) >= 4.5)
    }

    @Test("the style sheet uses no colour that is not among the pairs, lines and shadows apart")
    func allColoursAreKnown() throws {
        let known: Set<String> = [
            "#1b2a2b", "#f4f1ea", "#fffdf8", "#52605d", "#17494b", "#0f3335", "#e3ecea", "#ab4c19", "#362a05",
            "#f7dd86", "#dbe6e3", "#fff", "#f7f4ec", "#3c6a45", "#7a3b4e", "#2d4d7c", "#8a4a14", "#4c5f6b",
        ]
        let lines: Set<String> = ["#ddd7c9", "#c9d6d3", "#d3dedb"]
        let used = Set(Asset.styleSheet.text.matches(of: /#[0-9a-f]{3,8}\b/).map { String($0.output) })
        #expect(used.subtracting(known).subtracting(lines) == [])
    }
}
