import MockProvider
import NemIDTestSupport
import Testing

/// The demo site as a person meets it: a real browser, the frame on its own host, the key from the card.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct DemoSiteBrowserTests {
    let stage: DemoStage

    init() throws {
        stage = try DemoStage()
    }

    @Test("two people log in one after the other with the key asked for, read a letter and log out")
    func twoPeople() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "visit")
            let browser = visitor.browser
            try browser.navigate(to: stage.address + "/")
            try visitor.picture("1-front")

            for (id, name, givenName) in [("anna", "Anna Prøvesen", "Anna"), ("bo", "Bo Ødegård Æbelholt", "Bo")] {
                let person = try #require(stage.person(id))
                try visitor.goToLogin()
                try visitor.enter(userID: id, password: person.password)
                let key = try visitor.findKey(of: person)
                try visitor.picture("2-\(id)-key-card")
                try browser.type(key, into: "#code")
                try browser.click("button[type=submit]")
                try browser.leaveFrames()
                try visitor.waitForPath("/indbakke")

                #expect(try browser.text(of: ".konto-navn").contains(name))
                let unread = try browser.findAll(".ulaest").count
                #expect(try browser.text(of: ".antal") == "\(unread) ulæste breve")
                try visitor.picture("3-\(id)-inbox")

                try browser.click(".ulaest a")
                try browser.wait(for: ".brev", toContain: "Kære \(givenName)")
                try visitor.picture("4-\(id)-letter")
                try browser.click(".tilbage a")
                try visitor.waitForPath("/indbakke")
                #expect(try browser.findAll(".ulaest").count == unread - 1)

                try browser.click(".konto button")
                try visitor.waitForPath("/logget-af")
                try browser.wait(for: "h1", toContain: "Du er logget af")
                try visitor.picture("5-\(id)-logged-out")
                try browser.navigate(to: stage.address + "/indbakke")
                try visitor.waitForPath("/log-paa")
            }
            try visitor.expectQuietConsole()
        }
    }

    @Test("logging in works with site isolation, as customers' browsers have it")
    func siteIsolation() async throws {
        try await blocking { [stage] in
            let options = BrowserOptions(isolatesSites: true)
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "isolated", options: options)
            try visitor.logIn(as: "carla")
            #expect(try visitor.browser.text(of: ".konto-navn").contains("Prøvegaard-Testesen"))
            try visitor.picture("inbox")
            try visitor.expectQuietConsole()
        }
    }

    @Test("a wrong password is told in the frame, and the right one still works")
    func wrongPassword() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "wrong-password")
            let person = try #require(stage.person("anna"))
            let browser = visitor.browser
            try visitor.goToLogin()
            try visitor.enter(userID: "anna", password: "forkert99")
            _ = try browser.find("#problem")
            try visitor.picture("told")
            try browser.leaveFrames()
            #expect(try browser.address == stage.address + "/log-paa")

            try browser.enterFrame("#nemid_iframe")
            try browser.find("#password").clear()
            try browser.type(person.password, into: "#password")
            try browser.click("button[type=submit]")
            try browser.type(try visitor.findKey(of: person), into: "#code")
            try browser.click("button[type=submit]")
            try browser.leaveFrames()
            try visitor.waitForPath("/indbakke")
        }
    }

    @Test("a wrong key is told in the frame, and the right one still works")
    func wrongKey() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "wrong-key")
            let person = try #require(stage.person("bo"))
            let browser = visitor.browser
            try visitor.goToLogin()
            try visitor.enter(userID: "bo", password: person.password)
            let key = try visitor.findKey(of: person)
            try browser.type(key == "000000" ? "111111" : "000000", into: "#code")
            try browser.click("button[type=submit]")
            _ = try browser.find("#problem")
            try visitor.waitForEmptyField("#code")
            try visitor.picture("told")

            try browser.leaveFrames()
            try browser.click("details[open] summary")
            try browser.enterFrame("#nemid_iframe")
            try browser.type(try visitor.findKey(of: person), into: "#code")
            try browser.click("button[type=submit]")
            try browser.leaveFrames()
            try visitor.waitForPath("/indbakke")
        }
    }

    @Test("cancelling leads to a page that says so, with the code in small print, and a way to try again")
    func cancel() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "cancel")
            let browser = visitor.browser
            try visitor.goToLogin()
            try browser.enterFrame("#nemid_iframe")
            try browser.click("[data-event=cancel]")
            try browser.leaveFrames()
            try visitor.waitForPath("/log-paa/udfald")
            #expect(try browser.text(of: "main").contains("Du afbrød login."))
            #expect(try browser.text(of: ".kode") == "Kode: CAN002")
            try visitor.picture("told")
            try browser.click("main .knap")
            try visitor.waitForPath("/log-paa")
            try visitor.expectQuietConsole()
        }
    }

    @Test("too many wrong keys block, and the site says what to do")
    func locked() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "locked")
            let person = try #require(stage.person("eva"))
            let browser = visitor.browser
            try visitor.goToLogin()
            try visitor.enter(userID: "eva", password: person.password)
            let key = try visitor.findKey(of: person)
            for attempt in 1...5 {
                try browser.type(key == "000000" ? "111111" : "000000", into: "#code")
                try browser.click("button[type=submit]")
                if attempt < 5 { try visitor.waitForEmptyField("#code") }
            }
            try browser.leaveFrames()
            try visitor.waitForPath("/log-paa/udfald")
            #expect(try browser.text(of: ".kode") == "Kode: LOCK003")
            try visitor.picture("told")
        }
    }

    @Test("SES-12 SES-13 messages from a foreign origin are ignored, and the login goes on")
    func foreignOrigin() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "stranger")
            let person = try #require(stage.person("anna"))
            let browser = visitor.browser
            // The content security policy would keep the stranger's frame out; here the script must do without it.
            try browser.developerCommand("Page.setBypassCSP", ["enabled": true])
            try visitor.goToLogin()
            try browser.execute(
                """
                window.heard = []
                addEventListener("message", event => heard.push(event.origin))
                const frame = document.createElement("iframe")
                frame.src = arguments[0]
                frame.title = "stranger"
                document.body.append(frame)
                postMessage(JSON.stringify({ command: "changeResponseAndSubmit", content: "Q0FOMDAy" }), "*")
                """,
                [.string(stage.strangerAddress)]
            )
            try browser.wait(for: "five messages to arrive") {
                try browser.execute("return heard.length").number == 5
            }
            let heard = try browser.execute("return heard.sort().join(' ')").string
            let stranger = Array(repeating: stage.strangerAddress, count: 4)
            #expect(heard == (stranger + [stage.address]).sorted().joined(separator: " "))
            #expect(try browser.address == stage.address + "/log-paa")
            #expect(try browser.find("input[name=response]").property("value") == "")

            try visitor.enter(userID: "anna", password: person.password)
            try browser.type(try visitor.findKey(of: person), into: "#code")
            try browser.click("button[type=submit]")
            try browser.leaveFrames()
            try visitor.waitForPath("/indbakke")
        }
    }

    @Test("the content security policy keeps a stranger's frame out of the login page")
    func strangerFrame() async throws {
        try await blocking { [stage] in
            let visitor = try DemoVisitor(stage: stage, driver: WebDriver(), album: "stranger")
            try visitor.goToLogin()
            try visitor.browser.execute(
                "const frame = document.createElement('iframe'); frame.src = arguments[0]; document.body.append(frame)",
                [.string(stage.strangerAddress)]
            )
            try visitor.browser.wait(for: "the refusal on the console") {
                try visitor.browser.consoleMessages().contains { $0.contains("frame-src") }
            }
        }
    }
}
