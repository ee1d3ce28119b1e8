import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

/// A client code and a way to get it.
struct ProvokedCode: Sendable, CustomTestStringConvertible {
    let code: String
    /// Gives what the relying party, or the phone, is told.
    let provoke: @Sendable (ProviderUnderTest) async throws -> String?

    var testDescription: String { code }

    static let all: [ProvokedCode] = parameters + ended + locked + factors + phone + certificates

    private init(_ code: String, _ provoke: @escaping @Sendable (ProviderUnderTest) async throws -> String?) {
        self.code = code
        self.provoke = provoke
    }

    /// A frame of Anna's, after her password.
    private static func frame(
        _ world: ProviderUnderTest,
        _ more: [(String, String)] = [],
        password: String = "solskin42"
    ) async throws -> FrameDouble {
        var frame = try await FrameDouble(world, try world.parameters(more).json())
        try await frame.enter(userID: "anna", password: password)
        return frame
    }

    /// The same where a request to the code app waits.
    private static func waiting(_ world: ProviderUnderTest) async throws -> FrameDouble {
        if try await world.provider.codeApps(of: "anna").isEmpty {
            try await world.provider.addCodeApp(for: "anna")
            try await world.provider.endWaiting(of: "anna")
        }
        var frame = try await frame(world)
        try await frame.sendAppRequest()
        return frame
    }

    private static func post(_ world: ProviderUnderTest, _ path: String, _ message: JSON = [:]) async throws -> String?
    {
        let response = try await world.post("/_mock/v1/" + path, message)
        return try response.json()["code"]?.string
    }

    // MARK: What the parameters lead to

    private static let parameters: [ProvokedCode] = [
        ProvokedCode("APP001") { world in
            var values = try world.parameters().signed()
            values.append(("LANGUAGE", "EN"))
            return try await FrameDouble(world, LoginRequestParameters.json(values)).answer
        },
        ProvokedCode("APP002") { world in
            let parameters = SigningFlowTests.parameters("<p>x</p><!-- -->", [("SIGNTEXT_FORMAT", "HTML")])
            return try await FrameDouble(world, try world.parameters(parameters).json()).answer
        },
        ProvokedCode("APP004") { world in
            try await FrameDouble(world, try world.parameters().json(), mode: "background").answer
        },
        ProvokedCode("APP007") { world in
            try await FrameDouble(world, try world.parameters([("ORIGIN", "https://other.example")]).json()).answer
        },
        ProvokedCode("APP008") { world in
            var parameters = try world.parameters()
            parameters["CLIENTFLOW"] = "LOGIN"
            return try await FrameDouble(world, try parameters.json()).answer
        },
        ProvokedCode("SRV001") { world in
            var parameters = try world.parameters()
            parameters.key = try PrivateKey(pem: Array(world.provider.serviceProviders[1].privateKeyPEM.utf8))
            return try await FrameDouble(world, try parameters.json()).answer
        },
        ProvokedCode("SRV002") { world in
            var parameters = try world.parameters()
            parameters["TIMESTAMP"] = nil
            return try await FrameDouble(world, try parameters.json()).answer
        },
        ProvokedCode("SRV003") { world in
            let parameters = try world.parameters()
            world.clock.advance(181)
            return try await FrameDouble(world, try parameters.json()).answer
        },
        ProvokedCode("SRV010") { world in
            _ = try await post(world, "service-providers/postkassen/disable")
            return try await FrameDouble(world, try world.parameters().json()).answer
        },
        ProvokedCode("SRV011") { world in
            let text = Base64.encode([UInt8](repeating: 0x61, count: 101))
            return try await FrameDouble(world, try world.parameters([("TRANSACTION_CONTEXT", text)]).json()).answer
        },
    ]

    // MARK: Logins that are left or ended

    private static let ended: [ProvokedCode] = [
        ProvokedCode("SRV006") { world in
            var frame = try await frame(world)
            world.clock.advance(901)
            try await frame.poll()
            return frame.answer
        },
        ProvokedCode("CAN001") { world in
            let digits = try await world.provider.orderTemporaryPassword(for: "anna")
            var frame = try await frame(world, password: digits)
            try await frame.cancel()
            return frame.answer
        },
        ProvokedCode("CAN002") { world in
            var frame = try await frame(world)
            try await frame.cancel()
            return frame.answer
        },
        ProvokedCode("CAN003") { world in
            var frame = try await waiting(world)
            _ = try await post(world, "personas/anna/app/interrupt")
            try await frame.poll()
            return frame.answer
        },
        ProvokedCode("CAN004") { world in
            var frame = try await frame(world)
            _ = try await post(world, "personas/anna/nemid/end-logins")
            try await frame.enter(code: "123456")
            return frame.answer
        },
        ProvokedCode("CAN005") { world in
            var frame = try await waiting(world)
            world.clock.advance(301)
            try await frame.poll()
            try await frame.cancel()
            return frame.answer
        },
        ProvokedCode("CAN007") { world in
            var frame = try await waiting(world)
            _ = try await post(world, "personas/anna/app/reject")
            try await frame.poll()
            return frame.answer
        },
        ProvokedCode("CAN008") { world in
            var frame = try await waiting(world)
            _ = try await waiting(world)
            try await frame.poll()
            return frame.answer
        },
        ProvokedCode("AUTH010") { world in
            var first = try await frame(world)
            var second = try await frame(world)
            let code = try await first.askedCode("anna")
            try await first.enter(code: code)
            try await second.enter(code: code)
            return second.answer
        },
    ]

    // MARK: Locks

