import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

/// Documents of each format, read and signed in a browser.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct SigningScreensTests {
    static let sizes = [("lmt", 200, 250), ("lmt", 320, 460), ("std", 500, 450)]
    static let languages = [ClientLanguage.danish, .english]
    private static let enter = "\u{E007}"

    static let text = """
        Lejeaftale

        Mellem Anna Prøvesen og Eksempelhuse er der i dag aftalt,
        at Anna lejer værelse 4 for 3.100 kr. om måneden.
        <b>Dette</b> er ren tekst & ikke andet.

        Post            Beløb
        Leje         3.100,00
        Vand           120,00
        I alt        3.220,00
        """

    /// From the document on screen to the answer at the site.
    private func sign(_ stage: SigningStage, _ browser: Browser, code: String) throws -> String {
        try browser.type(Self.enter, into: "[data-testid=submit]")
        try browser.type("anna", into: "#user-id")
        try browser.type("solskin42" + Self.enter, into: "#password")
        try browser.type(code + Self.enter, into: "#code")
        try browser.leaveFrames()
        try browser.wait(for: "#said", toContain: "changeResponseAndSubmit")
        return try browser.find("#content").property("value").string ?? ""
    }

    private func expectSigned(
        _ stage: SigningStage,
        _ response: String,
        _ pending: PendingSigning,
        _ octets: [UInt8]
    ) async throws {
        guard case .person(let person) = try await stage.complete(response, pending) else {
            Issue.record("nobody signed")
            return
        }
        #expect(person.document.signText?.bytes == octets)
    }

    @Test("a plain text is read whole and signed at any size, in either language", arguments: sizes)
    func plain(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try SigningStage()
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for language in Self.languages {
            let text = try SignText.plain(Self.text, isMonospace: language == .english)
            let pending = try stage.show(text, mode: mode, width: width, height: height, language: language)
            let code = try #require(try await stage.provider.keyCard(of: "anna").question).code
            let response = try await blocking {
                try browser.navigate(to: stage.address)
                try browser.enterFrame("iframe")
                try browser.enterFrame("iframe.document")
                let shown = try browser.find("pre").property("textContent").string
                #expect(shown == Self.text)
                try browser.leaveFrames()
                try browser.enterFrame("iframe")
                #expect(try browser.hiddenPartOfScreen == [0, 0])
                let height = try browser.execute("return document.querySelector('.document').clientHeight").number
                #expect(try #require(height) >= 90)
                #expect(
                    try browser.find(".document").label
                        == (language == .danish ? "Dokument til underskrift" : "Document to sign")
                )
                _ = try browser.screenshot("signing-plain-\(width)-\(language)")
                return try sign(stage, browser, code: code)
            }
            try await expectSigned(stage, response, pending, Array(Self.text.utf8))
            let messages = try await blocking { try browser.consoleMessages() }
            #expect(messages.filter { !$0.contains("favicon.ico") } == [], "\(messages)")
        }
    }

    static let html = """
        <html><head><title>Lejeaftale</title><style type="text/css">
        h1 { font-size: 18px; margin: 0 0 6px 0 } td { padding: 2px 8px } .sum { font-weight: bold }
        </style></head>
        <body bgcolor="#fffdf5"><h1>Lejeaftale</h1>
        <p>Mellem <b>Anna Prøvesen</b> og Eksempelhuse er der i dag aftalt, at Anna lejer værelse&nbsp;4.
        Se <a href="#bilag">bilaget</a>.</p>
        <table border="1" cellspacing="0" cellpadding="2"><tr><th align="left">Post</th><th>Beløb</th></tr>
        <tr><td>Leje</td><td align="right">3.100,00</td></tr>
        <tr class="sum"><td>I alt</td><td align="right" style="background-color: #eee">3.220,00</td></tr></table>
        <h2><a name="bilag">Bilag</a></h2><ol><li>Nøgler: 2</li><li>El: aflæst</li></ol></body></html>
        """

    @Test("HTML is shown as it came and signed at any size, in either language", arguments: sizes)
    func html(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try SigningStage()
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for language in Self.languages {
            let text = try SignText.html(Self.html)
            let pending = try stage.show(text, mode: mode, width: width, height: height, language: language)
            let code = try #require(try await stage.provider.keyCard(of: "anna").question).code
            let response = try await blocking {
                try browser.navigate(to: stage.address)
                try browser.enterFrame("iframe")
                try browser.enterFrame("iframe.document")
                #expect(try browser.find("h1").text == "Lejeaftale")
                #expect(try browser.findAll("td").map { try $0.text } == ["Leje", "3.100,00", "I alt", "3.220,00"])
                let weight = try browser.execute("return getComputedStyle(document.querySelector('.sum')).fontWeight")
                #expect(weight.string == "700", "its own style sheet counts")
                try browser.leaveFrames()
                try browser.enterFrame("iframe")
                #expect(try browser.hiddenPartOfScreen == [0, 0])
                _ = try browser.screenshot("signing-html-\(width)-\(language)")
                return try sign(stage, browser, code: code)
            }
            try await expectSigned(stage, response, pending, Array(Self.html.utf8))
            let messages = try await blocking { try browser.consoleMessages() }
            #expect(messages.filter { !$0.contains("favicon.ico") } == [], "\(messages)")
        }
    }

    private static let order = StylesheetCase(
        "en ordre",
        """
        <xsl:template match="/ordre"><html><head><title>Ordre</title><style type="text/css">td { padding: 2px 8px }</style></head>
        <body><h1>Ordre <xsl:value-of select="@nr"/></h1><p><xsl:value-of select="kunde"/></p>
        <table border="1" cellspacing="0"><xsl:for-each select="linje"><tr><td><xsl:value-of select="@vare"/></td>
        <td align="right"><xsl:value-of select="@antal"/></td><td align="right"><xsl:value-of select="pris * @antal"/></td></tr>
        </xsl:for-each></table><p><b>I alt: <xsl:value-of select="sum"/></b></p></body></html></xsl:template>
        """,
        ""
    )

    @Test("XML is shown through its stylesheet and signed at any size, in either language", arguments: sizes)
    func xml(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try SigningStage()
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        let text = try SignText.xml(Self.order.document, transformation: Self.order.stylesheet)
        for language in Self.languages {
            let pending = try stage.show(text, mode: mode, width: width, height: height, language: language)
            let code = try #require(try await stage.provider.keyCard(of: "anna").question).code
            let response = try await blocking {
                try browser.navigate(to: stage.address)
                try browser.enterFrame("iframe")
                try browser.enterFrame("iframe.document")
                #expect(try browser.find("h1").text == "Ordre 17")
                let cells = try browser.findAll("td").map { try $0.text }
                #expect(cells == ["stol", "4", "1002", "bord", "1", "1200", "lampe", "2", "198"])
                try browser.leaveFrames()
                try browser.enterFrame("iframe")
                #expect(try browser.hiddenPartOfScreen == [0, 0])
                _ = try browser.screenshot("signing-xml-\(width)-\(language)")
                return try sign(stage, browser, code: code)
            }
            try await expectSigned(stage, response, pending, Array(Self.order.document.utf8))
        }
    }

    @Test("a PDF is shown by the browser's viewer and signed at any size, in either language", arguments: sizes)
    func pdf(_ mode: String, _ width: Int, _ height: Int) async throws {
        let stage = try SigningStage()
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        for language in Self.languages {
            let text = try SignText.pdf(SamplePDF.agreement)
            let pending = try stage.show(text, mode: mode, width: width, height: height, language: language)
            let code = try #require(try await stage.provider.keyCard(of: "anna").question).code
            let response = try await blocking {
                try browser.navigate(to: stage.address)
                try browser.enterFrame("iframe")
                try expectViewer(browser)
                #expect(try browser.hiddenPartOfScreen == [0, 0])
                _ = try browser.screenshot("signing-pdf-\(width)-\(language)")
                return try sign(stage, browser, code: code)
            }
            try await expectSigned(stage, response, pending, SamplePDF.agreement)
        }
    }

    private func expectViewer(_ browser: Browser) throws {
        try browser.wait(for: "the viewer") {
            let type = try browser.execute(
                "return document.querySelector('iframe.document')?.contentDocument?.contentType ?? null"
            )
            return type.string == "application/pdf"
        }
        // It is a page of the browser's own, within the one of the document.
        try browser.wait(for: "the page of the viewer") {
            let targets = try browser.developerCommand("Target.getTargets")["targetInfos"]?.array ?? []
            return targets.contains { $0["url"]?.string?.hasPrefix("chrome-extension://") == true }
        }
    }

    @Test("a PDF by its address is fetched by the browser, where its site allows that; else the flow ends with APP002")
    func remotePDF() async throws {
        let pdf = HTTPResponse.content(SamplePDF.agreement, type: "application/pdf")
        let stage = try SigningStage { origin in
            var files = ["/lukket.pdf": pdf, "/aftale.pdf": pdf, "/anden.pdf": .content([1], type: "application/pdf")]
            for path in ["/aftale.pdf", "/anden.pdf"] { files[path]?.fields["Access-Control-Allow-Origin"] = origin }
            files["/borte.pdf"] = HTTPResponse(status: .notFound, fields: ["Access-Control-Allow-Origin": origin])
            return files
        }
        let sha256 = try Digest.sha256.hash(SamplePDF.agreement)
        let browser = try await blocking { try WebDriver().openBrowser(BrowserOptions()) }
        let text = try SignText.pdf(at: stage.address + "/aftale.pdf", sha256: sha256)
        let pending = try stage.show(text, width: 320, height: 460)
        let code = try #require(try await stage.provider.keyCard(of: "anna").question).code
        let response = try await blocking {
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            try expectViewer(browser)
            return try sign(stage, browser, code: code)
        }
        try await expectSigned(stage, response, pending, SamplePDF.agreement)
        for path in ["/lukket.pdf", "/borte.pdf", "/anden.pdf"] {
            _ = try stage.show(.pdf(at: stage.address + path, sha256: sha256), width: 320, height: 460)
            try await blocking {
                try browser.navigate(to: stage.address)
                try browser.wait(for: "#said", toContain: "changeResponseAndSubmit")
                #expect(try browser.find("#content").property("value").string == "QVBQMDAy", "\(path)")
            }
        }
    }

    @Test("full screen shows the document alone")
    func fullScreen() async throws {
        let stage = try SigningStage()
        _ = try stage.show(.plain(Self.text), width: 200, height: 250)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            #expect(try browser.find("[data-testid=full-screen]").label == "Fuld skærm")
            try browser.click("[data-testid=full-screen]")
            try browser.wait(for: "full screen") {
                try browser.execute("return document.fullscreenElement?.className ?? null").string == "document"
            }
        }
    }

    @Test("printing asks the browser, and hands the page around what a program would print")
    func printing() async throws {
        let stage = try SigningStage()
        _ = try stage.show(.plain(Self.text), width: 320, height: 460)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: stage.address)
            try browser.enterFrame("iframe")
            _ = try browser.execute(
                """
                const view = document.querySelector("iframe.document").contentWindow
                view.print = () => { document.body.dataset.printed = view.document.querySelector("pre").textContent }
                """
            )
            try browser.click("[data-testid=print]")
            try browser.wait(for: "printing") {
                try browser.execute("return document.body.dataset.printed ?? null").string == Self.text
            }
            try browser.leaveFrames()
            try browser.wait(for: "the message to print") {
                let page = try browser.execute(
                    """
                    const octets = Uint8Array.from(atob(document.getElementById("printed").textContent), c => c.charCodeAt(0))
                    return new DOMParser().parseFromString(new TextDecoder().decode(octets), "text/html")
                      .querySelector("pre")?.textContent ?? null
                    """
                )
                return page.string == Self.text
            }
        }
    }
}
