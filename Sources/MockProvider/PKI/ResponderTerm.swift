import FoundationEssentials
import NemIDCrypto

/// The month in which a responder's certificate comes into use.
///
/// A matter of the clock alone, so that the same certificate comes again whoever asks, and whatever was asked before.
struct ResponderTerm: Sendable, Hashable {
    let authority: Authority.ID
    private let year: Int
    private let month: Int

    private static let day: Double = 86_400

    init(authority: Authority.ID, at now: Date) {
        let time = CivilTime(now)
        self.authority = authority
        year = time.year
        month = time.month
    }

    /// Tells the certificate from all others of its issuer.
    var label: String { "responder/\(authority.slug)/\(year)-\(month)" }

    /// A day before the month, for those whose clocks are late.
    var notBefore: Date { Self.first(year, month).addingTimeInterval(-Self.day) }

    /// The end of the next month, so that at least one remains.
    var notAfter: Date { Self.first(year, month + 2) }

    /// The beginning of a month, 13 being January of the next year.
    private static func first(_ year: Int, _ month: Int) -> Date {
        let time = CivilTime(
            year: year + (month - 1) / 12,
            month: (month - 1) % 12 + 1,
            day: 1,
            hour: 0,
            minute: 0,
            second: 0
        )
        return time?.date ?? .distantPast
    }
}
