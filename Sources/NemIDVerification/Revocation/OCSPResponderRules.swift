import FoundationEssentials
import NemIDCrypto

/// Who may answer for an issuer (RFC 6960 §4.2.2.2), and whether the answer is theirs.
struct OCSPResponderRules {
    /// A certificate that came with the answer.
    private struct Candidate {
        let certificate: Certificate
        /// Whether it is remembered that the issuer certified it.
        let isKnown: Bool
    }

    let issuer: Certificate
    let instant: Instant
    let lists: RevocationListCheck
    let known: KnownResponders?
    /// Signatures that count; wider only where third parties' vectors are older than this hierarchy's rules.
    let acceptsSHA1: Bool

    /// - Throws: `ocspResponder`, `ocspSignature`, or `ocspParse` for a certificate in the answer that cannot be read and for
    ///   a responder's unknown critical extension.
    func check(_ answer: OCSPBasicResponse) throws(Rejection) {
        let candidates = try candidates(in: answer)
        let responder = try responder(of: answer, among: candidates)
        guard isAcceptable(answer.signatureDigest) else {
            throw Rejection(.ocspSignature, "an answer signed with another algorithm than RSA with SHA-2")
        }
        guard answer.isSigned(by: responder?.certificate.publicKey ?? issuer.publicKey) else {
            throw Rejection(.ocspSignature, "an answer that the responder's key did not sign")
        }
        if let responder, !responder.isKnown { known?.remember(responder.certificate, of: issuer) }
    }

    private func isAcceptable(_ digest: Digest?) -> Bool {
        switch digest {
        case .sha256, .sha384, .sha512: true
        case .sha1: acceptsSHA1
        case .md5, nil: false
        }
    }

    /// Whether the responder's own certificate is signed with a hash function that binds.
    private func isSignedAcceptably(_ responder: Certificate) -> Bool {
        responder.rsaDigest != nil
            || (acceptsSHA1 && SignatureStrength(responder.signatureAlgorithm) == .weakHash)
    }

    /// The certificates sent along but the issuer's own.
    ///
    /// Each must be one, whether it is needed or not.
    private func candidates(in answer: OCSPBasicResponse) throws(Rejection) -> [Candidate] {
        var candidates: [Candidate] = []
        for index in 0..<answer.certificateCount {
            guard !answer.holdsCertificate(issuer, at: index) else { continue }
            let known = known?.responder(of: issuer) { answer.holdsCertificate($0, at: index) }
            if let known {
                candidates.append(Candidate(certificate: known, isKnown: true))
                continue
            }
            let certificate: Certificate
            do throws(CryptoError) {
                certificate = try Certificate(der: answer.certificateEncoding(index))
            } catch {
                throw Rejection(.ocspParse, "a certificate in the answer that cannot be read")
            }
            guard certificate.subject.hasOnlyValidStrings, certificate.issuer.hasOnlyValidStrings else {
                throw Rejection(.ocspParse, "a certificate in the answer with a name that is no text")
            }
            candidates.append(Candidate(certificate: certificate, isKnown: false))
        }
        return candidates
    }

    /// The one certificate sent along that the issuer made for answering; nil where the issuer itself answers.
    private func responder(
        of answer: OCSPBasicResponse,
        among candidates: [Candidate]
    ) throws(Rejection) -> Candidate? {
        if try names(answer.responderID, issuer) { return nil }
        var fault: Rejection?
        for candidate in candidates {
            guard try names(answer.responderID, candidate.certificate) else { continue }
            do throws(Rejection) {
                try checkDelegation(candidate)
                return candidate
            } catch {
                fault = error
            }
        }
        throw fault ?? Rejection(.ocspResponder, "no certificate of the responder")
    }

    private func names(_ id: OCSPBasicResponse.ResponderID, _ certificate: Certificate) throws(Rejection) -> Bool {
        switch id {
        case .name(let name): return name.matches(certificate.subject)
        case .keyHash(let hash):
            do throws(CryptoError) {
                return try Digest.sha1.hash(certificate.subjectPublicKeyBits) == hash
            } catch {
                throw Rejection(.ocspResponder, error.reason)
            }
        }
    }

    /// Everything but the issuer's signature is looked at again each time: it depends on the instant and on the lists.
    private func checkDelegation(_ candidate: Candidate) throws(Rejection) {
        let responder = candidate.certificate
        let extensions = responder.extensions
        guard responder.names(issuer: issuer), isSignedAcceptably(responder),
            candidate.isKnown || responder.isSigned(by: issuer.publicKey)
        else { throw Rejection(.ocspResponder, "a responder that the certificate's issuer did not certify") }
        guard extensions.allowsOCSPSigning else {
            throw Rejection(.ocspResponder, "a responder without the purpose OCSPSigning")
        }
        let facts = responder.facts
        guard !facts.hasKeyUsage || facts.maySignData || facts.maySignProof else {
            throw Rejection(.ocspResponder, "a responder whose key may not sign answers")
        }
        guard extensions.hasOnlyCriticalExtensionsOfResponders else {
            throw Rejection(.ocspParse, "a critical extension of the responder that is not understood")
        }
        guard responder.notBefore <= instant.date, instant.date <= responder.notAfter else {
            throw Rejection(.ocspResponder, "a responder that is not valid at \(instant)")
        }
        do throws(Rejection) {
            try KeyStrength.check(responder.publicKey)
        } catch {
            throw Rejection(.ocspResponder, "a responder with \(error.found)")
        }
        try checkRevocation(of: responder)
    }

    /// Establishes the revocation of a responder, which is not needed where the issuer said so (`nocheck`).
    ///
    /// Else a list decides; a responder that names no place to ask and of which no list is at hand is left to us
    /// (§4.2.2.2.1), and its issuer's signature must do.
    private func checkRevocation(of responder: Certificate) throws(Rejection) {
        guard !responder.extensions.hasNoCheck else { return }
        switch lists.finding(about: responder, issuer: issuer) {
        case .good: return
        case .revoked: throw Rejection(.ocspResponder, "a responder that was revoked")
        case .missing, .unusable:
            guard responder.extensions.distributionPoints.isEmpty, responder.extensions.ocspAddresses.isEmpty else {
                throw Rejection(.ocspResponder, "a responder whose own revocation is not established")
            }
        }
    }
}
