import FoundationEssentials
import Testing

@testable import DemoSite

@Suite struct TextTests {
    @Test(
        "an instant is shown as a Danish clock shows it",
        arguments: [
            (1_795_439_100.0, "23. november 2026, kl. 14.05", "2026-11-23T14:05"),
            (1_774_745_999.0, "29. marts 2026, kl. 01.59", "2026-03-29T01:59"),
            (1_774_746_000.0, "29. marts 2026, kl. 03.00", "2026-03-29T03:00"),
            (1_792_889_999.0, "25. oktober 2026, kl. 02.59", "2026-10-25T02:59"),
            (1_792_890_000.0, "25. oktober 2026, kl. 02.00", "2026-10-25T02:00"),
            (951_782_400.0, "29. februar 2000, kl. 01.00", "2000-02-29T01:00"),
            (-1.0, "1. januar 1970, kl. 00.59", "1970-01-01T00:59"),
        ]
    )
    func danishTime(seconds: Double, danish: String, machine: String) {
        let time = DanishTime(Date(timeIntervalSince1970: seconds))
        #expect("\(time.date(in: .danish)), \(time.time(in: .danish))" == danish)
        #expect(time.machineReadable == machine)
    }

    @Test("dates and times have an English form")
    func englishTime() {
        let time = DanishTime(Date(timeIntervalSince1970: 1_795_439_100))
        #expect(time.date(in: .english) == "23 November 2026")
        #expect(time.time(in: .english) == "14:05")
    }

    @Test(
        "amounts have points, commas and two decimals",
        arguments: [
            (0, "0,00 kr.", "DKK 0.00"), (5, "0,05 kr.", "DKK 0.05"), (99_999, "999,99 kr.", "DKK 999.99"),
            (123_450, "1.234,50 kr.", "DKK 1,234.50"), (123_456_789, "1.234.567,89 kr.", "DKK 1,234,567.89"),
        ]
    )
    func amounts(øre: Int, danish: String, english: String) {
        #expect(Amount(øre: øre).text == Localized(danish, english))
    }

    @Test("the words are those of the project: never kodeord, log ind, CPR", arguments: Language.allCases)
    func words(language: Language) {
        for text in Self.everyText(in: language) where language == .danish {
            for wrong in ["kodeord", "log ind", "Log ind", "CPR", "!"] { #expect(!text.contains(wrong), "\(text)") }
        }
    }

    private static func everyText(in language: Language) -> [String] {
        let login = LogInPage(loginFragment: .empty, clientOrigin: "", people: [])
        let pages: [any Page] = [FrontPage(), AboutPage(), login]
        return pages.map { $0.content(in: language).markup }
    }
}
