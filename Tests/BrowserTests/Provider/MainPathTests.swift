import MockProvider
import NemIDClient
import NemIDTestSupport
import Testing

/// User id, password and key card, with the keyboard alone, at every documented size.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct MainPathTests {
    private static let enter = "\u{E007}"
    private static let tab = "\u{E004}"

    /// The documented sizes (guide Figure 3-2), the one for Greenlandic included.
    static let sizes = [("lmt", 200, 250), ("lmt", 250, 300), ("lmt", 320, 460), ("std", 500, 450)]

    @Test("from the first screen to the signed document, with nothing cut off", arguments: sizes)
    func login(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try FrameStage()
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for (language, name, titles) in [
            (ClientLanguage.danish, "da", ["Log på", "Nøglekort", "Du er logget på"]),
            (.english, "en", ["Log in", "Code card", "You are logged in"]),
            (.greenlandic, "da", ["Log på", "Nøglekort", "Du er logget på"]),
        ] {
            let code = try #require(try await stage.provider.keyCard(of: "anna").question).code
            let wrong = code == "000000" ? "111111" : "000000"
            try stage.show(.offered(ticked: false), mode: mode, width: width, height: height, language: language)
            try await blocking {
                let picture = "main-\(mode)-\(width)-\(language)"
                try browser.navigate(to: stage.address)
                try browser.enterFrame("iframe")
                try browser.wait(for: "[data-testid=title]", toHold: titles[0])
                #expect(try browser.execute("return document.documentElement.lang").string == name)
                #expect(try browser.execute("return document.activeElement.id").string == "user-id")
                try browser.typeWhereTheFocusIs(Self.enter)
                try browser.wait(
                    for: "#problem",
                    toContain: language == .english ? "Enter user id." : "Indtast bruger-id."
                )
                #expect(try browser.hiddenPartOfScreen == [0, 0], "\(picture)")
                try browser.screenshot("\(picture)-problem")
                try browser.typeWhereTheFocusIs("anna" + Self.tab)
                #expect(try browser.execute("return document.activeElement.id").string == "password")
                try browser.screenshot("\(picture)-first")
                try browser.typeWhereTheFocusIs("solskin42" + Self.enter)
                try browser.wait(for: "[data-testid=title]", toHold: titles[1])
                #expect(try browser.hiddenPartOfScreen == [0, 0], "\(picture)")
                #expect(try browser.execute("return document.activeElement.id").string == "code")
                #expect(try browser.find("#code").role == "textbox")
                #expect(
                    try browser.find("#code").label.hasPrefix(
                        language == .english ? "Enter code for #" : "Indtast nøgle til #"
                    )
                )
                try browser.screenshot("\(picture)-card")
                for _ in 1...2 {
                    try browser.typeWhereTheFocusIs(wrong + Self.enter)
                    try browser.wait(for: "the field to be empty again") {
                        try browser.find("#problem").isDisplayed
                            && browser.find("#code").property("value").string == ""
                    }
                    #expect(try browser.execute("return document.activeElement.id").string == "code")
                }
                #expect(try browser.hiddenPartOfScreen == [0, 0], "\(picture)")
                try browser.screenshot("\(picture)-wrong")
                try browser.typeWhereTheFocusIs(code + Self.enter)
                try browser.wait(for: "[data-testid=title]", toHold: titles[2])
                try browser.screenshot("\(picture)-end")
                try browser.leaveFrames()
                try browser.wait(for: "#said", toContain: "changeResponseAndSubmit")
            }
        }
    }

    @Test("cancelled by keyboard, from the cross and from the button", arguments: FourDigitBoxesTests.sizes)
    func cancelling(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try FrameStage()
        try stage.show(.off, mode: mode, width: width, height: height)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            #expect(try browser.find("[data-testid=cancel]").label == "Afbryd")
            try browser.type(Self.enter, into: "[data-testid=cancel]")
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit CAN002")
        }
    }
}
