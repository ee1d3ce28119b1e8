import MockProvider
import NemIDClient
import NemIDTestSupport
import Testing

/// Each second factor in a browser, at every documented size and in both languages, with the keyboard alone.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct SecondFactorScreensTests {
    private static let enter = "\u{E007}"

    /// A page with the frame in it, at the screen after the first one.
    private func open(
        _ browser: Browser,
        _ stage: FrameStage,
        _ size: (mode: String, width: Int, height: Int),
        _ language: ClientLanguage
    ) async throws {
        try stage.show(.off, mode: size.mode, width: size.width, height: size.height, language: language)
        try await blocking {
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            try browser.type("anna", into: "#user-id")
            try browser.type("solskin42" + Self.enter, into: "#password")
        }
    }

    private static let titles: [(ClientLanguage, [Factor: String])] = [
        (
            .danish,
            [.codeApp: "Godkend med nøgleapp", .keyCard: "Nøglekort", .codeToken: "Nøgleviser", .voice: "Nøgletelefon"]
        ),
        (
            .english,
            [
                .codeApp: "Authenticate using code app", .keyCard: "Code card", .codeToken: "Code token",
                .voice: "Voice response",
            ]
        ),
    ]

    @Test("each screen, and the choice, need no scrolling; the login ends", arguments: FourDigitBoxesTests.sizes)
    func screens(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try FrameStage()
        let provider = stage.provider
        try await provider.addCodeApp(for: "anna")
        try await provider.endWaiting(of: "anna")
        try await provider.setHasCodeToken(true, for: "anna")
        try await provider.setHasVoiceResponse(true, for: "anna")
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for (language, titles) in Self.titles {
            for factor in Factor.allCases.reversed() {
                // A token's code works once.
                stage.advance(30)
                try await open(browser, stage, (mode, width, height), language)
                let name = "factor-\(factor.rawValue)-\(mode)-\(width)-\(language)"
                try await blocking {
                    try browser.wait(for: "h1", toContain: titles[.codeApp] ?? "")
                    if factor != .codeApp {
                        try browser.type(Self.enter, into: "[data-testid=change-factor]")
                        _ = try browser.find("[data-testid=factors]")
                        #expect(try browser.hiddenPartOfScreen == [0, 0], "choice \(name)")
                        try browser.screenshot("choice-\(mode)-\(width)-\(language)")
                        try browser.type(Self.enter, into: "[data-testid=factor-\(factor.rawValue)]")
                        try browser.wait(for: "h1", toContain: titles[factor] ?? "")
                    }
                    #expect(try browser.hiddenPartOfScreen == [0, 0], "\(name)")
                    try browser.screenshot(name)
                }
                try await answer(factor, browser, provider, name)
                try await blocking {
                    try browser.leaveFrames()
                    try browser.wait(for: "#said", toContain: "changeResponseAndSubmit")
                }
            }
        }
    }

    private func answer(
        _ factor: Factor,
        _ browser: Browser,
        _ provider: IdentityProvider,
        _ name: String
    ) async throws {
        let code: String?
        switch factor {
        case .codeApp:
            try await blocking {
                try browser.type(Self.enter, into: "[data-testid=submit]")
                _ = try browser.find("[data-screen=awaiting-app] [data-testid=context]")
                #expect(try browser.hiddenPartOfScreen == [0, 0], "waiting \(name)")
                try browser.screenshot("\(name)-waiting")
            }
            try await provider.approveCodeAppRequest(of: "anna")
            return
        case .keyCard: code = try await provider.keyCard(of: "anna").question?.code
        case .codeToken: code = try await provider.codeToken(of: "anna")?.code
        case .voice: code = try await provider.voiceCode(of: "anna")
        }
        let typed = try #require(code) + Self.enter
        try await blocking { try browser.type(typed, into: "#code") }
    }

    @Test("the page around the frame hears that a request waits, and the phone shows what the site wants")
    func awaiting() async throws {
        let stage = try FrameStage()
        try await stage.provider.addCodeApp(for: "anna")
        try await stage.provider.endWaiting(of: "anna")
        try stage.show(.off, width: 320, height: 460) { request in
            request.announcesAppApproval = true
            request.suppressesPush = true
            request.transactionContext = try TransactionContext("Underskriv lejekontrakt nr. 7")
        }
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        try await blocking {
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            try browser.type("anna", into: "#user-id")
            try browser.type("solskin42" + Self.enter, into: "#password")
            try browser.type(Self.enter, into: "[data-screen=code-app] [data-testid=submit]")
            try browser.wait(for: "[data-testid=context]", toContain: "Underskriv lejekontrakt nr. 7")
            try browser.screenshot("factor-code-app-context")
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "AwaitingAppApproval")
        }
        try await stage.provider.rejectCodeAppRequest(of: "anna")
        try await blocking { try browser.wait(for: "#said", toContain: "changeResponseAndSubmit CAN007") }
    }

    @Test("approved on the page that stands for the phone, in a window of its own")
    func phone() async throws {
        let stage = try FrameStage()
        try await stage.provider.addCodeApp(for: "anna", name: "Annas telefon")
        try await stage.provider.endWaiting(of: "anna")
        let (browser, phone) = try await blocking {
            let driver = try WebDriver()
            return (try driver.openBrowser(BrowserOptions()), try driver.openBrowser(BrowserOptions(width: 420)))
        }
        try await blocking {
            try phone.navigate(to: stage.provider.publicOrigin + "/phone/anna")
            try phone.screenshot("phone-locked")
            #expect(try phone.find("#pin").label == "Pinkode")
        }
        try await open(browser, stage, ("lmt", 320, 460), .danish)
        try await blocking {
            try browser.type(Self.enter, into: "[data-testid=submit]")
            // The phone hears of it by itself.
            try phone.wait(for: "[data-testid=message]", toContain: "Der er en ny anmodning")
            try phone.type("2468" + Self.enter, into: "#pin")
            try phone.wait(for: "[data-testid=context]", toContain: "Log på hos Postkassen")
            try phone.screenshot("phone-request")
            try phone.type(Self.enter, into: "[data-testid=approve]")
            try phone.wait(for: "[data-testid=message]", toContain: "Du har godkendt.")
            try phone.screenshot("phone-approved")
            #expect(try phone.consoleMessages().filter { !$0.hasPrefix("DEBUG ") } == [])
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit")
            #expect(
                try browser.consoleMessages().filter { !$0.contains("favicon.ico") && !$0.hasPrefix("DEBUG ") } == []
            )
        }
    }
}
