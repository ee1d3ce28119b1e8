import FoundationEssentials
import MockProvider
import NemIDClient
import Synchronization
import Testing

@testable import DemoSite

/// Site and provider in one process, on one clock that tests move.
struct DemoWorld {
    let clock: TestClock
    let provider: IdentityProvider
    let site: Site
    let origin: String
    /// What the site wrote to its log.
    let log = Log()

    final class Log: Sendable {
        private let stored = Mutex<[String]>([])
        var lines: [String] { stored.withLock { $0 } }
        func add(_ line: String) { stored.withLock { $0.append(line) } }
    }

    init(origin: String = "http://localhost:8080", sessionLimits: SessionStore.Limits = .init()) throws {
        let clock = TestClock()
        let random = TestRandom()
        let provider = try IdentityProvider(.init(now: { clock.now }))
        let log = log
        self.clock = clock
        self.provider = provider
        self.origin = origin

        var relyingParty = try RelyingParty.Configuration(mockedBy: provider)
        relyingParty.now = { clock.now }
        relyingParty.random = { count in random.bytes(count) }
        site = Site(
            Site.Configuration(
                origin: try WebOrigin(origin),
                people: { await provider.inventedPeople() },
                sessionLimits: sessionLimits,
                now: { clock.now },
                random: { count in random.bytes(count) },
                report: { line in log.add(line) }
            ),
            nemID: try RelyingParty(relyingParty)
        )
    }

    func browser() -> Browser { Browser(site: site, origin: origin) }

    /// A browser in which that person has logged in.
    func browser(of personID: String) async throws -> Browser {
        var browser = browser()
        let answer = try await browser.logIn(as: personID, at: provider)
        try #require(answer.location == "/indbakke", "\(log.lines)")
        return browser
    }
}
