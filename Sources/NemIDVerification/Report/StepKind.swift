/// The steps of a verification, in the order in which they are taken; the first that fails gives the code.
enum StepKind: Int, CaseIterable, Sendable {
    case size = 1
    case encoding, parse, structure, identifiers, algorithms, references, digest, signer, keyStrength, signature, path
    case profile, properties, action, requestIssuer, challenge, timestamp, revocation

    /// `nemid.01` to `nemid.19`.
    var id: String { rawValue < 10 ? "nemid.0\(rawValue)" : "nemid.\(rawValue)" }

    var title: String { text.title }

    /// What is demanded where the policy does not say more.
    var expected: String { text.expected }

    var reference: String { text.reference }

    private var text: (title: String, expected: String, reference: String) {
        switch self {
        case .size:
            ("size", "an input that can hold a document within the limit", "VerificationLimits.documentBytes")
        case .encoding:
            ("encoding", "XML, base64 of XML, or an error code of the identity provider", "RFC 4648 §4")
        case .parse:
            (
                "XML", "namespace-well-formed XML 1.0 in UTF-8 without document type declaration",
                "XML 1.0; Namespaces in XML 1.0"
            )
        case .structure:
            (
                "structure", "one Signature of SignedInfo, SignatureValue, KeyInfo and Object, and nothing else",
                "XML Signature §4"
            )
        case .identifiers:
            ("identifiers", "only Id attributes, all different ignoring letter case", "XML Signature §4.4.3.2")
        case .algorithms:
            ("algorithms", "inclusive C14N, rsa-sha256, sha256", "XML Signature §6; RFC 9231")
        case .references:
            (
                "references",
                "#ToBeSigned, and #signText for a signed document of its own; at most one inclusive C14N transform",
                "XML Signature §4.4.3"
            )
        case .digest:
            ("digest", "SHA-256 of each canonical object equal to its DigestValue", "XML Signature §3.2.1")
        case .signer:
            ("signer", "exactly one certificate that could be the end user's", "XML Signature §4.5.4; RFC 5280 §4.1")
        case .keyStrength:
            ("key", "RSA, 2048 to 8192 bits, odd exponent from 65537 on, of 64 bits at most", "RFC 8017 §3.1")
        case .signature:
            (
                "signature", "RSASSA-PKCS1-v1_5 with SHA-256 over the canonical SignedInfo",
                "XML Signature §3.2.2; RFC 8017 §8.2.2"
            )
        case .path:
            (
                "path and dates", "a path to a root of the environment, every certificate valid at the instant",
                "RFC 5280 §6.1"
            )
        case .profile:
            (
                "profile", "digitalSignature, one policy of the environment, its subject, an accepted type",
                "RFC 5280 §4.2.1; OCES certificate policy"
            )
        case .properties:
            ("properties", "well-formed signature properties, none twice ignoring letter case", "XML Signature §5.2")
        case .action:
            ("action", "one action, logon or sign", "signature property action")
        case .requestIssuer:
            ("request issuer", "exactly one of RequestIssuer and logonto", "signature property RequestIssuer")
        case .challenge:
            ("challenge", "not judged", "signature property challenge")
        case .timestamp:
            ("time stamp", "not judged", "signature property TimeStamp")
        case .revocation:
            ("revocation", "every certificate below the root shown unrevoked", "RFC 5280 §6.3; RFC 6960 §3.2")
        }
    }
}
