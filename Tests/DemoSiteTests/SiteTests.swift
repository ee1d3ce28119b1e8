import MockProvider
import NemIDHTTP
import Testing

@testable import DemoSite

/// The pages and their guard rails, logins apart.
@Suite struct SiteTests {
    let world: DemoWorld

    init() throws {
        world = try DemoWorld()
    }

    @Test("each page says TEST, in its language", arguments: ["/", "/om", "/log-paa", "/logget-af", "/findes-ikke"])
    func testBand(path: String) async {
        var browser = world.browser()
        #expect(await browser.get(path).text.contains("TEST – ikke NemID, ikke en myndighed. Intet her er ægte."))
        _ = await browser.get("/?lang=en")
        #expect(await browser.get(path).text.contains("TEST – not NemID, not an authority. Nothing here is real."))
    }

    @Test("each page says what this is not, in its language", arguments: ["/", "/om", "/log-paa", "/findes-ikke"])
    func disclaimer(path: String) async {
        var browser = world.browser()
        let danish = await browser.get(path).text
        for part in [
            "uafhængigt projekt", "ikke lavet, godkendt eller støttet", "31. oktober 2023", "til test, arkiver",
        ] {
            #expect(danish.contains(part), "\(part)")
        }
        _ = await browser.get("/?lang=en")
        let english = await browser.get(path).text
        for part in [
            "independent project", "not made, approved or supported", "31 October 2023", "for tests, archives",
        ] {
            #expect(english.contains(part), "\(part)")
        }
    }

