import FoundationEssentials
import MockProvider
import NemIDHTTP
import Testing

@Suite("Login frame")
struct LauncherFlowTests {
    @Test("A login from the first screen to the signed document", arguments: Transport.allCases)
    func wholeLogin(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await FrameDouble(world, try world.parameters([("SIGN_PROPERTIES", "challenge=42")]).json())
        #expect(frame.screen == "credentials")
        #expect(frame.text("service-name") == "Postkassen")
        #expect(frame.text("title") == "Log på")
        #expect(frame.answer == nil)
        try await frame.enter(userID: "Anna ", password: "solskin42")
        #expect(frame.screen == "key-card")
        #expect(frame.text("card-number") == (try await world.provider.keyCard(of: "anna").number))
        #expect(frame.text("code-number")?.wholeMatch(of: /#[0-9]{4}/) != nil)
        #expect(frame.html.contains(#"type="tel" inputmode="numeric" maxlength="6""#))
        try await frame.enter(code: try await frame.askedCode("anna"))
        #expect(frame.screen == "ended")
        let answer = try #require(frame.answer)
        #expect(answer.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<openoces:signature "))
        let login = try SignedLogin(answer)
        #expect(login.properties["challenge"] == "42")
        #expect(login.properties["RequestIssuer"] == "Postkassen")
        #expect(login.isSignedByHolder)
        #expect(try await world.provider.keyCard(of: "anna").remainingCount == KeyCard.pairCount - 1)
    }

    /// Each screen of a login with a wrong password on the way, and what the site gets.
    private func run(_ transport: Transport, seed: UInt64) async throws -> (screens: [String], answer: String?) {
        let world = try ProviderUnderTest(transport, seed: seed)
        var frame = try await FrameDouble(world, try world.parameters([("SIGN_PROPERTIES", "challenge=42")]).json())
        var screens = [frame.html]
        try await frame.enter(userID: "anna", password: "x")
        screens.append(frame.html)
        try await frame.enter(userID: "anna", password: "solskin42")
        screens.append(frame.html)
        try await frame.enter(code: try await frame.askedCode("anna"))
        screens.append(frame.html)
        return (screens, frame.answer)
    }

    @Test("Same seed, clock and inputs: the same screens and the same document, octet for octet; another seed: others")
    func deterministic() async throws {
        let first = try await run(.inProcess, seed: 1)
        let second = try await run(.inProcess, seed: 1)
        #expect(first.answer != nil && first.screens.allSatisfy { !$0.isEmpty } && Set(first.screens).count == 4)
        #expect(first.screens == second.screens && first.answer == second.answer)
        // Behind a port of its own it has other addresses in its certificates, and the same screens.
        #expect(try await run(.socket, seed: 1).screens == first.screens)
        let other = try await run(.inProcess, seed: 2)
        #expect(other.screens != first.screens && other.answer != first.answer)
    }

