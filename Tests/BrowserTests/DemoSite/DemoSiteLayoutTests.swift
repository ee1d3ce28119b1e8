import NemIDTestSupport
import Testing

/// Looks: on a desk, on a telephone, in English, with the keyboard.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct DemoSiteLayoutTests {
    let stage: DemoStage

    init() throws {
        stage = try DemoStage()
    }

    @Test("every page fits a telephone")
    func telephone() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "telephone")
            let browser = visitor.browser
            try visitor.shrinkToTelephone()
            for (path, name) in [("/", "1-front"), ("/log-paa", "2-login"), ("/om", "6-about")] {
                try browser.navigate(to: stage.address + path)
                try visitor.expectNoSidewaysScrolling()
                try visitor.picture(name)
            }
            try visitor.logIn(as: "carla")
            try visitor.expectNoSidewaysScrolling()
            try visitor.picture("4-inbox")
            try browser.click(".brevlinje a")
            _ = try browser.find(".brev")
            try visitor.expectNoSidewaysScrolling()
            try visitor.picture("5-letter")
        }
    }

    @Test("the English site speaks English, in the frame too")
    func english() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "english")
            let browser = visitor.browser
            try browser.navigate(to: stage.address + "/")
            try browser.click(".sprog")
            try browser.wait(for: "h1", toContain: "Your letters, in one place")
            #expect(try browser.address == stage.address + "/")
            try visitor.picture("1-front")
            try visitor.goToLogin()
            try browser.enterFrame("#nemid_iframe")
            try browser.wait(for: "label[for=user-id]", toContain: "User id")
            try browser.leaveFrames()
            try visitor.picture("2-login")
            try visitor.logIn(as: "dan")
            try browser.wait(for: ".note", toContain: "pseudonym")
            try visitor.picture("3-inbox")
            try browser.click(".brevlinje a")
            _ = try browser.find(".brev")
            try visitor.picture("4-letter")
            try browser.navigate(to: stage.address + "/om")
            try visitor.picture("5-about")
            try browser.navigate(to: stage.address + "/brev/999")
            try visitor.picture("6-not-found")
        }
    }

    @Test("each kind of person has an inbox that says what is special", arguments: ["eva", "finn"])
    func kinds(id: String) async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "kinds")
            try visitor.logIn(as: id)
            _ = try visitor.browser.find(".note")
            try visitor.picture(id)
        }
    }

    @Test("the keyboard reaches content first, and roles and names say what things are")
    func keyboard() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "keyboard")
            let browser = visitor.browser
            try browser.navigate(to: stage.address + "/")
            try browser.find("body").type(Self.tab)
            #expect(try browser.execute("return document.activeElement.className") == "spring-over")
            try visitor.picture("skip-link")
            try browser.find(".spring-over").type(Self.enter)
            try browser.wait(for: "the content to have the focus") {
                try browser.execute("return document.activeElement.id") == "indhold"
            }

            try visitor.logIn(as: "anna")
            #expect(try browser.find("main").role == "main")
            #expect(try browser.find("nav").label == "Hovedmenu")
            #expect(try browser.find(".konto button").label == "Log af")
            let letter = try browser.find(".ulaest a")
            #expect(try letter.role == "link")
            #expect(try letter.label.hasPrefix("Ulæst: Postkassen Velkommen til Postkassen"))
            try letter.type(Self.enter)
            _ = try browser.find(".brev")
            #expect(try browser.find(".brev").label == "Velkommen til Postkassen")
        }
    }

    /// The tab key (W3C WebDriver §17.4.2).
    private static let tab = "\u{E004}"
    /// The return key.
    private static let enter = "\u{E006}"
}
