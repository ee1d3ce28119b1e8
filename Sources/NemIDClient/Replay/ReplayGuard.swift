public import FoundationEssentials

/// Remembers what has been used once: challenges, and answers that were accepted.
///
/// A site that runs more than one process puts its shared store behind this protocol; ``InMemoryReplayGuard`` serves
/// one process. In a database one statement does it: insert the token under a unique key, and look whether a row was
/// inserted.
public protocol ReplayGuard: Sendable {
    /// Takes `token` into use, at most once for all callers together.
    ///
    /// Of any number of concurrent calls with one token exactly one may return true. A guard that cannot decide –
    /// store unreachable, full – throws; the login is then refused.
    ///
    /// - Parameters:
    ///   - token: 64 lower-case hexadecimal digits (SHA-256); neither secret nor personal.
    ///   - expiry: until then, the instant included, the token must be remembered.
    ///   - now: the present instant by the relying party's clock.
    /// - Returns: true when the token was new.
    /// - Throws: anything, when it cannot decide; the login then fails with ``NemIDError/Code/replayGuard``.
    func claim(_ token: String, until expiry: Date, now: Date) async throws -> Bool
}
