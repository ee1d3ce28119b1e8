import FoundationEssentials
import MockProvider

extension IdentityProvider {
    /// A provider whose clock stands still at `ManualClock.start`.
    static func atStart(seed: UInt64 = 1) throws -> IdentityProvider {
        try IdentityProvider(.init(seed: seed, now: { ManualClock.start }))
    }

    static func at(_ clock: ManualClock, seed: UInt64 = 1) throws -> IdentityProvider {
        try IdentityProvider(.init(seed: seed, now: { clock.now }))
    }
}
