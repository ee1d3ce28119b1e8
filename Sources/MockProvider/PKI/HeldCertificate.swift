import FoundationEssentials
import NemIDCrypto

/// The certificate that a person logs in with: an employee has one for each place of work.
struct HeldCertificate: Sendable {
    let certificate: Certificate
    /// What it was issued under.
    let chain: AuthorityChain
    /// 1 for the first, one more with each renewal.
    let issue: Int
    /// Whether the person can log in with it although it is revoked or has ended, so that a relying party's own check can be
    /// tested.
    var worksWhenInactive = false
    /// Whether it is never renewed by itself.
    var isLeftToEnd = false

    /// Whether a login at `now` brings a new certificate: this one ends soon or has ended, or its issuing CA was replaced.
    func isDue(at now: Date, oldestIssuing: Int) -> Bool {
        !isLeftToEnd
            && (chain.issuing.id.number < oldestIssuing
                || now > certificate.notAfter.addingTimeInterval(-PKIChoices.renewalDays * 86_400))
    }
}
