import MockProvider
import NemIDClient
import NemIDTestSupport
import Testing

/// The first screen for a remembered user with a password of four digits, in a browser.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct FourDigitBoxesTests {
    private static let backspace = "\u{E003}"

    @Test("four digits go from box to box and send themselves; letters do not, and one can go back")
    func typing() async throws {
        let stage = try FrameStage()
        let token = try #require(try await stage.token(for: "bo"))
        try stage.show(.remembered(token), width: 320, height: 460)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            try browser.type("2x9", into: "#digit-a")
            #expect(try browser.find("#digit-a").label == "Ciffer 1")
            #expect(try browser.find("#digit-b").property("value").string == "9")
            try browser.type(Self.backspace, into: "#digit-c")
            #expect(try browser.find("#digit-b").property("value").string == "")
            try browser.type("580", into: "#digit-b")
            try browser.wait(for: "h1", toContain: "Nøglekort")
            // Advice on forms with several password fields, which are one password here, is no fault.
            let messages = try browser.consoleMessages().filter {
                !$0.contains("favicon.ico") && !$0.hasPrefix("DEBUG ")
            }
            #expect(messages == [], "\(messages)")
        }
    }

    @Test("the button sends the boxes too")
    func button() async throws {
        let stage = try FrameStage()
        let token = try #require(try await stage.token(for: "bo"))
        try stage.show(.remembered(token), width: 320, height: 460)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            try browser.type("25", into: "#digit-a")
            try browser.click("[data-testid=submit]")
            try browser.wait(for: "#problem", toContain: "Indtast de fire cifre.")
        }
    }

    static let sizes = [("lmt", 200, 250), ("lmt", 320, 460), ("std", 500, 450)]

    @Test("the screen needs no scrolling at any size, in either language", arguments: sizes)
    func layout(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try FrameStage()
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for person in ["anna", "bo"] {
            let token = try #require(try await stage.token(for: person))
            for language in [ClientLanguage.danish, .english] {
                try stage.show(.remembered(token), mode: mode, width: width, height: height, language: language)
                try await blocking {
                    try browser.navigate(to: stage.address)
                    try browser.enterFrame("iframe")
                    _ = try browser.find("[data-testid=remember]")
                    #expect(try browser.hiddenPartOfScreen == [0, 0], "\(person) \(language)")
                }
            }
        }
    }
}
