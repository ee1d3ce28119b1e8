import MockProvider
import NemIDClient
import NemIDTestSupport
import Testing

/// Logins that end badly, at every size of the frame and in both languages.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct FailureScreensTests {
    private static let enter = "\u{E007}"

    /// A person whose user id is the outcome, whether a code is asked for before it, and the code that the site gets.
    static let failures = [
        (person: "locked-lise", asksForCode: false, code: "AUTH004"),
        (person: "blocked-bent", asksForCode: false, code: "AUTH005"),
        (person: "passwordblocked-palle", asksForCode: false, code: "AUTH007"),
        (person: "nooces-nina", asksForCode: true, code: "OCES001"),
        (person: "revoked-rita", asksForCode: true, code: "OCES006"),
    ]

    @Test(
        "what happened stands on the last screen, nothing cut off, and the site gets the code",
        arguments: FourDigitBoxesTests.sizes
    )
    func ends(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try FrameStage()
        let provider = stage.provider
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for (language, title) in [(ClientLanguage.danish, "Login er afsluttet"), (.english, "The login has ended")] {
            for failure in Self.failures {
                let person = try #require(provider.people.first { $0.id == failure.person })
                let picture = "failure-\(failure.code)-\(mode)-\(width)-\(language)"
                try stage.show(.off, mode: mode, width: width, height: height, language: language)
                try await blocking {
                    try browser.navigate(to: stage.address)
                    try browser.enterFrame("iframe")
                    try browser.type(person.id, into: "#user-id")
                    try browser.type(person.password + Self.enter, into: "#password")
                    if failure.asksForCode { _ = try browser.find("#code") }
                }
                if failure.asksForCode {
                    let code = try #require(try await provider.keyCard(of: person.id).question).code
                    try await blocking { try browser.type(code + Self.enter, into: "#code") }
                }
                try await blocking {
                    try browser.wait(for: "[data-testid=title]", toHold: title)
                    #expect(try browser.find("[data-testid=end-code]").text == failure.code)
                    #expect(try browser.execute("return document.activeElement.tagName").string == "H1")
                    #expect(try browser.hiddenPartOfScreen == [0, 0], "\(picture)")
                    try browser.screenshot(picture)
                    try browser.leaveFrames()
                    try browser.wait(for: "#said", toContain: "changeResponseAndSubmit \(failure.code)")
                }
            }
        }
    }
}
