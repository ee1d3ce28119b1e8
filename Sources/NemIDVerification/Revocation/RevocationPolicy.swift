/// How revocation is to be established.
public struct RevocationPolicy: Sendable, Hashable {
    /// Which evidence counts.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// Revocation is not looked at. To be asked for by name only.
        case none
        /// Certificate revocation lists.
        case crl
        /// An OCSP response for the end-user certificate; lists for the issuing CAs, which OCSP does not cover.
        case ocsp
        /// Either. One valid "revoked" decides; otherwise one valid "good" suffices.
        case any
    }

    /// Which certificates must be shown unrevoked.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// Every certificate below the root.
        case chain
        /// The end-user certificate only.
        case endEntity = "end-entity"
    }

    /// Which evidence counts.
    public var method: Method
    /// Which certificates must be shown unrevoked.
    public var scope: Scope
    /// How old an OCSP answer without nextUpdate may be, in seconds; 3600 unless told otherwise.
    public var ocspAge: Int
    /// How many seconds ahead of the instant the times in an OCSP response may be; 0 unless told otherwise.
    public var ocspClockTolerance: Int

    /// Method and scope; every certificate below the root by either kind of evidence unless told otherwise.
    public init(method: Method = .any, scope: Scope = .chain, ocspAge: Int = 3600, ocspClockTolerance: Int = 0) {
        self.method = method
        self.scope = scope
        self.ocspAge = ocspAge
        self.ocspClockTolerance = ocspClockTolerance
    }
}
