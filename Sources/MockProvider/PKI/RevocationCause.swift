import NemIDCrypto

/// Why a certificate is revoked (RFC 5280 §5.3.1).
public enum RevocationCause: String, Sendable, Hashable, CaseIterable {
    /// Not told: what every entry of the real lists said.
    case unspecified
    /// Somebody else has, or may have, the key.
    case keyCompromise
    /// The holder is no longer with the organisation in the certificate.
    case affiliationChanged
    /// Another certificate takes its place.
    case superseded
    /// The certificate is no longer wanted.
    case cessationOfOperation
    /// The holder may no longer do what the certificate is for.
    case privilegeWithdrawn

    var reason: RevocationReason {
        switch self {
        case .unspecified: .unspecified
        case .keyCompromise: .keyCompromise
        case .affiliationChanged: RevocationReason(rawValue: 3)
        case .superseded: RevocationReason(rawValue: 4)
        case .cessationOfOperation: RevocationReason(rawValue: 5)
        case .privilegeWithdrawn: RevocationReason(rawValue: 9)
        }
    }
}
