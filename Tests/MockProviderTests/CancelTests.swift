import MockProvider
import NemIDHTTP
import NemIDTestSupport
import Testing

/// Every screen can be left, in both modes, and the code says from where.
@Suite("Cancelling on each screen")
struct CancelTests {
    /// How a screen is reached, and what leaving it gives.
    struct Way: Sendable, CustomTestStringConvertible {
        let screen: String
        let code: String
        let parameters: [(String, String)]
        let prepare: @Sendable (ProviderUnderTest) async throws -> Void
        let walk: @Sendable (inout FrameDouble) async throws -> Void

        init(
            _ screen: String,
            _ code: String = "CAN002",
            _ parameters: [(String, String)] = [],
            prepare: @escaping @Sendable (ProviderUnderTest) async throws -> Void = { _ in },
            walk: @escaping @Sendable (inout FrameDouble) async throws -> Void = { _ in }
        ) {
            self.screen = screen
            self.code = code
            self.parameters = parameters
            self.prepare = prepare
            self.walk = walk
        }

        var testDescription: String { "\(screen): \(code)" }
    }

    private static let nothing: @Sendable (ProviderUnderTest) async throws -> Void = { _ in }

    private static let logIn: @Sendable (inout FrameDouble) async throws -> Void = { frame in
        try await frame.enter(userID: "anna", password: "solskin42")
    }

    private static let useCode: @Sendable (inout FrameDouble) async throws -> Void = { frame in
        try await logIn(&frame)
        try await frame.enter(code: try await frame.askedCode("anna"))
    }

    private static let app: @Sendable (ProviderUnderTest) async throws -> Void = { world in
        try await world.provider.addCodeApp(for: "anna")
        try await world.provider.endWaiting(of: "anna")
    }

    private static let activate: @Sendable (inout FrameDouble) async throws -> Void = { frame in
        let digits = try await frame.world.provider.orderTemporaryPassword(for: "anna")
        try await frame.enter(userID: "anna", password: digits)
    }

    static let ways: [Way] = [
        Way("credentials"),
        Way("key-card", walk: logIn),
        Way(
            "new-card",
            prepare: { world in
                try await world.provider.useCodes(leaving: 0, of: "anna")
            },
            walk: logIn
        ),
        Way("code-app", prepare: app, walk: logIn),
        Way("awaiting-app", prepare: app) { frame in
            try await logIn(&frame)
            try await frame.sendAppRequest()
        },
        Way("app-timed-out", "CAN005", prepare: app) { frame in
            try await logIn(&frame)
            try await frame.sendAppRequest()
            frame.world.clock.advance(301)
            try await frame.poll()
        },
        Way(
            "app-not-ready",
            prepare: { world in
                try await world.provider.addCodeApp(for: "anna")
                try await world.provider.setHasKeyCard(false, for: "anna")
            },
            walk: logIn
        ),
        Way(
            "code-token",
            prepare: { world in
                try await world.provider.setHasKeyCard(false, for: "anna")
                try await world.provider.setHasCodeToken(true, for: "anna")
            },
            walk: logIn
        ),
        Way(
            "voice",
            prepare: { world in
                try await world.provider.setHasKeyCard(false, for: "anna")
                try await world.provider.setHasVoiceResponse(true, for: "anna")
            },
            walk: logIn
        ),
        Way("choose-factor", prepare: app) { frame in
            try await logIn(&frame)
            try await frame.changeFactor()
        },
        Way("notice", prepare: { world in try await world.provider.sendKeyCard(to: "anna") }, walk: useCode),
        Way("choose-password", "CAN002", [("CREDENTIAL_UPDATE", "PASSWORD")], walk: useCode),
        Way("choose-user-id", "CAN002", [("CREDENTIAL_UPDATE", "ALIAS")], walk: useCode),
        Way("choose-password", "CAN001", walk: activate),
        Way("key-card", "CAN001", prepare: nothing) { frame in
            try await activate(&frame)
            try await frame.choose(password: "regnbue3")
        },
        Way("choose-user-id", "CAN001", prepare: nothing) { frame in
            try await activate(&frame)
            try await frame.choose(password: "regnbue3")
            try await frame.enter(code: try await frame.askedCode("anna"))
        },
        Way("terms", "CAN001", prepare: nothing) { frame in
            try await activate(&frame)
            try await frame.choose(password: "regnbue3")
            try await frame.enter(code: try await frame.askedCode("anna"))
            try await frame.skipUserID()
        },
    ]

    @Test("It is there, and gives that code", arguments: ways, ["lmt", "std"])
    func cancelling(_ way: Way, _ mode: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        try await way.prepare(world)
        for language in ["DA", "EN"] {
            let json = try world.parameters(way.parameters + [("LANGUAGE", language)]).json()
            var frame = try await FrameDouble(world, json, mode: mode)
            try await way.walk(&frame)
            #expect(frame.screen == way.screen)
            #expect(frame.html.contains(#"data-event="cancel" data-testid="cancel""#))
            // In limited mode it is the cross at the top.
            #expect(frame.html.contains(#"class="close""#) == (mode == "lmt"))
            #expect(frame.html.contains(#"<h1"#) && frame.html.contains("data-focus"))
            #expect(frame.last["help"]?.string?.isEmpty == false)
            try await frame.cancel()
            #expect(frame.answer == way.code)
            #expect(frame.last["help"] == nil)
        }
    }

    @Test("Every screen that a login shows is among them")
    func complete() throws {
        let path = SourceTree.root + "/Sources/MockProvider/Login/LoginScreen.swift"
        let source = String(decoding: try TestFile.bytes(path), as: UTF8.self)
        let names = Set(source.matches(of: /case \.[a-zA-Z]+: "([a-z-]+)"/).map { String($0.output.1) })
        // A document to sign has tests of its own.
        #expect(Set(Self.ways.map(\.screen)) == names.subtracting(["fetching", "document"]))
    }
}
