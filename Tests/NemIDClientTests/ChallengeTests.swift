import NemIDClient
import Testing

@Suite struct ChallengeTests {
    @Test("PAR-10 a challenge has at least 128 bits, and a million draws never repeat")
    func draws() throws {
        let configuration = RelyingParty.Configuration(
            environment: try SampleSite.environment(),
            credential: try SampleSite.credential(),
            friendlyName: SampleSite.friendlyName
        )
        #expect(RelyingParty.challengeSize * 8 >= 128)
        var seen: Set<UInt128> = []
        for _ in 0..<1000 {
            let octets = try configuration.random(RelyingParty.challengeSize * 1000)
            octets.withUnsafeBytes { octets in
                for offset in stride(from: 0, to: octets.count, by: RelyingParty.challengeSize) {
                    seen.insert(octets.loadUnaligned(fromByteOffset: offset, as: UInt128.self))
                }
            }
        }
        #expect(seen.count == 1_000_000)
    }

    @Test("PAR-10 every login has a challenge and an address of its own")
    func differ() throws {
        let relyingParty = try SampleSite.relyingParty()
        let request = try LoginRequest(origin: SampleSite.origin)
        let (first, second) = (try relyingParty.beginLogin(request), try relyingParty.beginLogin(request))
        #expect(first.pending.challenge != second.pending.challenge)
        #expect(first.launch.url != second.launch.url)
        #expect(first.pending.challenge.utf8.count == 40)
        #expect(first.pending.challenge.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
    }

    @Test("a random source that gives too little, or throws, begins no login")
    func badSource() throws {
        let request = try LoginRequest(origin: SampleSite.origin)
        let short = try SampleSite.relyingParty { $0.random = { count in [UInt8](repeating: 0, count: count - 1) } }
        #expect(#expect(throws: NemIDError.self) { try short.beginLogin(request) }?.code == .random)
        let empty = try SampleSite.relyingParty {
            $0.random = { _ throws(NemIDError) in throw NemIDError(code: .random, reason: "empty") }
        }
        #expect(#expect(throws: NemIDError.self) { try empty.beginLogin(request) }?.code == .random)
    }
}
