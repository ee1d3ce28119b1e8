/// How much of everything a response and its evidence may hold.
///
/// More than a limit is refused with `limit` (`limit.revocation` for revocation evidence); exactly the limit is
/// accepted.
public struct VerificationLimits: Sendable, Hashable {
    /// Octets of the XML document, after base64 decoding.
    public var documentBytes: Int
    /// Elements that may be open at the same time.
    public var depth: Int
    /// Attributes of one element, namespace declarations not counted.
    public var attributesPerElement: Int
    /// Namespace declarations of one element.
    public var namespaceDeclarationsPerElement: Int
    /// Prefixes in scope at one element, `xml` not counted.
    public var prefixesInScope: Int
    /// Octets of a name.
    public var nameBytes: Int
    /// Elements, runs of text, comments and processing instructions together.
    public var nodes: Int
    /// Certificates in KeyInfo, and in one OCSP response.
    public var certificates: Int
    /// References in SignedInfo.
    public var references: Int
    /// Transforms of one reference.
    public var transforms: Int
    /// Certificates in a path, end user and root included.
    public var pathCertificates: Int
    /// Octets of one certificate revocation list, after PEM decoding.
    public var revocationListBytes: Int
    /// Octets of one PEM text of lists, which takes memory beside the lists in it.
    public var revocationPEMBytes: Int
    /// Octets of one OCSP response, after PEM decoding.
    public var ocspResponseBytes: Int

    /// The limits of a login: 1 MiB, depth 32, 8 certificates.
    public static let login = VerificationLimits(documentBytes: 1 << 20)

    /// The limits of a signing response: 20 MiB, everything else as ``login``.
    public static let signing = VerificationLimits(documentBytes: 20 << 20)

    private init(documentBytes: Int) {
        self.documentBytes = documentBytes
        depth = 32
        attributesPerElement = 32
        namespaceDeclarationsPerElement = 32
        prefixesInScope = 32
        nameBytes = 256
        nodes = 20_000
        certificates = 8
        references = 8
        transforms = 8
        pathCertificates = 6
        revocationListBytes = 48 << 20
        revocationPEMBytes = 24 << 20
        ocspResponseBytes = 64 << 10
    }

    /// How many octets of a response are worth reading: base64 with line ends is at most this much longer than
    /// the document in it.
    public var inputBytes: Int { 2 * documentBytes }
}
