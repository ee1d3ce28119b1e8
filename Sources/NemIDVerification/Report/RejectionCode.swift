/// Why a response was not accepted: a stable name, possibly refined by a dotted suffix.
///
/// The names are those of the acceptance matrix. A name is never renamed and never reused. Compare with the
/// static members, or with ``base`` where a refinement does not matter (`chain.noAuthorityKeyIdentifier` is a
/// `chain`).
public struct RejectionCode: Sendable, Hashable {
    /// The name, for example `digest`, `limit.revocation` or `clientError.CAN002`.
    public let name: String

    /// The code with this name, or nil where the part before the first dot is not one of ``all`` or a part is empty.
    public init?(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, Self.baseNames.contains(String(first)), parts.allSatisfy({ !$0.isEmpty }) else {
            return nil
        }
        self.name = name
    }

    private init(known name: String) {
        self.name = name
    }

    /// This code with a further dotted suffix.
    public func refined(by suffix: String) -> RejectionCode {
        RejectionCode(known: name + "." + suffix)
    }

    /// The code without its refinements.
    public var base: RejectionCode {
        RejectionCode(known: String(name.prefix { $0 != "." }))
    }

    /// Whether this says that revocation could not be established, as opposed to a definite rejection.
    ///
    /// Such a response is no more accepted than a rejected one; better evidence may decide it.
    public var isUndecided: Bool {
        self == .limit.refined(by: "revocation") || Self.undecidedBases.contains(base)
    }

    /// The identity provider's error code, for a response that is one: `CAN002` for `clientError.CAN002`.
    public var clientErrorCode: String? {
        base == .clientError && self != .clientError ? String(name.dropFirst(base.name.utf8.count + 1)) : nil
    }

    /// The code for a response that is an error code of the identity provider, for example `clientError.CAN002`.
    public static func clientError(_ code: String) -> RejectionCode {
        clientError.refined(by: code)
    }
}

extension RejectionCode: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}

extension RejectionCode {
    // The document.
    /// Not well-formed XML 1.0, or empty.
    public static let wellFormed = RejectionCode(known: "wellFormed")
    /// Not UTF-8, or neither XML, nor base64, nor an error code.
    public static let encoding = RejectionCode(known: "encoding")
    /// More of something than the limits allow; `limit.revocation` for revocation evidence.
    public static let limit = RejectionCode(known: "limit")
    /// A document type declaration.
    public static let doctype = RejectionCode(known: "doctype")
    /// Against Namespaces in XML 1.0.
    public static let namespace = RejectionCode(known: "namespace")
    /// Not the exact shape of a signed response.
    public static let structure = RejectionCode(known: "structure")
    /// The canonical form does not exist, for example because of a relative namespace name.
    public static let canonicalization = RejectionCode(known: "canonicalization")
    /// An algorithm other than the three of the profile, or a key that is not RSA.
    public static let algorithm = RejectionCode(known: "algorithm")
    /// The signed object was changed after signing.
    public static let digest = RejectionCode(known: "digest")
    /// The signature value does not fit SignedInfo and the end user's key.
    public static let signature = RejectionCode(known: "signature")
    /// A reference that is missing, superfluous, or names anything but the signed object.
    public static let reference = RejectionCode(known: "reference")
    /// A transform other than one inclusive canonicalisation.
    public static let transform = RejectionCode(known: "transform")

    // The certificates.
    /// More than one certificate could be the end user's.
    public static let signerBinding = RejectionCode(known: "signerBinding")
    /// No certificate could be the end user's.
    public static let noCertificate = RejectionCode(known: "noCertificate")
    /// A certificate that cannot be read strictly.
    public static let certificateParse = RejectionCode(known: "certificateParse")
    /// No path to a root of the environment.
    public static let chain = RejectionCode(known: "chain")
    /// A certificate of the path had expired.
    public static let expired = RejectionCode(known: "expired")
    /// A certificate of the path was not yet valid.
    public static let notYetValid = RejectionCode(known: "notYetValid")
    /// An issuer in the path is not a certificate authority.
    public static let notACA = RejectionCode(known: "notACA")
    /// A key used for what its certificate does not allow.
    public static let keyUsage = RejectionCode(known: "keyUsage")
    /// More certificate authorities than one of them allows.
    public static let pathLength = RejectionCode(known: "pathLength")
    /// A name outside the name constraints of an issuer.
    public static let nameConstraint = RejectionCode(known: "nameConstraint")
    /// A critical certificate extension that is not understood.
    public static let criticalExtension = RejectionCode(known: "criticalExtension")
    /// Not exactly one certificate policy of the environment.
    public static let policy = RejectionCode(known: "policy")
    /// A type of certificate that the caller does not accept.
    public static let certificateType = RejectionCode(known: "certificateType")
    /// A subject that is not of the form its policy demands.
    public static let subject = RejectionCode(known: "subject")
    /// An RSA key outside 2048…8192 bits, or with a bad exponent.
    public static let weakKey = RejectionCode(known: "weakKey")
    /// A certificate signed over MD5 or SHA-1.
    public static let weakHash = RejectionCode(known: "weakHash")