    @Test("each page names its language and has the landmarks", arguments: ["/", "/om", "/log-paa", "/logget-af"])
    func landmarks(path: String) async {
        var browser = world.browser()
        let text = await browser.get(path).text
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">"))
        let marks = ["<header", "<nav", "<main id=\"indhold\"", "<footer", "<h1", "#indhold", "name=\"viewport\""]
        for mark in marks {
            #expect(text.contains(mark), "\(mark)")
        }
    }

    @Test("the language is switched by ?lang, kept in a cookie, and leaves the address")
    func language() async {
        var browser = world.browser()
        let response = await browser.get("/om?lang=en")
        #expect(response.status == .seeOther)
        #expect(response.location == "/om")
        #expect(
            response.fields.values("Set-Cookie")
                == ["sprog=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"]
        )
        let page = await browser.get("/om")
        #expect(page.text.contains("<html lang=\"en\">"))
        #expect(page.fields["Content-Language"] == "en")
        #expect(page.text.contains("href=\"/om?lang=da\""))
    }

    @Test("an unknown language changes nothing", arguments: ["/?lang=kl", "/?lang=", "/?lang=en&lang=da", "/?x=en"])
    func unknownLanguage(path: String) async {
        var browser = world.browser()
        let response = await browser.get(path)
        #expect(response.status == .ok)
        #expect(response.fields.values("Set-Cookie").isEmpty)
    }

    @Test(
        "SES-11 a redirect leads nowhere but to a path of the site",
        arguments: [
            "//host/?lang=en", "/https://host?lang=en", "/\\host?lang=en", "/%09/host?lang=en", "/om%0d%0aX:y?lang=en",
        ]
    )
    func openRedirect(path: String) async {
        var browser = world.browser()
        let response = await browser.get(path)
        #expect(response.status == .notFound)
        #expect(response.location == nil)
    }

    @Test("a visitor who only looks gets no cookie", arguments: ["/", "/om", "/logget-af", "/postkassen.css"])
    func noNeedlessCookie(path: String) async {
        var browser = world.browser()
        #expect(await browser.get(path).fields.values("Set-Cookie").isEmpty)
    }

    @Test("the site's files come with their types", arguments: Asset.allCases)
    func assets(asset: Asset) async {
        var browser = world.browser()
        let response = await browser.get("/" + asset.fileName)
        #expect(response.status == .ok)
        #expect(response.fields["Content-Type"] == asset.contentType)
        #expect(!response.body.isEmpty)
    }

    @Test("without a login the mailbox leads to the login page", arguments: ["/indbakke", "/brev/1"])
    func mailboxNeedsLogin(path: String) async {
        var browser = world.browser()
        #expect(await browser.get(path).location == "/log-paa")
    }

    @Test(
        "SES-09 a GET changes nothing, a POST shows nothing",
        arguments: [
            (HTTPMethod.get, "/log-af", "POST"), (.head, "/log-af", "POST"), (.get, "/log-paa/svar", "POST"),
            (.get, "/brev/1/ulaest", "POST"), (.post, "/", "GET, HEAD"), (.post, "/indbakke", "GET, HEAD"),
            (.put, "/", "GET, HEAD"), (.delete, "/brev/1", "GET, HEAD"), (.options, "/", "GET, HEAD"),
        ]
    )
    func methods(method: HTTPMethod, path: String, allowed: String) async {
        var browser = world.browser()
        let response = await browser.send(method, path)
        #expect(response.status == .methodNotAllowed)
        #expect(response.fields["Allow"] == allowed)
    }

    @Test(
        "a request for another host is refused",
        arguments: [
            "127.0.0.1:8080", "evil.example", "localhost", "localhost:8081", "localhost:8080.evil.example", "",
        ]
    )
    func foreignHost(host: String) async {
        var browser = world.browser()
        let response = await browser.get("/", fields: ["Host": host])
        #expect(response.status == .misdirectedRequest)
        #expect(response.text.contains("http://localhost:8080"))
    }

    @Test("two Host fields are refused")
    func twoHosts() async {
        var browser = world.browser()
        let response = await browser.get("/", fields: ["Host": "localhost:8080", "Host": "localhost:8080"])
        #expect(response.status == .misdirectedRequest)
    }

    @Test(
        "SES-15 SES-17 each response carries the security headers, whatever its status",
        arguments: [
            "/", "/om", "/log-paa", "/log-paa/udfald", "/indbakke", "/findes-ikke", "/postkassen.css",
            "/nemid-login.js",
            "/log-af", "/?lang=en",
        ]
    )
    func securityHeaders(path: String) async throws {
        var browser = world.browser()
        let fields = await browser.get(path).fields
        let policy = try #require(fields["Content-Security-Policy"]).split(separator: ";").map {
            $0.trimmingPrefix(" ")
        }
        for directive in [
            "default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ] {
            #expect(policy.contains { $0 == directive }, "\(directive)")
        }
        #expect(!policy.contains { $0.contains("unsafe") || $0.contains("*") })
        #expect(policy.contains { $0.hasPrefix("script-src") } == (path == "/log-paa"))
        let frames = policy.filter { $0.hasPrefix("frame-src") }
        #expect(frames == (path == "/log-paa" ? ["frame-src http://127.0.0.1:7788"] : []))
        #expect(fields["X-Content-Type-Options"] == "nosniff")
        #expect(fields["X-Frame-Options"] == "DENY")
        #expect(fields["Cache-Control"] == "no-store")
        #expect(fields["Referrer-Policy"] == "same-origin")
        #expect(fields["Cross-Origin-Opener-Policy"] == "same-origin")
        #expect(fields["Strict-Transport-Security"] == nil)
    }

    @Test("SES-17 no page has inline script or style, or an address elsewhere", arguments: ["/", "/om", "/log-paa"])
    func nothingInline(path: String) async throws {
        var browser = world.browser()
        let text = await browser.get(path).text
        #expect(!text.contains("style="))
        #expect(text.firstMatch(of: /\son[a-z]+=/) == nil)
        #expect(text.firstMatch(of: /<script(?![^>]*(src=|type="text\/x-nemid"))/) == nil)
        for match in text.matches(of: /(?:src|href|action)="([^"]*)"/) {
            let address = match.output.1
            #expect(
                (address.hasPrefix("/") && !address.hasPrefix("//")) || address.hasPrefix("#")
                    || address.hasPrefix("http://127.0.0.1:7788/launcher/lmt/"),
                "\(address)"
            )
        }
    }

    @Test("the picker shows user id, password and key card; a pseudonym's card too")
    func picker() async throws {
        var browser = world.browser()
        let text = await browser.get("/log-paa").text
        let card = try await world.provider.keyCard(of: "anna")
        #expect(text.contains("<code>anna</code>"))
        #expect(text.contains(card.number))
        #expect(card.pairs.allSatisfy { text.contains("#\($0.number)") && text.contains($0.code) })
        #expect(world.provider.people.allSatisfy { text.contains("<code>\($0.password)</code>") })
    }
}
