/// What the caller expects of a response.
///
/// The default judges what every response must fulfil and reports the rest: it takes citizens and employees, any
/// challenge, any request issuer, either action and any time stamp, and demands that every certificate below the
/// root be shown unrevoked.
public struct VerificationPolicy: Sendable, Hashable {
    /// The types of certificate to accept.
    public var acceptedTypes: Set<CertificateType> = [.poces, .moces]
    /// The challenge to demand; nil judges none.
    public var challenge: String?
    /// The request issuers to accept, octet for octet; nil judges none.
    public var requestIssuers: [String]?
    /// The action to demand; nil accepts both.
    public var action: SignatureAction?
    /// The window for the signed time stamp; nil judges none.
    public var timestamp: TimestampPolicy?
    /// The least `identityAssuranceLevel`; nil judges none.
    ///
    /// Less, or none, is refused as `property.identityAssuranceLevel`.
    public var leastAssuranceLevel: Int?
    /// How revocation is to be established.
    public var revocation = RevocationPolicy()
    /// How much of everything is read.
    public var limits = VerificationLimits.login

    /// A policy that judges what every response must fulfil.
    public init() {}
}
