import MockProvider
import NemIDTestSupport
import Testing

/// WCAG 2.2: text 4.5 : 1 (success criterion 1.4.3), fields and the mark of the focus 3 : 1 (1.4.11).
@Suite("Contrast of the pages")
struct ContrastTests {
    /// The value of a property of `:root`, or the colour itself.
    private func colour(_ name: String, in file: PageFile) throws -> String {
        guard !name.hasPrefix("#") else { return name }
        let start = try #require(file.text.firstRange(of: "--\(name): ")).upperBound
        return String(file.text[start...].prefix { $0 != ";" })
    }

    private func ratio(_ first: String, _ second: String, in file: PageFile) throws -> Double {
        try #require(Contrast.ratio(try colour(first, in: file), try colour(second, in: file)))
    }

    @Test(
        "Text in the login frame",
        arguments: [
            ("ink", "paper"), ("quiet", "paper"), ("ink", "field"), ("band-ink", "band"), ("problem", "problem-paper"),
            ("#ffffff", "accent"), ("#ffffff", "accent-dark"), ("accent-dark", "paper"), ("accent-dark", "#e8efea"),
            ("quiet", "#e9ece6"),
        ]
    )
    func frameText(_ text: String, _ ground: String) throws {
        #expect(try ratio(text, ground, in: .launcherCSS) >= 4.5)
    }

    @Test(
        "Text on the pages for people",
        arguments: [
            ("ink", "ground"), ("ink", "paper"), ("quiet", "ground"), ("quiet", "paper"), ("accent", "ground"),
            ("accent", "paper"), ("band-ink", "band"), ("ink", "#e6eae3"), ("chip-ink", "chip"), ("ink", "fine-paper"),
            ("ink", "fault-paper"),
            ("ink", "field"), ("#ffffff", "accent"), ("quiet", "fault-paper"),
        ]
    )
    func siteText(_ text: String, _ ground: String) throws {
        #expect(try ratio(text, ground, in: .siteCSS) >= 4.5)
    }

    @Test("Fields, and the ring around what has the focus")
    func marks() throws {
        for ground in ["paper", "field", "#e9ece6"] {
            #expect(try ratio("focus", ground, in: .launcherCSS) >= 3)
        }
        #expect(try ratio("#77847d", "field", in: .launcherCSS) >= 3)
        for ground in ["paper", "ground", "field"] {
            #expect(try ratio("focus", ground, in: .siteCSS) >= 3)
            #expect(try ratio("edge", ground, in: .siteCSS) >= 3)
        }
        for file in [PageFile.launcherCSS, .siteCSS] {
            #expect(file.text.contains("outline: 3px solid var(--focus);"))
        }
    }
}
