import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

/// The page where developers look at a sign text.
@Suite("The page for sign texts")
struct SignTextViewerTests {
    private func send(_ world: ProviderUnderTest, _ fields: [(String, String)], lang: String = "") async throws
        -> HTTPResponse
    {
        let body = fields.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
        return try await world.send(
            HTTPRequest(
                method: .post,
                target: "/signtextviewer" + lang,
                fields: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array(body.utf8)
            )
        )
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { octet in
            let isPlain = (0x61...0x7A).contains(octet) || (0x30...0x39).contains(octet)
            return isPlain ? String(Character(Unicode.Scalar(octet))) : "%" + Hex.lower([octet])
        }.joined()
    }

    private func document(_ world: ProviderUnderTest, _ page: HTTPResponse) async throws -> HTTPResponse {
        let address = try #require(page.text.firstMatch(of: /<iframe class="viewed" src="([^"]+)"/)?.1)
        return try await world.get(String(address))
    }

    @Test("A document of each format is shown as the frame would show it", arguments: Transport.allCases)
    func shown(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let example = StylesheetCase.all[0]
        let html = "<p>Aftale</p>"
        for (fields, body) in [
            ([("format", "TEXT"), ("text", "a\r\nb"), ("monospace", "on")], nil),
            ([("format", "HTML"), ("text", html)], Array(html.utf8)),
            ([("format", "HTML"), ("text", "PHA+QWZ0YWxl\r\nPC9wPg=="), ("base64", "on")], Array(html.utf8)),
            (
                [("format", "XML"), ("text", example.document), ("stylesheet", example.stylesheet)],
                Array(example.html.utf8)
            ),
            ([("format", "PDF"), ("text", Base64.encodeLines(SamplePDF.agreement))], SamplePDF.agreement),
        ] {
            let page = try await send(world, fields)
            #expect(page.status == .ok && page.text.contains("Dokumentet kan underskrives."), "\(fields[0])")
            let document = try await document(world, page)
            if let body {
                #expect(document.body == body)
            } else {
                #expect(document.text.contains("<pre class=\"monospace\" data-testid=\"sign-text\">\na\nb</pre>"))
            }
            #expect(document.fields["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        }
    }

    @Test("PAR-12 what the frame would refuse is refused with the code and the reason, and stands there as text alone")
    func refused() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let active = "<script>alert(1)</script>"
        let page = try await send(world, [("format", "HTML"), ("text", active)], lang: "?lang=en")
        #expect(page.text.contains("data-testid=\"code\">APP002</strong>"))
        #expect(page.text.contains("The document is refused with") && !page.text.contains(active))
        #expect(page.text.contains("&lt;script&gt;"), "it can be changed and tried again")
        #expect(!page.text.contains("<iframe"))
        let unreadable = try await send(world, [("format", "PDF"), ("text", "%")])
        #expect(unreadable.text.contains("data-testid=\"code\">SRV002</strong>"))
        #expect(try await send(world, [("format", "XML"), ("text", "<a/>")]).text.contains("APP002"))
    }

    @Test("The page has its own policy, and takes its own form alone")
    func page() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let page = try await world.get("/signtextviewer?lang=en")
        #expect(page.status == .ok && page.text.contains("View a sign text"))
        #expect(page.fields["Content-Security-Policy"]?.contains("frame-src 'self'") == true)
        #expect(page.fields["X-Frame-Options"] == "DENY" && page.fields["Referrer-Policy"] == "same-origin")
        let foreign = HTTPRequest(
            method: .post,
            target: "/signtextviewer",
            fields: ["Content-Type": "application/x-www-form-urlencoded", "Origin": "https://attacker.example"],
            body: Array("format=TEXT&text=x".utf8)
        )
        #expect(try await world.send(foreign).status == .forbidden)
        let other = HTTPRequest(
            method: .post,
            target: "/signtextviewer",
            fields: ["Content-Type": "text/plain"],
            body: [0x61]
        )
        #expect(try await world.send(other).status == .badRequest)
        #expect(try await world.send(HTTPRequest(method: .put, target: "/signtextviewer")).status == .methodNotAllowed)
        for target in ["/signtextviewer/1", "/signtextviewer/x", "/signtextviewer/1/2"] {
            #expect(try await world.get(target).status == .notFound)
        }
    }

    @Test("The last eight documents are there, and none before them")
    func last() async throws {
        let world = try ProviderUnderTest(.inProcess)
        for number in 1...9 { _ = try await send(world, [("format", "TEXT"), ("text", "nr \(number)")]) }
        #expect(try await world.get("/signtextviewer/1").status == .notFound)
        for number in 2...9 {
            #expect(try await world.get("/signtextviewer/\(number)").text.contains("\nnr \(number)</pre>"))
        }
        #expect(try await world.get("/signtextviewer/10").status == .notFound)
    }
}