    // Revocation.
    /// A certificate of the path had been revoked.
    public static let revoked = RejectionCode(known: "revoked")
    /// No revocation list for a certificate of the path.
    public static let crlMissing = RejectionCode(known: "crlMissing")
    /// A revocation list outside its period, or without an end.
    public static let crlStale = RejectionCode(known: "crlStale")
    /// A revocation list that its issuer did not sign, or may not sign.
    public static let crlSignature = RejectionCode(known: "crlSignature")
    /// A revocation list that does not cover the certificate.
    public static let crlScope = RejectionCode(known: "crlScope")
    /// A revocation list that cannot be read strictly.
    public static let crlParse = RejectionCode(known: "crlParse")
    /// No OCSP response.
    public static let ocspMissing = RejectionCode(known: "ocspMissing")
    /// An OCSP response that reports an error, or does not know the certificate.
    public static let ocspStatus = RejectionCode(known: "ocspStatus")
    /// An OCSP response from someone who may not answer.
    public static let ocspResponder = RejectionCode(known: "ocspResponder")
    /// An OCSP response whose signature does not verify.
    public static let ocspSignature = RejectionCode(known: "ocspSignature")
    /// An OCSP response about another certificate.
    public static let ocspMismatch = RejectionCode(known: "ocspMismatch")
    /// An OCSP response outside its period.
    public static let ocspStale = RejectionCode(known: "ocspStale")
    /// An OCSP response without the nonce that was sent.
    public static let ocspNonce = RejectionCode(known: "ocspNonce")
    /// An OCSP response that cannot be read strictly.
    public static let ocspParse = RejectionCode(known: "ocspParse")

    // The signed properties.
    /// The challenge is not the expected one.
    public static let challenge = RejectionCode(known: "challenge")
    /// The request issuer is not the expected one.
    public static let issuer = RejectionCode(known: "issuer")
    /// The action is not the expected one.
    public static let action = RejectionCode(known: "action")
    /// The time stamp is missing, unreadable or outside the window.
    public static let timestamp = RejectionCode(known: "timestamp")
    /// The signature properties are not well-formed, or one is there twice.
    public static let property = RejectionCode(known: "property")
    /// The response is an error code of the identity provider; refined by that code.
    public static let clientError = RejectionCode(known: "clientError")

    /// Every code without refinement, in the order of the acceptance matrix.
    public static let all: [RejectionCode] = [
        wellFormed, encoding, limit, doctype, namespace, structure, canonicalization, algorithm, digest, signature,
        reference, transform, signerBinding, noCertificate, certificateParse, chain, expired, notYetValid, notACA,
        keyUsage, pathLength, nameConstraint, criticalExtension, policy, certificateType, subject, weakKey, weakHash,
        revoked, crlMissing, crlStale, crlSignature, crlScope, crlParse, ocspMissing, ocspStatus, ocspResponder,
        ocspSignature, ocspMismatch, ocspStale, ocspNonce, ocspParse, challenge, issuer, action, timestamp, property,
        clientError,
    ]

    private static let baseNames = Set(all.map(\.name))

    private static let undecidedBases: Set<RejectionCode> = [
        crlMissing, crlStale, crlSignature, crlScope, crlParse, ocspMissing, ocspStatus, ocspResponder, ocspSignature,
        ocspMismatch, ocspStale, ocspNonce, ocspParse,
    ]
}
