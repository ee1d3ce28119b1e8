/// A state that a person's NemID can be put into: each brings the outcome of a login that is named beside it.
///
/// The raw values are those of the control interface.
public enum NemIDState: String, Sendable, Hashable, CaseIterable {
    /// Logins go well.
    case active
    /// Locked for eight hours after wrong passwords: `AUTH004`.
    case locked
    /// The password is blocked for good: `AUTH007`.
    case passwordBlocked = "password-blocked"
    /// The NemID is blocked for good: `AUTH005`.
    case blocked
    /// The holder has had the whole NemID blocked: `AUTH001`.
    case blockedByHolder = "blocked-by-holder"
    /// A temporary password waits to be used: the login leads to an activation.
    case waiting
    /// Not activated, and no temporary password is good: `AUTH008`.
    case notActivated = "not-activated"
    /// Three codes are left on the key card, and a new card waits.
    case cardRunningLow = "card-running-low"
    /// No codes are left, and no new card waits: `AUTH006`.
    case cardUsedUp = "card-used-up"
    /// The public digital signature was declined: `OCES001`.
    case signatureDeclined = "signature-declined"
    /// Never qualified for a public digital signature: `OCES002`.
    case neverQualified = "never-qualified"
    /// The public digital signature is on another NemID of the person: `OCES003`.
    case signatureElsewhere = "signature-elsewhere"
    /// Under 15, or without a CPR number: `OCES004`.
    case notEligible = "not-eligible"
    /// Issuing the certificate fails: `OCES005`.
    case issuingFails = "issuing-fails"
    /// The certificate is revoked: `OCES006`.
    case revoked
    /// The certificate is revoked, and the login goes well all the same: for the relying party's own check.
    case revokedUnnoticed = "revoked-unnoticed"
    /// The certificate has ended and is not renewed: `OCES006`.
    case expired
    /// The certificate has ended, and the login goes well all the same: for the relying party's own check.
    case expiredUnnoticed = "expired-unnoticed"

    /// What the certificate question of a login ends with; nil where the person has a public digital signature.
    var signatureRefusal: ClientErrorCode? {
        switch self {
        case .signatureDeclined: .oces001
        case .neverQualified: .oces002
        case .signatureElsewhere: .oces003
        case .notEligible: .oces004
        case .issuingFails: .oces005
        default: nil
        }
    }

    /// The state that the code of a certificate question stands for.
    init?(signatureRefusal code: ClientErrorCode) {
        guard let state = Self.allCases.first(where: { $0.signatureRefusal == code }) else { return nil }
        self = state
    }

    /// What has become of the certificate in this state.
    var certificate: CertificateState {
        switch self {
        case .revoked: .revoked(isNoticed: true)
        case .revokedUnnoticed: .revoked(isNoticed: false)
        case .expired: .expired(isNoticed: true)
        case .expiredUnnoticed: .expired(isNoticed: false)
        default: .good
        }
    }

    enum CertificateState: Sendable, Hashable {
        case good
        case revoked(isNoticed: Bool)
        case expired(isNoticed: Bool)
    }
}

extension NemIDState {
    /// What a login with the right password and code ends with; nil where it goes well or leads to an activation.
    public var code: ClientErrorCode? {
        switch self {
        case .active, .waiting, .cardRunningLow, .revokedUnnoticed, .expiredUnnoticed: nil
        case .locked: .auth004
        case .passwordBlocked: .auth007
        case .blocked: .auth005
        case .blockedByHolder: .auth001
        case .notActivated: .auth008
        case .cardUsedUp: .auth006
        case .signatureDeclined, .neverQualified, .signatureElsewhere, .notEligible, .issuingFails: signatureRefusal
        case .revoked, .expired: .oces006
        }
    }
}
