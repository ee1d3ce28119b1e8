public import FoundationEssentials

/// A response that was accepted: what its signature covers, and who signed.
///
/// Only ``Verifier`` makes one, and only after every check has passed; there is no other way to one. Everything in
/// it except ``document`` is covered by the signature or taken from the certificate that verified it.
public struct VerifiedDocument: Sendable, Hashable {
    /// Who signed.
    public let identity: VerifiedIdentity
    /// The end user's certificate.
    public let certificate: CertificateSummary
    /// What the end user did.
    public let action: SignatureAction
    /// The property `identityAssuranceLevel`, where the document has one: 1, or 2 for NSIS Substantial.
    public let identityAssuranceLevel: Int?
    /// The signed text or document of a signing response.
    ///
    /// Not compared with anything here.
    public let signText: SignedText?
    /// The signature properties, of which texts are made when they are read.
    let signed: SignedProperties
    /// Which client wrote the document.
    public let client: ClientDialect
    /// SHA-256 of the canonical SignedInfo: the same for every copy of this signature, whatever was changed in the
    /// parts that are not signed.
    ///
    /// Remember it to recognise a replay.
    public let fingerprint: [UInt8]
    /// The whole document as it was given, base64 undone: evidence to keep.
    public let document: [UInt8]
}

extension VerifiedDocument {
    /// The service provider the end user dealt with: property `RequestIssuer`, or `logonto` in older documents.
    public var requestIssuer: String { (signed[.requestIssuer] ?? signed[.olderRequestIssuer])?.text ?? "" }

    /// The challenge, where the document has one.
    public var challenge: String? { signed[.challenge]?.text }

    /// The time stamp as signed, base64 undone, where the document has one.
    public var timestamp: String? { signed[.timestamp]?.text }

    /// The instant that ``timestamp`` names; nil where there is none or it cannot be read.
    public var timestampInstant: Date? { signed[.timestamp].flatMap { TimestampText($0.octets)?.instant } }

    /// The property `rememberUseridToken`, as it is.
    public var rememberUserIDToken: String? { signed[.rememberUserIDToken]?.text }

    /// All signature properties, in document order.
    public var properties: [SignedProperty] { signed.all }
}
