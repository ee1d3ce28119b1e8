import MockProvider
import NemIDTestSupport
import Testing

/// The page for sign texts, in a browser.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct SignTextViewerScreensTests {
    @Test("a developer pastes a document, sees it, changes it and sees why it is refused; on a telephone too")
    func viewing() async throws {
        let stage = try SigningStage()
        try await blocking {
            for (width, language) in [(1280, "da"), (400, "en")] {
                let browser = try WebDriver().openBrowser(BrowserOptions(width: width))
                try browser.navigate(to: stage.provider.publicOrigin + "/signtextviewer?lang=\(language)")
                try browser.type("HTML", into: "#format")
                try browser.type("<p align=\"center\">Aftale <b>17</b></p>", into: "#text")
                try browser.click("[data-testid=submit]")
                try browser.enterFrame("iframe.viewed")
                #expect(try browser.find("p").text == "Aftale 17")
                try browser.leaveFrames()
                _ = try browser.screenshot("viewer-shown-\(language)")
                let wide = try browser.execute("return document.documentElement.scrollWidth - innerWidth").number
                #expect(try #require(wide) <= 0)
                try browser.type("<br>", into: "#text")
                try browser.click("[data-testid=submit]")
                try browser.wait(for: "[data-testid=refused]", toContain: "APP002")
                #expect(try browser.find("[data-testid=reason]").text.contains("the element br"))
                _ = try browser.screenshot("viewer-refused-\(language)")
                #expect(try browser.consoleMessages().filter { !$0.contains("favicon") } == [])
            }
        }
    }
}
