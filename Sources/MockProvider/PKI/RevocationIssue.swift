import FoundationEssentials
import NemIDCrypto

/// Which issue of a revocation list is current: a new one comes on each full hour and lives for twelve.
///
/// A matter of the clock alone, so that the same list comes again whoever asks, and whatever was asked before.
struct RevocationIssue: Sendable, Hashable {
    /// The full hour of the issue.
    let thisUpdate: Date
    /// Rises by one with each issue (RFC 5280 §5.2.3).
    let number: UInt64

    private static let lifeSeconds: Double = 12 * 3600

    init(at now: Date) {
        let issues = (now.timeIntervalSince1970 / PKIChoices.listPeriod).rounded(.down)
        thisUpdate = Date(timeIntervalSince1970: issues * PKIChoices.listPeriod)
        number = UInt64(max(0, issues))
    }

    var nextUpdate: Date { thisUpdate.addingTimeInterval(Self.lifeSeconds) }
}
