import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDTestSupport
import Testing

/// The provider's pages for developers in a browser, on a desk and on a telephone.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct DeveloperSiteBrowserTests {
    private static let tab = "\u{E004}"
    private static let enter = "\u{E007}"
    private static let now = Date(timeIntervalSince1970: 1_795_439_100)

    private let listener: Listener

    init() throws { listener = try Listener(configuration: IdentityProvider.Configuration(now: { Self.now })) }

    private static func resize(_ browser: Browser, isTelephone: Bool) throws {
        _ = try browser.developerCommand(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": isTelephone ? 360 : 1280, "height": 2400, "deviceScaleFactor": 1,
                "mobile": .bool(isTelephone),
            ]
        )
    }

    private static func expectNoSidewaysScrolling(_ browser: Browser, _ place: String) throws {
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        #expect(try browser.execute(script).number == 0, "\(place)")
    }

    @Test("every page fits a desk and a telephone, in both languages", arguments: [false, true])
    func layout(_ isTelephone: Bool) async throws {
        let origin = listener.provider.publicOrigin
        _ = try await listener.provider.createPerson(NewPerson(id: "ny-person"))
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try Self.resize(browser, isTelephone: isTelephone)
            for (path, name) in [
                ("/", "front"), ("/people?q=pr%C3%B8vesen", "people"), ("/people/karen", "person"),
                ("/people/ulla", "person-long"), ("/new-person", "new-person"),
                ("/service-providers", "service-providers"), ("/parameters", "parameters"),
            ] {
                for language in ["", "en"] {
                    let query = language.isEmpty ? "" : (path.contains("?") ? "&" : "?") + "lang=en"
                    try browser.navigate(to: origin + path + query)
                    _ = try browser.find("main h1")
                    try Self.expectNoSidewaysScrolling(browser, path)
                    let folder = isTelephone ? "telephone" : "desk"
                    _ = try browser.screenshot("provider-\(folder)-\(name)\(language.isEmpty ? "" : "-en")")
                }
            }
            #expect(try browser.consoleMessages() == [])
        }
    }

    @Test("a person is made, looked up, and put into a state, with the keyboard alone")
    func keyboard() async throws {
        let origin = listener.provider.publicOrigin
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try browser.navigate(to: origin + "/new-person")
            try browser.find("body").type(Self.tab + Self.enter)
            #expect(try browser.address.hasSuffix("#main"))
            #expect(try browser.find("#cpr").role == "textbox")
            #expect(try browser.find("#cpr").label == "Cpr-nummer (opfundet)")
            try browser.type("ole", into: "#id")
            try browser.type("010185-1234", into: "#cpr")
            try browser.type("Ole <Opdigtsen>" + Self.enter, into: "#name")
            try browser.wait(for: "[role=alert]", toContain: "Det kan ikke lade sig gøre.")
            #expect(try browser.find("#name").property("value").string == "Ole <Opdigtsen>")
            try browser.find("#cpr").clear()
            try browser.type("610185-1234" + Self.enter, into: "#cpr")
            try browser.wait(for: "[role=status]", toContain: "Personen er oprettet.")
            try browser.wait(for: "h1", toContain: "Ole <Opdigtsen>")
            try browser.type("spærret – AUTH005", into: "#new-state")
            try browser.type(Self.enter, into: "[data-testid=set-state]")
            try browser.wait(for: "[role=status]", toContain: "Tilstanden er sat.")
            try browser.wait(for: "[data-testid=state]", toContain: "spærret")
            try browser.navigate(to: origin + "/")
            try browser.type("opdigtsen ole" + Self.enter, into: "#search")
            try browser.wait(for: "[data-testid=count]", toContain: "1 person fundet")
            try browser.type(Self.enter, into: "[data-testid=keycard-ole]")
            try browser.wait(for: "h1", toContain: "Ole <Opdigtsen>")
            // The form that was refused is answered with 400, and the browser says so.
            #expect(try browser.consoleMessages().allSatisfy { $0.contains("status of 400") })
        }
        #expect(try await listener.provider.state(of: "ole") == .blocked)
    }

    @Test("pasted parameters are judged", arguments: [false, true])
    func parameters(_ isTelephone: Bool) async throws {
        let provider = listener.provider
        let site = provider.serviceProviders[0]
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(
                name: "mock",
                launcher: provider.publicOrigin,
                rootCertificates: provider.rootCertificatePEM
            ),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName
        )
        configuration.now = { Self.now }
        configuration.revocation.method = .none
        let request = try LoginRequest(origin: "https://site.example")
        let launch = try RelyingParty(configuration).beginLogin(request).launch
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions())
            try Self.resize(browser, isTelephone: isTelephone)
            let changed = launch.parametersJSON.replacing("OCESLOGIN2", with: "OCESLOGIN3")
            for (json, verdict, name) in [
                (launch.parametersJSON, "Postkassen", "fine"), (changed, "APP001", "wrong"),
            ] {
                try browser.navigate(to: provider.publicOrigin + "/parameters")
                let script = "document.getElementById('parameters').value = arguments[0]"
                _ = try browser.execute(script, [.string(json)])
                try browser.type("https://site.example", into: "#origin")
                try browser.click("[data-testid=check]")
                try browser.wait(for: "[data-testid=verdict]", toContain: verdict)
                try Self.expectNoSidewaysScrolling(browser, name)
                let folder = isTelephone ? "telephone" : "desk"
                _ = try browser.screenshot("provider-\(folder)-report-\(name)")
            }
            #expect(try browser.consoleMessages() == [])
        }
    }
}
