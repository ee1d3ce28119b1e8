import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// The frame of the key-file client in a browser.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct KeyFileFrameTests {
    private static let enter = "\u{E007}"
    private static let now = Date(timeIntervalSince1970: 1_795_439_100)
    private static let blank = " "

    private let listener: Listener
    private let page: SitePage
    private let server: HTTPServer

    init() throws {
        listener = try Listener(configuration: IdentityProvider.Configuration(now: { Self.now }))
        let page = SitePage()
        server = try HTTPServer { _ in .html(page.html) }
        self.page = page
    }

    private func base64(_ text: String) -> String { Base64.encode(Array(text.utf8)) }

    private func show(_ language: String, subject: String, width: Int, height: Int) throws {
        let site = listener.provider.serviceProviders[0]
        let certificate = try Certificate.certificates(pem: Array(site.certificatePEM.utf8))[0]
        var values = [
            "CLIENTFLOW": "login", "SP_CERT": Base64.encode(certificate.der), "REQUESTISSUER": base64("Postkassen"),
            "LANGUAGE": language, "ORIGIN": base64("http://localhost:\(server.port)"),
            "TIMESTAMP": base64(String(Int(Self.now.timeIntervalSince1970) * 1000)),
            "ADDITIONAL_PARAMS": base64("subjectdnfilter=" + base64(subject)),
        ]
        let text = values.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { $0.key + $0.value }.joined()
        let key = try PrivateKey(pem: Array(site.privateKeyPEM.utf8))
        values["PARAMS_DIGEST"] = Base64.encode(try Digest.sha256.hash(Array(text.utf8)))
        values["DIGEST_SIGNATURE"] = Base64.encode(try key.sign(Array(text.utf8)))
        let json = JSON.object(values.map { .init(name: $0.key, value: .string($0.value)) }).text
        page.html = """
            <!doctype html><html lang="da"><meta charset="utf-8"><title>Side</title><p id="said">intet</p>
            <iframe src="\(listener.provider.publicOrigin)/codefile?t=1" title="NemID" width="\(width)"
            height="\(height)" style="border: 0"></iframe>
            <script>addEventListener("message", e => {
              const message = JSON.parse(e.data)
              document.getElementById("said").textContent = message.command + " " + atob(message.content || "").slice(0, 5)
              if (message.command !== "SendParameters") { return }
              const content = JSON.stringify(\(json))
              e.source.postMessage(JSON.stringify({ command: "parameters", content }), e.origin)
            })</script>
            """
    }

    @Test(
        "one chooses a key file and enters the password with the keyboard alone",
        arguments: [
            ("da", "Log på med nøglefil", "Forkert adgangskode."),
            ("en", "Log in with a key file", "Incorrect password."),
        ]
    )
    func login(_ language: String, _ title: String, _ wrong: String) async throws {
        try show(language, subject: "Karen", width: 320, height: 460)
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: "http://localhost:\(server.port)/")
            try browser.enterFrame("iframe")
            try browser.wait(for: "h1", toContain: title)
            #expect(try browser.findAll("input[type=radio]").count == 3)
            #expect(try browser.find("#key-file-1").label == "Karen Kladdegaard Testsmedjen ApS")
            try browser.type(Self.blank, into: "#key-file-1")
            try browser.type("forkert1" + Self.enter, into: "#password")
            try browser.wait(for: "[role=alert]", toContain: wrong)
            _ = try browser.screenshot("provider-key-file-wrong-\(language)")
            try browser.type("direktion3" + Self.enter, into: "#password")
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit <?xml")
        }
        let log = try await listener.provider.usageLog(of: "karen")
        #expect(log.map(\.userID) == ["karen-testsmedjen"])
    }

    @Test(
        "at each size nothing is cut off at the side, and the button can be reached",
        arguments: [
            (200, 250), (320, 460), (500, 450),
        ]
    )
    func sizes(_ width: Int, _ height: Int) async throws {
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            for (subject, selector) in [("", "[data-testid=submit]"), ("PID:", "[data-testid=close]")] {
                for language in ["da", "en"] {
                    try show(language, subject: subject, width: width, height: height)
                    try browser.navigate(to: "http://localhost:\(server.port)/")
                    try browser.enterFrame("iframe")
                    #expect(try browser.find(selector).isDisplayed)
                    #expect(try browser.hiddenPartOfScreen.first == 0)
                    _ = try browser.screenshot(
                        "provider-key-file-\(width)-\(subject.isEmpty ? "all" : "none")-\(language)"
                    )
                }
            }
            try browser.click("[data-testid=close]")
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "changeResponseAndSubmit CAN00")
        }
    }
}