    private static func lock(_ world: ProviderUnderTest) async throws -> FrameDouble {
        var frame = try await FrameDouble(world, try world.parameters().json())
        for _ in 1...5 { try await frame.enter(userID: "anna", password: "x") }
        return frame
    }

    private static func wrongCodes(_ world: ProviderUnderTest) async throws -> FrameDouble {
        var frame = try await frame(world)
        let wrong = try await frame.askedCode("anna") == "000000" ? "111111" : "000000"
        for _ in 1...5 { try await frame.enter(code: wrong) }
        return frame
    }

    private static let locked: [ProvokedCode] = [
        ProvokedCode("LOCK001") { world in try await lock(world).answer },
        ProvokedCode("AUTH004") { world in
            _ = try await lock(world)
            return try await frame(world).answer
        },
        ProvokedCode("LOCK002") { world in
            _ = try await lock(world)
            world.clock.advance(8 * 3600)
            return try await lock(world).answer
        },
        ProvokedCode("AUTH007") { world in
            _ = try await lock(world)
            world.clock.advance(8 * 3600)
            _ = try await lock(world)
            return try await frame(world).answer
        },
        ProvokedCode("LOCK003") { world in try await wrongCodes(world).answer },
        ProvokedCode("AUTH005") { world in
            _ = try await wrongCodes(world)
            return try await frame(world).answer
        },
        ProvokedCode("AUTH001") { world in
            _ = try await post(world, "personas/anna/nemid/block")
            return try await frame(world).answer
        },
        ProvokedCode("AUTH008") { world in
            let digits = try await world.provider.orderTemporaryPassword(for: "anna")
            var left = try await frame(world, password: digits)
            try await left.cancel()
            return try await frame(world, password: digits).answer
        },
    ]

    // MARK: Second factors

    private static let factors: [ProvokedCode] = [
        ProvokedCode("AUTH006") { world in
            _ = try await post(world, "personas/anna/nemid", ["ordersCards": false, "codesLeft": 0])
            return try await frame(world).answer
        },
        ProvokedCode("AUTH011") { world in
            let digits = try await world.provider.orderTemporaryPassword(for: "anna")
            return try await frame(world, [("ENABLE_AWAITING_APP_APPROVAL_EVENT", "TRUE")], password: digits).answer
        },
        ProvokedCode("AUTH018") { world in
            _ = try await post(world, "personas/anna/factors", ["keyCard": false])
            _ = try await post(world, "personas/anna/app")
            _ = try await post(world, "personas/anna/app/revoke")
            return try await frame(world).answer
        },
        ProvokedCode("AUTH019") { world in try await frame(world, [("PREVENT_OTP_CARD", "TRUE")]).answer },
        ProvokedCode("SRV007") { world in
            _ = try await post(world, "personas/anna/factors", ["keyCard": false])
            _ = try await post(world, "personas/anna/app")
            _ = try await post(world, "personas/anna/app/outdate")
            var frame = try await frame(world)
            try await frame.sendAppRequest()
            return frame.answer
        },
    ]

    // MARK: What a phone shows

    private static let phone: [ProvokedCode] = [
        ProvokedCode("CAN006") { world in
            for _ in 1...3 { _ = try await post(world, "personas/anna/app") }
            return try await post(world, "personas/anna/app")
        },
        ProvokedCode("CAPP004") { world in
            _ = try await post(world, "personas/anna/app")
            _ = try await post(world, "personas/anna/app/revoke")
            return try await post(world, "personas/anna/app/approve")
        },
        ProvokedCode("CAPP006") { world in
            _ = try await post(world, "personas/bo/app")
            return try await post(world, "personas/anna/app/approve", ["app": "bo-app-1"])
        },
        ProvokedCode("CAPP007") { world in
            _ = try await post(world, "personas/anna/app")
            _ = try await post(world, "personas/anna/app/end-waiting")
            return try await post(world, "personas/anna/app/end-waiting")
        },
        ProvokedCode("CAPP008") { world in
            _ = try await post(world, "personas/anna/app")
            return try await post(world, "personas/anna/app/approve")
        },
        ProvokedCode("CAPP012") { world in
            try await post(world, "personas/anna/app/approve", ["app": "ole-app-1"])
        },
    ]

    // MARK: Certificates

    private static let certificates: [ProvokedCode] = [
        ProvokedCode("OCES001") { world in
            let digits = try await world.provider.orderTemporaryPassword(for: "anna")
            var frame = try await frame(world, password: digits)
            try await frame.choose(password: "2580")
            try await frame.enter(code: try await frame.askedCode("anna"))
            try await frame.skipUserID()
            try await frame.acceptTerms(signature: false)
            return frame.answer
        },
        outcome("OCES002", of: "unqualified-uffe"), outcome("OCES003", of: "othernemid-olga"),
        outcome("OCES004", of: "child-clara"), outcome("OCES005", of: "issuefails-ib"),
        ProvokedCode("OCES006") { world in
            _ = try await post(world, "personas/anna/revoke", ["cause": "keyCompromise"])
            var frame = try await frame(world)
            try await frame.enter(code: try await frame.askedCode("anna"))
            return frame.answer
        },
    ]

    /// The login of somebody whose user id is the outcome.
    private static func outcome(_ code: String, of person: String) -> ProvokedCode {
        ProvokedCode(code) { world in
            var frame = try await FrameDouble(world, try world.parameters().json())
            try await frame.enter(userID: person, password: "udfald2021")
            try await frame.enter(code: try await frame.askedCode(person))
            return frame.answer
        }
    }
}
