extension RejectionCode {
    /// The one thing to do about it.
    var advice: String {
        switch base {
        case .wellFormed, .encoding, .doctype, .namespace:
            "Check that the whole response was received and stored unchanged."
        case .property where self == .property.refined(by: .identityAssuranceLevel):
            "Ask the end user to log in at a higher assurance level."
        case .limit where isUndecided:
            "Give the list or response that belongs to these certificates, or raise the limit."
        case .limit:
            "Refuse the response; no genuine one is that large."
        case .structure, .reference, .transform, .canonicalization, .algorithm, .signerBinding:
            "Refuse the response; no genuine client writes such a document."
        case .digest:
            "Refuse the response; its signed part was changed after signing."
        case .signature:
            "Refuse the response; it was changed after signing, or was signed by someone else."
        case .noCertificate:
            "Refuse the response; a genuine one carries the end user's certificate."
        case .certificateParse:
            "Refuse the response; the certificate authority issues no such certificate."
        case .chain where self != .chain:
            "Refuse the response; no genuine certificate is like this."
        case .chain:
            "Check the environment, and give the issuing CA if the response does not carry it."
        case .expired, .notYetValid:
            "Check the instant; to judge an archived response, give the instant at which it was received."
        case .notACA, .keyUsage, .pathLength, .nameConstraint, .criticalExtension, .weakKey, .weakHash, .subject:
            "Refuse the response; no genuine certificate is like this."
        case .policy:
            "Check that the environment is the one in which the certificate was issued."
        case .certificateType:
            "Accept this type of certificate, or ask the end user to log in with another one."
        case .revoked:
            "Refuse the response; the holder or the certificate authority revoked the certificate."
        case .crlMissing:
            "Give the current revocation list of every issuer in the path, the root included."
        case .crlStale, .crlSignature, .crlScope, .crlParse:
            "Give the list of this issuer that was current at the instant."
        case .ocspMissing, .ocspStatus, .ocspResponder, .ocspSignature, .ocspMismatch, .ocspStale, .ocspParse:
            "Ask the certificate's OCSP responder again, or give a revocation list."
        case .ocspNonce:
            "Refuse the answer, which may be an old one, and ask the responder again."
        case .challenge:
            "Refuse the response; it belongs to another session, or was posted before."
        case .issuer:
            "Refuse the response; it was made for another service provider than the one named."
        case .action:
            "Refuse the response; a login is no signature and a signature no login."
        case .timestamp:
            "Ask the end user to log in again; where every response fails, the clock is wrong."
        case .property:
            "Refuse the response; no genuine client signs such properties."
        default:
            "Tell the end user what the code means, and offer to start again."
        }
    }
}
