import MockProvider
import NemIDClient
import NemIDTestSupport
import Testing

/// What the page of the login frame itself ends a login with, and the help that lies over it.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct FrameFaultTests {
    private static let enter = "\u{E007}"
    private static let escape = "\u{E00C}"

    /// What is wrong with the browser, as a script that runs before those of the page, and the code.
    static let faults: [(script: String, code: String)] = [
        ("window.fetch = undefined", "AUTH017"),
        ("window.fetch = () => Promise.resolve(new Response('<html>'))", "APP003"),
        ("window.fetch = () => Promise.resolve(new Response('{}', { status: 500 }))", "APP003"),
        ("window.fetch = () => Promise.reject(new TypeError('no'))", "LIB002"),
    ]

    @Test("a browser in which it cannot go on", arguments: faults.indices)
    func fault(_ index: Int) async throws {
        let (script, code) = Self.faults[index]
        let stage = try FrameStage()
        try stage.show(.off, width: 200, height: 250)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.developerCommand("Page.enable")
            try browser.developerCommand("Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
            try browser.navigate(to: stage.address)
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit \(code)")
            try browser.enterFrame("iframe")
            try browser.wait(for: "[data-testid=status]", toContain: "(\(code))")
        }
    }

    @Test("a provider that is gone")
    func gone() async throws {
        let stage = try FrameStage()
        try stage.show(.off, width: 320, height: 460, language: .english)
        let browser = try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            try browser.wait(for: "h1", toContain: "Log in")
            return browser
        }
        await stage.shutDown()
        try await blocking {
            try browser.type("anna", into: "#user-id")
            try browser.type("solskin42" + Self.enter, into: "#password")
            try browser.wait(for: "[data-testid=status]", toContain: "No connection (LIB002).")
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit LIB002")
        }
    }

    @Test("left alone, the page says that time is short, and then that it is up", arguments: [true, false])
    func timeIsUp(_ isDanish: Bool) async throws {
        let stage = try FrameStage()
        try stage.show(.off, width: 320, height: 460, language: isDanish ? .danish : .english)
        let browser = try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.developerCommand("Page.enable")
            // Minutes pass in a hundredth of a second, so that nothing waits.
            let script = """
                const timer = window.setTimeout
                window.setTimeout = (body, time) => timer(body, time > 60000 ? time / 6000 : time)
                """
            try browser.developerCommand("Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            let warning = isDanish ? "Om et minut er tiden udløbet." : "Time will be up in a minute."
            try browser.wait(for: "[data-testid=status]", toContain: warning)
            return browser
        }
        stage.advance(901)
        try await blocking {
            // The page asks again each second, as it has come too early.
            try browser.wait(for: "h1", toContain: isDanish ? "Login er afsluttet" : "The login has ended")
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit SRV006")
        }
    }

    @Test("the background mode ends by itself")
    func background() async throws {
        let stage = try FrameStage()
        try stage.show(.off, mode: "background", width: 200, height: 250)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit APP004")
        }
    }

    @Test("the help opens and closes by keyboard and gives the focus back", arguments: FourDigitBoxesTests.sizes)
    func help(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try FrameStage()
        try stage.show(.off, mode: mode, width: width, height: height)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            try browser.type("anna", into: "#user-id")
            #expect(try browser.find("#help-open").label == "Hjælp")
            try browser.type(Self.enter, into: "#help-open")
            try browser.wait(for: "#help-text", toContain: "Skriv dit bruger-id")
            #expect(try browser.find("#help").role == "dialog")
            #expect(try browser.find("#help").label == "Hjælp")
            #expect(try browser.find("#help-band").text.hasPrefix("TEST"))
            #expect(
                try browser.execute("return document.getElementById('help-band').getBoundingClientRect().top").number
                    == 0
            )
            #expect(try browser.execute("return document.activeElement.id").string == "help-close")
            try browser.screenshot("help-\(mode)-\(width)-danish")
            try browser.type(Self.escape, into: "#help-close")
            try browser.wait(for: "the help to be closed") { try !browser.find("#help").isDisplayed }
            #expect(try browser.execute("return document.activeElement.id").string == "help-open")
            try browser.type(Self.enter, into: "#help-open")
            try browser.type(Self.enter, into: "#help-close")
            try browser.wait(for: "the help to be closed") { try !browser.find("#help").isDisplayed }
            #expect(try browser.find("#user-id").property("value").string == "anna")
        }
    }
}
