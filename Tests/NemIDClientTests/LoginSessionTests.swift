import FoundationEssentials
import NemIDClient
import Testing

@Suite struct LoginSessionTests {
    private let provider: SampleProvider
    private let clock = ManualClock(SampleSite.instant)

    init() throws { provider = try SampleProvider() }

    private func relyingParty(_ change: (inout RelyingParty.Configuration) -> Void = { _ in }) throws -> RelyingParty {
        try SampleSite.relyingParty {
            $0.environment = try provider.environment()
            $0.now = clock.now
            change(&$0)
        }
    }

    private func begin(_ relyingParty: RelyingParty, binding: String? = nil) throws -> PendingLogin {
        var request = try LoginRequest(origin: SampleSite.origin)
        request.sessionBinding = binding
        return try relyingParty.beginLogin(request).pending
    }

    private func callback(_ pending: PendingLogin, binding: String? = nil) throws -> LoginCallback {
        LoginCallback(
            response: try SampleAnswer(to: pending).response(by: provider.person, of: provider),
            sessionBinding: binding
        )
    }

    private func code(
        _ relyingParty: RelyingParty,
        _ callback: LoginCallback,
        _ pending: PendingLogin
    ) async -> NemIDError.Code? {
        await #expect(throws: NemIDError.self) { try await relyingParty.completeLogin(callback, for: pending) }?.code
    }

    @Test("SES-01 the same answer posted twice logs in once")
    func twice() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let callback = try callback(pending)
        #expect(try await relyingParty.completeLogin(callback, for: pending).isPerson)
        let second = await code(relyingParty, callback, pending)
        #expect(second == .challengeSpent)
        #expect(second?.isKind(of: .challenge) == true)
    }

    @Test("SES-01 of a hundred parallel posts one logs in, the others end as challenge")
    func parallel() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let callback = try callback(pending)
        let codes = await withTaskGroup(of: NemIDError.Code?.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    do throws(NemIDError) {
                        _ = try await relyingParty.completeLogin(callback, for: pending)
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(codes.compactMap(\.self) == Array(repeating: .challengeSpent, count: 99))
    }

    @Test("SES-02 an answer to another session's challenge is refused")
    func otherSession() async throws {
        let relyingParty = try relyingParty()
        let (mine, theirs) = (try begin(relyingParty), try begin(relyingParty))
        #expect(try await code(relyingParty, callback(theirs), mine) == .challenge)
    }

    @Test("SES-02 a bound pending login is refused in another session, and spent", arguments: ["session-2", "", nil])
    func binding(_ other: String?) async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty, binding: "session-1")
        #expect(try await code(relyingParty, callback(pending, binding: other), pending) == .challengeOtherSession)
        #expect(try await code(relyingParty, callback(pending, binding: "session-1"), pending) == .challengeSpent)
    }

    @Test("SES-02 a bound pending login completes in its own session")
    func ownBinding() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty, binding: "session-1")
        #expect(
            try await relyingParty.completeLogin(callback(pending, binding: "session-1"), for: pending).isPerson
        )
    }

    @Test("SES-02 a binding that nobody asked for is refused")
    func unaskedBinding() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        #expect(try await code(relyingParty, callback(pending, binding: "x"), pending) == .challengeOtherSession)
    }

    @Test("a pending login of another environment is refused")
    func otherEnvironment() async throws {
        let elsewhere = try SampleSite.relyingParty { $0.environment = try SampleSite.environment(name: "elsewhere") }
        let relyingParty = try relyingParty()
        let pending = try begin(elsewhere)
        #expect(try await code(relyingParty, callback(pending), pending) == .challengeOtherSession)
    }

    @Test("SES-03 a pending login lives 15 minutes, the last instant included")
    func life() async throws {
        let relyingParty = try relyingParty()
        let (first, second) = (try begin(relyingParty), try begin(relyingParty))
        clock.advance(by: 900)
        #expect(try await relyingParty.completeLogin(callback(first), for: first).isPerson)
        clock.advance(by: 0.001)
        let code = try await code(relyingParty, callback(second), second)
        #expect(code == .challengeExpired)
        #expect(code?.isKind(of: .challenge) == true)
    }

    @Test("SES-03 a pending login of an impossible instant is refused", arguments: ["1e300", "-1e300"])
    func impossibleInstant(_ seconds: String) async throws {
        let relyingParty = try relyingParty()
        let stored = try begin(relyingParty).encoded()
        let changed = stored.replacing(/"issued":[0-9.]+/, with: "\"issued\":\(seconds)")
        #expect(changed != stored)
        let pending = try PendingLogin(encoded: changed)
        #expect(try await code(relyingParty, callback(pending), pending) == .challengeExpired)
    }

    @Test("SES-03 a pending login from the future is refused beyond the tolerance of clocks")
    func future() async throws {
        let relyingParty = try relyingParty()
        clock.advance(by: 181)
        let pending = try begin(relyingParty)
        clock.advance(by: -181)
        #expect(try await code(relyingParty, callback(pending), pending) == .challengeExpired)
        clock.advance(by: 1)
        #expect(try await relyingParty.completeLogin(callback(pending), for: pending).isPerson)
    }

    @Test("SES-04 a failed verification, and a cancelled login, spend the challenge", arguments: ["garbage", "CAN002"])
    func burnt(_ response: String) async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        _ = try? await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        #expect(try await code(relyingParty, callback(pending), pending) == .challengeSpent)
    }

    @Test("SES-04 the challenge is spent before the answer is looked at, and the answer is remembered when accepted")
    func order() async throws {
        let log = RecordingReplayGuard()
        let relyingParty = try relyingParty { $0.replayGuard = log }
        let (first, second) = (try begin(relyingParty), try begin(relyingParty))
        _ = await code(relyingParty, LoginCallback(response: "garbage"), first)
        #expect(log.tokens.count == 1)
        #expect(try await relyingParty.completeLogin(callback(second), for: second).isPerson)
        #expect(log.tokens.count == 3)
        #expect(log.tokens.allSatisfy { $0.wholeMatch(of: #/[0-9a-f]{64}/#) != nil })
    }

    @Test("SES-01 an answer that was accepted is refused although its challenge's store forgot")
    func answerReplay() async throws {
        let forgetful = RecordingReplayGuard(forgetsEveryOther: true)
        let relyingParty = try relyingParty { $0.replayGuard = forgetful }
        let pending = try begin(relyingParty)
        let callback = try callback(pending)
        #expect(try await relyingParty.completeLogin(callback, for: pending).isPerson)
        #expect(await code(relyingParty, callback, pending) == .challengeAnswerReplayed)
    }

    @Test("a replay guard that cannot decide refuses the login")
    func failingGuard() async throws {
        struct Unreachable: Error {}
        struct FailingGuard: ReplayGuard {
            func claim(_ token: String, until expiry: Date, now: Date) async throws -> Bool { throw Unreachable() }
        }
        let relyingParty = try relyingParty { $0.replayGuard = FailingGuard() }
        let pending = try begin(relyingParty)
        let callback = try callback(pending)
        let error = await #expect(throws: NemIDError.self) {
            try await relyingParty.completeLogin(callback, for: pending)
        }
        #expect(error?.code == .replayGuard)
        #expect(error?.underlyingError is Unreachable)
    }
}
