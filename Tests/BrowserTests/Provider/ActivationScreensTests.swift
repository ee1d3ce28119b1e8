import MockProvider
import NemIDClient
import NemIDHTTP
import NemIDTestSupport
import Testing

/// An activation in a browser, with the keyboard alone.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct ActivationScreensTests {
    private static let enter = "\u{E007}"

    private func temporaryPassword(_ provider: IdentityProvider) async throws -> String {
        let request = HTTPRequest(
            method: .post,
            target: "/_mock/v1/personas/anna/nemid/temporary-password",
            fields: ["Content-Type": "application/json"],
            body: Array("{}".utf8)
        )
        let answer = try JSONReader.value(await provider.respond(to: request).body)
        return try #require(answer["temporaryPassword"]?.string)
    }

    @Test("from the temporary password to the end, nothing cut off at the side", arguments: FourDigitBoxesTests.sizes)
    func activation(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try FrameStage()
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for (language, titles) in [
            (ClientLanguage.danish, ["Vælg adgangskode", "Nøglekort", "Vælg bruger-id", "Vilkår"]),
            (.english, ["Choose a password", "Code card", "Choose a user id", "Terms"]),
        ] {
            let temporary = try await temporaryPassword(stage.provider)
            let code = try #require(try await stage.provider.keyCard(of: "anna").question).code
            try stage.show(.off, mode: mode, width: width, height: height, language: language)
            try await blocking {
                try browser.navigate(to: stage.address)
                try browser.enterFrame("iframe")
                try browser.type(language == .danish ? "anna" : "anna.p", into: "#user-id")
                try browser.type(temporary + Self.enter, into: "#password")
                try browser.wait(for: "#screen", toContain: titles[0])
                #expect(try browser.hiddenPartOfScreen == [0, 0])
                try browser.screenshot("activation-password-\(mode)-\(width)-\(language)")
                try browser.type("2580", into: "#password")
                try browser.type("2580" + Self.enter, into: "#repeated")
                try browser.wait(for: "#screen", toContain: titles[1])
                try browser.type(code + Self.enter, into: "#code")
                try browser.wait(for: "#screen", toContain: titles[2])
                #expect(try browser.hiddenPartOfScreen == [0, 0])
                try browser.screenshot("activation-user-id-\(mode)-\(width)-\(language)")
                try browser.type("anna.\(language == .danish ? "p" : "q")" + Self.enter, into: "#new-user-id")
                try browser.wait(for: "#screen", toContain: titles[3])
                try browser.screenshot("activation-terms-\(mode)-\(width)-\(language)")
                #expect(try browser.hiddenPartOfScreen == [0, 0])
                try browser.type(Self.enter, into: "[data-testid=submit]")
                try browser.leaveFrames()
                try browser.wait(for: "#said", toContain: "changeResponseAndSubmit")
            }
        }
    }
}
