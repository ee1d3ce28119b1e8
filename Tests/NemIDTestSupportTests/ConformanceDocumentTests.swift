import NemIDTestSupport
import Testing

@Suite struct ConformanceDocumentTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    @Test("Docs/Conformance.md states the numbers, categories and exceptions of the suites, and no others")
    func document() throws {
        let text = String(decoding: try TestFile.bytes(Self.root + "/Docs/Conformance.md"), as: UTF8.self)
        #expect(text.contains("\n" + ConformanceSuite.summaryTable + "\n"), "\(ConformanceSuite.summaryTable)")
        for suite in ConformanceSuite.all {
            #expect(text.contains("\n" + suite.section + "\n"), "\(suite.section)")
        }
        let sections = ConformanceSuite.all.map(\.section) + [ConformanceSuite.summaryTable]
        let stated = Set(sections.flatMap { Self.rows(of: $0) })
        for row in Self.rows(of: text) { #expect(stated.contains(row), "\(row)") }
    }

    private static func rows(of text: String) -> [Substring] {
        text.split(separator: "\n").filter { $0.hasPrefix("|") }
    }

    @Test("in continuous integration the distribution's vectors are there", .enabled(if: CryptographyVectors.isWanted))
    func vectors() {
        #expect(CryptographyVectors.isAvailable)
    }
}

/// The comparison itself: what it must not let pass.
@Suite struct ConformanceSuiteTests {
    private let suite = ConformanceSuite(
        "example",
        about: "",
        command: "",
        total: 3,
        categories: [.init("other", 1, "")],
        exceptions: [.init("b", "refused", "")]
    )

    private func differences(_ cases: ConformanceSuite.Case...) -> [String] { suite.differences(cases) }

    private let other = ConformanceSuite.Case("c", category: "other", outcome: "accepted", agrees: false)
    private let good = ConformanceSuite.Case("a", outcome: "accepted", agrees: true)
    private let exception = ConformanceSuite.Case("b", outcome: "refused", agrees: false)

    @Test("cases as stated pass")
    func passes() {
        #expect(differences(good, exception, other) == [])
    }

    @Test("an exception that begins to agree, that changes or that is gone fails")
    func exceptions() {
        #expect(differences(good, .init("b", outcome: "refused", agrees: true), other).count == 1)
        #expect(differences(good, .init("b", outcome: "accepted", agrees: false), other).count == 1)
        #expect(differences(good, .init("d", outcome: "accepted", agrees: true), other).count == 1)
    }

    @Test("a case that begins to differ fails, and so does one that is missing or in another category")
    func cases() {
        #expect(differences(.init("a", outcome: "refused", agrees: false), exception, other).count == 1)
        #expect(differences(exception, other) == ["2 cases instead of 3"])
        #expect(differences(good, exception, .init("c", category: "new", outcome: "", agrees: true)).count == 2)
    }
}
