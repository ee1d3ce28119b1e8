/// Why a certificate was revoked (RFC 5280 §5.3.1).
package struct RevocationReason: RawRepresentable, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let unspecified = RevocationReason(rawValue: 0)
    package static let keyCompromise = RevocationReason(rawValue: 1)
    package static let certificateHold = RevocationReason(rawValue: 6)
    package static let removeFromCRL = RevocationReason(rawValue: 8)
}
