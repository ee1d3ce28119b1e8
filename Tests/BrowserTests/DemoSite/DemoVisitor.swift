import MockProvider
import NemIDTestSupport
import Testing

/// Does what a person does at the demo site, and looks where a person looks.
///
/// Blocks the thread.
struct DemoVisitor {
    let stage: DemoStage
    let browser: Browser
    /// Stands before the names of this visitor's pictures.
    let album: String

    init(stage: DemoStage, driver: WebDriver, album: String, options: BrowserOptions = BrowserOptions()) throws {
        self.stage = stage
        self.album = album
        browser = try driver.openBrowser(options)
    }

    func picture(_ name: String) throws {
        try browser.screenshot("demo-\(album)-\(name)")
    }

    /// From the front page to the login page.
    func goToLogin() throws {
        try browser.navigate(to: stage.address + "/")
        try browser.click(".knap-stor")
        try browser.wait(for: "h1", toContain: "Postkassen")
    }

    /// Enters user id and password in the frame; stays in the frame.
    func enter(userID: String, password: String) throws {
        try browser.enterFrame("#nemid_iframe")
        try browser.type(userID, into: "#user-id")
        try browser.type(password, into: "#password")
        try browser.click("button[type=submit]")
    }

    /// Reads the number that the frame asks for, finds the key on the card beside the frame, and goes back to the frame.
    func findKey(of person: TestPerson) throws -> String {
        let number = try browser.text(of: ".code-number")
        try browser.leaveFrames()
        let cards = try browser.findAll("details.person")
        let position = try #require(stage.provider.people.firstIndex { $0.id == person.id })
        try cards[position].click()
        let line = try browser.findAll("details[open] .noegle").first { try $0.text.contains(number) }
        let key = try #require(line).text.replacing(number, with: "").filter(\.isNumber)
        try browser.enterFrame("#nemid_iframe")
        return key
    }

    /// The whole login with the key that is asked for.
    func logIn(as id: String) throws {
        let person = try #require(stage.person(id))
        try goToLogin()
        try enter(userID: id, password: person.password)
        let key = try findKey(of: person)
        try browser.type(key, into: "#code")
        try browser.click("button[type=submit]")
        try browser.leaveFrames()
        try waitForPath("/indbakke")
    }

    /// Waits until the frame shows its screen anew.
    func waitForEmptyField(_ selector: String) throws {
        try browser.wait(for: "\(selector) to be empty") { try browser.find(selector).property("value") == "" }
    }

    func waitForPath(_ path: String) throws {
        try browser.wait(for: "the address \(path)") { try browser.address == stage.address + path }
    }

    /// Fails the test on script errors and refused loads; the browser's own request for `/favicon.ico` aside.
    func expectQuietConsole(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let messages = try browser.consoleMessages().filter { $0.hasPrefix("SEVERE") && !$0.contains("favicon.ico") }
        #expect(messages == [], sourceLocation: sourceLocation)
    }

    /// Whether everything fits the width of the window.
    func expectNoSidewaysScrolling(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let fits = try browser.execute(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
        #expect(fits == true, sourceLocation: sourceLocation)
    }

    /// Makes the window that of a telephone.
    func shrinkToTelephone(height: Int = 844) throws {
        try browser.developerCommand(
            "Emulation.setDeviceMetricsOverride",
            ["width": 390, "height": JSONValue(integerLiteral: height), "deviceScaleFactor": 1, "mobile": true]
        )
    }
}
