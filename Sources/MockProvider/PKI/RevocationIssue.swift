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

    private static let hour: Double = 3600
    private static let lifeHours: Double = 12

    init(at now: Date) {
        let hours = (now.timeIntervalSince1970 / Self.hour).rounded(.down)
        thisUpdate = Date(timeIntervalSince1970: hours * Self.hour)
        number = UInt64(max(0, hours))
    }

    var nextUpdate: Date { thisUpdate.addingTimeInterval(Self.lifeHours * Self.hour) }
}
