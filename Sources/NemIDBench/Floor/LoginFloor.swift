import NemIDCrypto

/// The arithmetic of a login: the signature with the end user's key, set up anew each time, the digest of what is signed,
/// and the signatures on the certificates.
final class LoginFloor {
    /// How far up signatures are verified.
    enum Extent: Sendable, Hashable {
        /// The document's own.
        case signature
        /// And the one on the end user's certificate, with a key that is set up already.
        case issuerKnown
        /// And the one on the issuing CA's certificate, whose key is new; only the root's key is set up already.
        case rootKnown
    }

    private let document: LoginDocument
    private let extent: Extent
    private let endUserKey: RSANumbers
    private let issuingKey: RSANumbers
    private let endUser: SignedOctets
    private let issuing: SignedOctets
    private let knownIssuer: FloorKey
    private let root: FloorKey

    init(_ document: LoginDocument, _ extent: Extent) throws(BenchError) {
        self.document = document
        self.extent = extent
        endUserKey = RSANumbers(document.endUser)
        issuingKey = RSANumbers(document.issuing)
        endUser = try SignedOctets(der: document.endUser.der)
        issuing = try SignedOctets(der: document.issuing.der)
        guard let knownIssuer = FloorKey(issuingKey), let root = FloorKey(RSANumbers(document.root)) else {
            throw BenchError("a key cannot be set up")
        }
        self.knownIssuer = knownIssuer
        self.root = root
    }

    /// Whether everything verifies.
    func verifies() -> Bool {
        for object in document.objects where !FloorDigest.sha256(of: object.octets, is: object.digest) { return false }
        guard let key = FloorKey(endUserKey), key.verifies(document.signedInfo) else { return false }
        switch extent {
        case .signature: return true
        case .issuerKnown: return knownIssuer.verifies(endUser)
        case .rootKnown:
            guard let key = FloorKey(issuingKey) else { return false }
            return key.verifies(endUser) && root.verifies(issuing)
        }
    }
}
