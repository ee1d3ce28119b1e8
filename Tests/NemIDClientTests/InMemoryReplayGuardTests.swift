import FoundationEssentials
import NemIDClient
import Testing

@Suite struct InMemoryReplayGuardTests {
    private let now = SampleSite.instant

    private func later(_ seconds: Double) -> Date { now.addingTimeInterval(seconds) }

    @Test("SES-01 a token is taken once")
    func once() throws {
        let replayGuard = InMemoryReplayGuard()
        #expect(try replayGuard.claim("a", until: later(900), now: now))
        #expect(try !replayGuard.claim("a", until: later(900), now: now))
        #expect(try replayGuard.claim("b", until: later(900), now: now))
    }

    @Test("SES-01 of a thousand parallel calls one takes the token")
    func parallel() async throws {
        let replayGuard = InMemoryReplayGuard()
        let (expiry, now) = (later(900), now)
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<1000 { group.addTask { try replayGuard.claim("a", until: expiry, now: now) } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1)
    }

    @Test("a token is remembered to its expiry, the instant included")
    func expiry() throws {
        let replayGuard = InMemoryReplayGuard()
        #expect(try replayGuard.claim("a", until: later(10), now: now))
        #expect(try !replayGuard.claim("a", until: later(20), now: later(10)))
        #expect(try replayGuard.claim("a", until: later(30), now: later(10.001)))
    }

    @Test("SES-19 the store is bounded: full it refuses, and forgets nothing before its time")
    func bounded() throws {
        let replayGuard = InMemoryReplayGuard(capacity: 3)
        for token in ["a", "b", "c"] { #expect(try replayGuard.claim(token, until: later(10), now: now)) }
        let error = #expect(throws: NemIDError.self) { try replayGuard.claim("d", until: later(10), now: later(10)) }
        #expect(error?.code == .replayGuard)
        #expect(try !replayGuard.claim("a", until: later(10), now: later(10)))
        #expect(try replayGuard.claim("d", until: later(20), now: later(11)))
        #expect(replayGuard.count == 1)
    }
}
