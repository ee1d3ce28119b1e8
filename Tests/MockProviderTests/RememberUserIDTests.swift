import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("Remembered user id")
struct RememberUserIDTests {
    private func token(_ answer: String?) throws -> String? {
        let answer = try #require(answer)
        let pattern =
            #/<openoces:Name>rememberUseridToken</openoces:Name><openoces:Value Encoding="base64" VisibleToSigner="no">(.*?)</#
        return answer.firstMatch(of: pattern).map { String($0.1) }
    }

    private func logIn(
        _ world: ProviderUnderTest,
        _ parameters: [(String, String)],
        remember: Bool,
        userID: String = "Anna"
    ) async throws -> String? {
        var frame = try await FrameDouble(world, try world.parameters(parameters).json())
        try await frame.enter(userID: userID, password: "solskin42", remember: remember)
        try await frame.enter(code: try await frame.askedCode("anna"))
        return try token(frame.answer)
    }

    @Test("A tick brings a token, and the token the user id back, in Danish and English", arguments: Transport.allCases)
    func wholeRound(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let token = try #require(try await logIn(world, [("REMEMBER_USERID", "")], remember: true))
        #expect(Base64.decode(token.utf8)?.count == 32)
        for (language, label) in [("DA", "Husk bruger-id"), ("EN", "Remember user id")] {
            let more = [("REMEMBER_USERID", token), ("LANGUAGE", language)]
            let frame = try await FrameDouble(world, try world.parameters(more).json())
            #expect(frame.html.contains(#"value="anna""#))
            #expect(frame.html.contains("<label for=\"remember\">\(label)</label>"))
            #expect(frame.html.contains(#"data-testid="remember" checked>"#))
            #expect(frame.html.contains(#"data-testid="password" data-focus>"#))
        }
        #expect(try await logIn(world, [("REMEMBER_USERID", token)], remember: true) == token)
        #expect(try await logIn(world, [("REMEMBER_USERID", token)], remember: false) == nil)
    }

    @Test(
        "Without the parameter there is no box, and no token even where a tick is sent",
        arguments: Transport.allCases
    )
    func notOffered(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let frame = try await FrameDouble(world, try world.parameters().json())
        #expect(!frame.html.contains(#"data-testid="remember""#))
        #expect(try await logIn(world, [], remember: true) == nil)
    }

    @Test(
        "The box is ticked at first unless the parameter says FALSE; standard mode goes by the token alone",
        arguments: [
            ("lmt", nil, true), ("lmt", "TRUE", true), ("lmt", "x", true), ("lmt", "FALSE", false),
            ("lmt", "false", false), ("std", nil, false), ("std", "TRUE", false),
        ] as [(String, String?, Bool)]
    )
    func initialStatus(_ mode: String, _ status: String?, _ expected: Bool) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let more = [("REMEMBER_USERID", "")] + (status.map { [("REMEMBER_USERID_INITIAL_STATUS", $0)] } ?? [])
        let frame = try await FrameDouble(world, try world.parameters(more).json(), mode: mode)
        #expect(frame.html.contains(#"data-testid="remember""#))
        #expect(frame.html.contains(#"data-testid="remember" checked"#) == expected)
    }

    @Test("A token that is not known offers the box and fills in nothing", arguments: ["", "x", "AAAA", "anna"])
    func unknownToken(_ token: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let frame = try await FrameDouble(world, try world.parameters([("REMEMBER_USERID", token)]).json())
        #expect(frame.screen == "credentials")
        #expect(frame.html.contains(#"type="text" value="""#))
    }

    @Test("The box stays as the person left it when the screen comes again")
    func tickStays() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var frame = try await FrameDouble(world, try world.parameters([("REMEMBER_USERID", "")]).json())
        try await frame.enter(userID: "anna", password: "x")
        #expect(!frame.html.contains(#"data-testid="remember" checked"#))
        try await frame.enter(userID: "anna", password: "x", remember: true)
        #expect(frame.html.contains(#"data-testid="remember" checked"#))
    }

    @Test("Tokens differ by relying party, user id and seed, and hold none of them")
    func tokens() throws {
        let first = RememberedUserIDs(seed: 1)
        let token = try first.token(userID: "anna", serviceProvider: "CVR:90000003-UID:1")
        let others = [
            try first.token(userID: "anna", serviceProvider: "CVR:90000003-UID:2"),
            try first.token(userID: "bo", serviceProvider: "CVR:90000003-UID:1"),
            try RememberedUserIDs(seed: 2).token(userID: "anna", serviceProvider: "CVR:90000003-UID:1"),
            // The same letters, cut elsewhere.
            try first.token(userID: "1anna", serviceProvider: "CVR:90000003-UID:"),
        ]
        #expect(!others.contains(token) && Set(others).count == others.count)
        let userIDs = ["bo", "anna"]
        #expect(
            try first.userID(token: token, serviceProvider: "CVR:90000003-UID:1", among: userIDs) == "anna"
        )
        #expect(try first.userID(token: token, serviceProvider: "CVR:90000003-UID:2", among: userIDs) == nil)
        #expect(try first.userID(token: token, serviceProvider: "CVR:90000003-UID:1", among: ["bo"]) == nil)
    }

    @Test("A token of one relying party says nothing to another", arguments: Transport.allCases)
    func otherServiceProvider(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let token = try #require(try await logIn(world, [("REMEMBER_USERID", "")], remember: true))
        let other = try #require(world.provider.serviceProviders.last)
        var parameters = try world.parameters([("REMEMBER_USERID", token)])
        parameters.key = try PrivateKey(pem: Array(other.privateKeyPEM.utf8))
        let certificate = try Certificate.certificates(pem: Array(other.certificatePEM.utf8))[0]
        parameters["SP_CERT"] = Base64.encode(certificate.der)
        let frame = try await FrameDouble(world, try parameters.json())
        #expect(frame.screen == "credentials")
        #expect(frame.html.contains(#"type="text" value="""#))
    }
}
