import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

/// A signing in the frame, from the document to the signed response.
@Suite("Signing in the frame")
struct SigningFlowTests {
    static let text = "\nJeg godkender aftalen – æøå\r\n\t<b>1 < 2 & \"3\"</b>  \n"

    static func base64(_ text: String) -> String { Base64.encode(Array(text.utf8)) }

    static func parameters(_ text: String, _ more: [(String, String)] = []) -> [(String, String)] {
        [("CLIENTFLOW", "OCESSIGN2"), ("SIGN_PROPERTIES", "challenge=42"), ("SIGNTEXT", base64(text))] + more
    }

    @Test("A plain text: shown whole, then signed as it came", arguments: Transport.allCases)
    func plainText(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let json = try world.parameters(Self.parameters(Self.text, [("LANGUAGE", "EN")])).json()
        var frame = try await FrameDouble(world, json)
        #expect(frame.screen == "document")
        #expect(frame.text("title") == "Read and sign")
        #expect(frame.last["title"]?.string == "Sign – TEST, not NemID")
        let document = try await frame.document()
        #expect(document.status == .ok)
        #expect(document.fields["Content-Type"] == "text/html; charset=utf-8")
        let shown =
            "\n"
            + Self.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
        #expect(document.text.contains("<pre class=\"plain\" data-testid=\"sign-text\">\(shown)</pre>"))
        try await frame.approveDocument()
        #expect(frame.screen == "credentials")
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.html.contains("data-testid=\"submit\">Sign</button>"))
        try await frame.enter(code: try await frame.askedCode("anna"))
        #expect(frame.screen == "ended" && frame.text("title") == "You have signed")
        let signed = try SignedLogin(try #require(frame.answer))
        #expect(signed.isSignedByHolder)
        #expect(signed.properties["action"] == "sign" && signed.properties["challenge"] == "42")
        #expect(signed.properties["signtext"] == Self.text)
    }

    @Test("SIGNTEXT_MONOSPACEFONT=TRUE shows it in a fixed-width font", arguments: [("TRUE", true), ("1", false)])
    func monospace(_ value: String, _ isMonospace: Bool) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let more = [("SIGNTEXT_FORMAT", "text"), ("SIGNTEXT_MONOSPACEFONT", value)]
        let frame = try await FrameDouble(world, try world.parameters(Self.parameters("a  b", more)).json())
        #expect(try await frame.document().text.contains("<pre class=\"monospace\"") == isMonospace)
    }

    @Test("The document is there as long as the signing goes on, and for it alone", arguments: Transport.allCases)
    func address(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await FrameDouble(world, try world.parameters(Self.parameters("Aftale")).json())
        let before = frame
        let posted = try await world.post("/launcher/document/x", [:])
        #expect(posted.status == .notFound)
        #expect(try await world.get("/launcher/document/").status == .notFound)
        let document = try await frame.document()
        let policy = try #require(document.fields["Content-Security-Policy"])
        #expect(policy.hasPrefix("sandbox allow-same-origin allow-modals; default-src 'none'; style-src 'self'; "))
        try await frame.cancel()
        #expect(frame.answer == "CAN002" && frame.text("title") == "Underskriften er afsluttet")
        #expect(try await before.document().status == .notFound)
        let login = try await FrameDouble(world, try world.parameters().json())
        let session = try #require(login.last["session"]?.string)
        #expect(try await world.get("/launcher/document/\(session)").status == .notFound, "a login has none")
    }

    @Test("Without a browser the document counts as read")
    func headless() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let json = try world.parameters(Self.parameters(Self.text)).json()
        let response = try await world.provider.login(parametersJSON: json, as: "bo")
        let signed = try SignedLogin(String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self))
        #expect(signed.isSignedByHolder && signed.properties["signtext"] == Self.text)
        #expect(signed.properties["action"] == "sign")
    }

    @Test("Documents are dropped with their logins when they are too many octets together")
    func weight() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let parameters = try ClientParameters(json: try world.parameters(Self.parameters("Aftale")).json())
        let login = try await world.provider.check(parameters, from: nil)
        let session = LoginSession(login: login, mode: .limited, machine: LoginStateMachine(startingAt: .document))
        let document = try #require(login.signing?.document)
        let weight = document.base64.utf8.count + document.view.octets.count
        for (most, left) in [(2 * weight, 2), (2 * weight - 1, 1)] {
            var sessions = LoginSessions(maximumCount: 8, maximumWeight: most)
            sessions.insert(session, id: "a", at: world.clock.now)
            sessions.insert(session, id: "b", at: world.clock.now)
            #expect(sessions.count == left)
            #expect(sessions.session("b", at: world.clock.now) != nil)
        }
    }
}