    @Test("A wrong password keeps the first screen, with the user id in it", arguments: Transport.allCases)
    func wrongPassword(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: "x")
        #expect(frame.screen == "credentials")
        #expect(frame.text("problem") == "Fejl i bruger-id eller adgangskode. Prøv igen.")
        #expect(frame.html.contains(#"value="anna""#))
        try await frame.enter(userID: "anna", password: "")
        #expect(frame.text("problem") == "Indtast adgangskode.")
        try await frame.enter(userID: "", password: "x")
        #expect(frame.text("problem") == "Indtast bruger-id.")
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.screen == "key-card")
    }

    @Test("SES-21 an unknown user id looks like a wrong password", arguments: Transport.allCases)
    func unknownUserID(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var known = try await FrameDouble(world, try world.parameters().json())
        var unknown = try await FrameDouble(world, try world.parameters().json())
        try await known.enter(userID: "anna", password: "x")
        try await unknown.enter(userID: "anne", password: "x")
        #expect(known.html == unknown.html.replacing("anne", with: "anna"))
    }

    @Test(
        "A wrong code asks for the same number again; the right one then ends the login",
        arguments: Transport.allCases
    )
    func wrongCode(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", "en")]).json())
        try await frame.enter(userID: "bo", password: "2580")
        let number = frame.text("code-number")
        let right = try await frame.askedCode("bo")
        try await frame.enter(code: right == "111111" ? "222222" : "111111")
        #expect(frame.screen == "key-card")
        #expect(frame.text("problem") == "Incorrect code. Try again.")
        #expect(frame.text("code-number") == number)
        try await frame.enter(code: "12")
        #expect(frame.text("problem") == "Enter the six digits.")
        try await frame.enter(code: right)
        #expect(frame.screen == "ended")
        #expect(try SignedLogin(try #require(frame.answer)).commonName == "Bo Ødegård Æbelholt")
    }

    @Test("Cancelling gives CAN002 on either screen", arguments: Transport.allCases)
    func cancelling(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var first = try await FrameDouble(world, try world.parameters().json())
        try await first.cancel()
        #expect(first.answer == "CAN002")
        var second = try await FrameDouble(world, try world.parameters().json())
        try await second.enter(userID: "anna", password: "solskin42")
        try await second.cancel()
        #expect(second.answer == "CAN002")
    }

    @Test(
        "The third wrong four-digit password ends with LOCK001, the next login with AUTH004",
        arguments: Transport.allCases
    )
    func locking(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await FrameDouble(world, try world.parameters().json())
        for _ in 1...3 { try await frame.enter(userID: "bo", password: "1") }
        #expect(frame.answer == "LOCK001")
        var next = try await FrameDouble(world, try world.parameters().json())
        try await next.enter(userID: "bo", password: "2580")
        #expect(next.answer == "AUTH004")
        world.clock.advance(8 * 3600)
        var later = try await FrameDouble(world, try world.parameters().json())
        try await later.enter(userID: "bo", password: "2580")
        #expect(later.screen == "key-card")
    }

    @Test("A login that was left for more than 15 minutes is over", arguments: [(900.0, nil), (901.0, "SRV006")])
    func inactivity(_ seconds: Double, _ expected: String?) async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await FrameDouble(world, try world.parameters().json())
        world.clock.advance(seconds)
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.answer == expected)
    }

    @Test("An unknown login and one that has ended give SRV006", arguments: Transport.allCases)
    func unknownSession(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let frame = try await FrameDouble(world, try world.parameters().json())
        let session = try #require(frame.last["session"])
        for _ in 1...2 {
            _ = try await world.post("/launcher/step", ["session": session, "event": "cancel"])
        }
        let message: JSON = ["session": session, "event": "cancel"]
        let again = try await world.post("/launcher/step", message).json()
        #expect(again["content"] == "U1JWMDA2")
        let unknown = try await world.post("/launcher/step", ["session": "none", "event": "cancel"]).json()
        #expect(unknown["content"] == "U1JWMDA2")
    }

    @Test("SES-19 the number of logins under way is bounded; the one left longest gives way")
    func bounded() async throws {
        let clock = ManualClock()
        let provider = try IdentityProvider(.init(now: { clock.now }, maximumSessions: 3))
        let json = try LoginRequestParameters(provider, at: clock.now).json()
        var sessions: [JSON] = []
        for _ in 1...4 {
            clock.advance(1)
            let message: JSON = ["mode": "lmt", "origin": "https://a.example", "parameters": .string(json)]
            let response = await provider.respond(to: .post("/launcher/start", message))
            sessions.append(try #require(try response.json()["session"]))
        }
        #expect(Set(sessions).count == 4)
        var hasEnded: [Bool] = []
        for session in sessions {
            let message: JSON = ["session": session, "event": "credentials", "userID": "", "password": ""]
            hasEnded.append(try await provider.respond(to: .post("/launcher/step", message)).json()["content"] != nil)
        }
        #expect(hasEnded == [true, false, false, false])
    }

    @Test("Two logins at once with the same question: the second answer gets AUTH010")
    func sameQuestion() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var first = try await FrameDouble(world, try world.parameters().json())
        var second = try await FrameDouble(world, try world.parameters().json())
        try await first.enter(userID: "anna", password: "solskin42")
        try await second.enter(userID: "anna", password: "solskin42")
        let code = try await first.askedCode("anna")
        try await first.enter(code: code)
        try await second.enter(code: code)
        #expect(first.answer?.hasPrefix("<?xml") == true)
        #expect(second.answer == "AUTH010")
    }

    @Test(
        "The language follows the parameter; Greenlandic is shown in Danish and says so",
        arguments: [(nil, "da"), ("DA", "da"), ("EN", "en"), ("En", "en"), ("KL", "da"), ("xx", "da")]
    )
    func language(_ parameter: String?, _ expected: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let more = parameter.map { [("LANGUAGE", $0)] } ?? []
        let frame = try await FrameDouble(world, try world.parameters(more).json())
        #expect(frame.language == expected)
        #expect(frame.text("title") == (expected == "en" ? "Log in" : "Log på"))
        #expect(frame.last["title"]?.string?.hasPrefix(expected == "en" ? "Log in – TEST" : "Log på – TEST") == true)
        let band = try #require(frame.last["band"]?.string)
        #expect(band.hasPrefix(expected == "en" ? "TEST – not NemID" : "TEST – ikke NemID"))
    }

    @Test(
        "Cancel is always there in limited mode; in standard mode it can be hidden on the first screen",
        arguments: [("lmt", "FALSE", true), ("lmt", "TRUE", true), ("std", "FALSE", true), ("std", "TRUE", false)]
    )
    func cancelButton(_ mode: String, _ parameter: String, _ expected: Bool) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let json = try world.parameters([("DO_NOT_SHOW_CANCEL", parameter)]).json()
        var frame = try await FrameDouble(world, json, mode: mode)
        #expect((frame.text("cancel") != nil) == expected)
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.text("cancel") != nil)
    }

    @Test("SES-16 what a person types comes back escaped")
    func escaping() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "\"><script>alert(1)</script>", password: "x")
        #expect(!frame.html.contains("<script"))
        #expect(frame.html.contains("&quot;&gt;&lt;script&gt;"))
    }

    @Test("PAR-08 parameters from a page of another origin end with APP007", arguments: Transport.allCases)
    func otherOrigin(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let frame = try await FrameDouble(world, try world.parameters([("ORIGIN", "https://tjeneste.example/")]).json())
        #expect(frame.answer == "APP007")
        #expect(frame.text("end-code") == "APP007")
        let right = try await FrameDouble(world, try world.parameters([("ORIGIN", "https://tjeneste.example")]).json())
        #expect(right.screen == "credentials")
    }

    @Test("Steps are POST with JSON only", arguments: ["/launcher/start", "/launcher/step"])
    func stepRequests(_ target: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        #expect(try await world.get(target).status == .methodNotAllowed)
        for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"] {
            let request = HTTPRequest(
                method: .post,
                target: target,
                fields: ["Content-Type": type],
                body: Array("{}".utf8)
            )
            #expect(try await world.send(request).status == .unsupportedMediaType)
        }
        var fields: HTTPFields = ["Content-Type": "application/json"]
        fields.append(name: "Content-Type", value: "text/plain")
        let twoTypes = HTTPRequest(method: .post, target: target, fields: fields, body: Array("{}".utf8))
        #expect(try await world.send(twoTypes).status == .unsupportedMediaType)
        #expect(try await world.post(target, [:]).status == .badRequest)
        #expect(try await world.post(target, ["mode": "lmt", "colour": "red"]).status == .badRequest)
    }

    @Test(
        "The launcher's address: mode, then digits",
        arguments: [
            ("/launcher/1", "lmt"), ("/launcher/lmt/1618925165000", "lmt"),
            ("/launcher/std/99999999999999999999999", "std"),
            ("/launcher/", nil), ("/launcher/x", nil), ("/launcher/std", nil), ("/launcher/std/x", nil),
            ("/launcher/other/1", nil), ("/launcher/std/1/2", nil), ("/launcher/-1", nil),
        ]
    )
    func addresses(_ target: String, _ mode: String?) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let response = try await world.get(target)
        #expect(response.status == (mode == nil ? .notFound : .ok))
        if let mode { #expect(response.text.contains("data-mode=\"\(mode)\"")) }
    }
}

extension HTTPRequest {
    static func post(_ target: String, _ value: JSON) -> HTTPRequest {
        HTTPRequest(
            method: .post,
            target: target,
            fields: ["Content-Type": "application/json"],
            body: Array(value.text.utf8)
        )
    }
}
