import MockProvider
import NemIDHTTP
import Testing

@testable import DemoSite

/// Logins that open no mailbox.
@Suite struct LoginEndingTests {
    let world: DemoWorld

    init() throws {
        world = try DemoWorld()
    }

    @Test(
        "a login that the user or the provider ended is explained, with the code in small print",
        arguments: [
            ("Q0FOMDAy", "CAN002", "Login afbrudt", "Du afbrød login."),
            ("QVVUSDAwNA==", "AUTH004", "Du kan ikke logge på nu", "låst i 8 timer"),
            ("TE9DSzAwMw==", "LOCK003", "Du kan ikke logge på nu", "spærret"),
            ("U1JWMDA2", "SRV006", "Du blev ikke logget på", "Tiden løb ud. Prøv igen."),
            ("QVBQMDAx", "APP001", "Du kan ikke logge på nu", "Kontakt Postkassen"),
            ("WllYOTk5", "ZYX999", "Du blev ikke logget på", "teknisk fejl"),
        ]
    )
    func endings(response: String, code: String, title: String, text: String) async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        #expect(await browser.answer(login, with: response).location == "/log-paa/udfald")
        let page = await browser.get("/log-paa/udfald").text
        #expect(page.contains("<small>Kode: <code>\(code)</code></small>"))
        #expect(page.contains("<h1>\(title)</h1>"))
        #expect(page.contains(text))
        let mayTryNow = ["CAN002", "SRV006", "ZYX999"].contains(code)
        #expect(page.contains(mayTryNow ? "Prøv igen</a>" : "Til forsiden</a>"))
        #expect(await browser.get("/indbakke").location == "/log-paa")
    }

    @Test(
        "an answer that does not verify is refused with its code; the log says why without the answer",
        arguments: [
            ("", "wellFormed"), ("!!!", "encoding"), ("PGE+", "wellFormed"), ("PGEvPg==", "structure"),
        ]
    )
    func rejected(response: String, code: String) async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        #expect(await browser.answer(login, with: response).location == "/log-paa/udfald")
        let page = await browser.get("/log-paa/udfald").text
        #expect(page.contains("<code>\(code)</code>"))
        #expect(page.contains("Svaret fra NemID kunne ikke godkendes."))
        #expect(world.log.lines.count == 1)
        #expect(world.log.lines.allSatisfy { $0.hasPrefix("login rejected: \(code): ") })
    }

    @Test("an ending is gone when another login begins, and for who has none")
    func endingIsForgotten() async throws {
        var browser = world.browser()
        #expect(await browser.get("/log-paa/udfald").location == "/log-paa")
        let login = try await browser.openLogin()
        _ = await browser.answer(login, with: "Q0FOMDAy")
        _ = await browser.get("/log-paa")
        #expect(await browser.get("/log-paa/udfald").location == "/log-paa")
    }
}
