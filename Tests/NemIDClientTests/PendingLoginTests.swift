import FoundationEssentials
import NemIDClient
import Testing

@Suite struct PendingLoginTests {
    private func pending(_ binding: String? = nil) throws -> PendingLogin {
        var request = try LoginRequest(origin: SampleSite.origin)
        request.sessionBinding = binding
        return try SampleSite.relyingParty().beginLogin(request).pending
    }

    @Test("a pending login survives storing", arguments: [nil, "session-1"])
    func roundTrip(_ binding: String?) throws {
        let pending = try pending(binding)
        #expect(try PendingLogin(encoded: pending.encoded()) == pending)
        #expect(try JSONDecoder().decode(PendingLogin.self, from: JSONEncoder().encode(pending)) == pending)
        #expect(pending.issuedAt == SampleSite.instant)
    }

    @Test("the instant survives storing to the last fraction of a second")
    func fraction() throws {
        let relyingParty = try SampleSite.relyingParty {
            $0.now = { Date(timeIntervalSince1970: 1_618_925_165.1234567) }
        }
        let pending = try relyingParty.beginLogin(LoginRequest(origin: SampleSite.origin)).pending
        #expect(try PendingLogin(encoded: pending.encoded()) == pending)
    }

    @Test("the stored text is one line of ASCII, and does not hold the session's name")
    func text() throws {
        let text = try pending("session-1").encoded()
        #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        #expect(!text.contains("session-1"))
    }

    @Test(
        "SES-01 a session without a pending login, or with another text, is refused as a challenge",
        arguments: [
            nil, "", "{}", "null", "[]", "x", #"{"v":2,"issued":1,"challenge":"a","timestamp":"b","environment":"c"}"#,
        ]
    )
    func unreadable(_ text: String?) {
        let error = #expect(throws: NemIDError.self) { try PendingLogin(encoded: text) }
        #expect(error?.code == .challengeNotPending)
        #expect(error?.code.isKind(of: .challenge) == true)
    }

    @Test("SES-20 the challenge does not show")
    func isRedacted() throws {
        let pending = try pending()
        var dumped = ""
        dump(pending, to: &dumped)
        #expect(!"\(pending) \(String(reflecting: pending)) \(dumped)".contains(pending.challenge))
    }
}
