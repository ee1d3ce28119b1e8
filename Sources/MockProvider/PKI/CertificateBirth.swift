import FoundationEssentials
import NemIDCrypto

/// How a person comes by a certificate in a given state: when it was issued, and what has become of it.
struct CertificateBirth: Sendable {
    let chain: AuthorityChain
    let issue: Date
    /// Nil where it is not revoked.
    let revocation: Date?
    /// See ``HeldCertificate/isLeftToEnd``.
    let isLeftToEnd: Bool
    /// See ``HeldCertificate/worksWhenInactive``.
    let worksWhenInactive: Bool

    private static let day: Double = 86_400

    /// - Parameters:
    ///   - state: of the NemID.
    ///   - time: when the person is made.
    ///   - chain: under which authorities.
    ///   - isAtStart: whether that is the start of the provider. What is revoked then was revoked the day before, so that
    ///     every list has it; later, lists that are out already may not change.
    init(of state: NemIDState, at time: Date, chain: AuthorityChain, isAtStart: Bool = true) {
        self.chain = chain
        switch state.certificate {
        case .good:
            issue = time
            revocation = nil
            isLeftToEnd = false
            worksWhenInactive = false
        case .revoked(let isNoticed):
            issue = isAtStart ? time.addingTimeInterval(-30 * Self.day) : time
            revocation = isAtStart ? time.addingTimeInterval(-Self.day) : time
            isLeftToEnd = false
            worksWhenInactive = !isNoticed
        case .expired(let isNoticed):
            issue = Self.ended(before: time)
            revocation = nil
            isLeftToEnd = true
            worksWhenInactive = !isNoticed
        }
    }

    /// When a certificate was issued that ended the day before `time`: that many years and a day earlier.
    static func ended(before time: Date) -> Date {
        let yesterday = CivilTime(time.addingTimeInterval(-day))
        let sameDay = [yesterday.day, 28].lazy.compactMap { day in
            CivilTime(
                year: yesterday.year - Issuer.yearsOfEndUser,
                month: yesterday.month,
                day: day,
                hour: yesterday.hour,
                minute: yesterday.minute,
                second: yesterday.second
            )
        }
        return sameDay.first?.date ?? time
    }
}
