public import struct FoundationEssentials.Date
import NemIDCrypto

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
        /// Text costs more to make than all else about revocation, and is often not read.
        private enum Subject: Sendable, Hashable {
            case name(DistinguishedName)
            case text(String?)
        }

        private var described: Subject
        /// The kind of evidence that decided (`crl` or `ocsp`), or the method of the policy where
        /// none did; `none` for a certificate that was not to be looked at.
        public var method: RevocationPolicy.Method
        /// What was established.
        public var status: Status
        /// From when the deciding evidence speaks.
        public var thisUpdate: Date?
        /// Until when the deciding evidence speaks, where it says so.
        public var nextUpdate: Date?

        init(about certificate: Certificate, method: RevocationPolicy.Method) {
            described = .name(certificate.subject)
            self.method = method
            status = .notChecked
        }

        /// The certificate's subject, RFC 4514, made when it is read; nil for an end user whose response was not accepted.
        public var subject: String? {
            get {
                switch described {
                case .name(let name): name.rfc4514
                case .text(let text): text
                }
            }
            set { described = .text(newValue) }
        }
    }

    /// One finding per certificate below the root, end user first.
    public internal(set) var chain: [Finding]

    /// The finding about the end user's certificate.
    public var endUser: Finding? { chain.first }
}
