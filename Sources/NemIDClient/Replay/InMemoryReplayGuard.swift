public import FoundationEssentials
import Synchronization

/// A ``ReplayGuard`` for one process.
///
/// Holds at most ``capacity`` tokens. A full guard first forgets what has expired and then refuses: to forget a token
/// before its time would let its challenge be used again. Nothing survives a restart, and neither must pending logins
/// then: keep both in memory, or both in a store.
public final class InMemoryReplayGuard: ReplayGuard {
    /// The largest number of tokens held at a time.
    public let capacity: Int

    private let held = Mutex(Held())

    private struct Held {
        var tokens: [String: Date] = [:]
        /// No token expires before this instant, so looking for expired ones is of no use until then.
        var earliestExpiry = Date.distantFuture

        mutating func forgetExpired(at now: Date) {
            guard earliestExpiry < now else { return }
            tokens = tokens.filter { $0.value >= now }
            earliestExpiry = tokens.values.min() ?? .distantFuture
        }
    }

    /// An empty guard.
    ///
    /// - Parameter capacity: tokens held at a time, at least 1. Each login takes one, or two if accepted, for a quarter
    ///   of an hour: 100,000 suffice for some 50 logins a second, in about 15 MB.
    public init(capacity: Int = 100_000) {
        self.capacity = max(1, capacity)
    }

    /// The number of tokens held, expired ones included.
    public var count: Int { held.withLock { $0.tokens.count } }

    /// See ``ReplayGuard/claim(_:until:now:)``.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/replayGuard`` when full.
    public func claim(_ token: String, until expiry: Date, now: Date) throws(NemIDError) -> Bool {
        let capacity = capacity
        let isNew: Bool? = held.withLock { held in
            if let known = held.tokens[token], known >= now { return false }
            if held.tokens.count >= capacity { held.forgetExpired(at: now) }
            guard held.tokens.count < capacity else { return nil }
            held.tokens[token] = expiry
            held.earliestExpiry = min(held.earliestExpiry, expiry)
            return true
        }
        guard let isNew else {
            throw NemIDError(
                code: .replayGuard,
                reason: "the replay guard holds \(capacity) tokens and has no room",
                hint: "limit the rate of logins per client, or give the guard a larger capacity"
            )
        }
        return isNew
    }
}
