public import struct FoundationEssentials.Date

/// What was established about revocation.
public struct RevocationReport: Sendable, Hashable {
    /// What was established about one certificate.
    public enum Status: String, Sendable, Hashable {
        /// Valid evidence shows it unrevoked at the instant.
        case good
        /// Valid evidence shows it revoked.
        case revoked
        /// Nothing was established.
        case notChecked
    }

    /// One certificate of the path.
    public struct Finding: Sendable, Hashable {
        /// The certificate's subject, RFC 4514; nil for an end user whose response was not accepted.
        public var subject: String?
        /// The kind of evidence that decided (`crl` or `ocsp`), or the method of the policy where
        /// none did; `none` for a certificate that was not to be looked at.
        public var method: RevocationPolicy.Method
        /// What was established.
        public var status: Status
        /// From when the deciding evidence speaks.
        public var thisUpdate: Date?
        /// Until when the deciding evidence speaks, where it says so.
        public var nextUpdate: Date?
    }

    /// One finding per certificate below the root, end user first.
    public internal(set) var chain: [Finding]

    /// The finding about the end user's certificate.
    public var endUser: Finding? { chain.first }
}
