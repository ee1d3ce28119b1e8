package import FoundationEssentials
package import NemIDCrypto

/// Whether an OCSP response answers for a certificate at an instant (RFC 6960 §3.2), in the order: status, responder,
/// signature, extensions, certificate, nonce, times.
package struct OCSPAnswerRules {
    /// What a response that may be believed says.
    package struct Answer: Sendable, Hashable {
        package let isRevoked: Bool
        package let thisUpdate: Date
        package let nextUpdate: Date?
    }

    let certificate: Certificate
    let issuer: Certificate
    let instant: Instant
    let policy: RevocationPolicy
    let limits: VerificationLimits
    let lists: RevocationListCheck
    let known: KnownResponders?
    /// Signatures that count; wider only where third parties' vectors are older than this hierarchy's rules.
    let acceptsSHA1: Bool

    /// - Parameters:
    ///   - certificate: The certificate in question.
    ///   - issuer: The certificate of its issuer, which was verified.
    ///   - instant: When everything is judged.
    ///   - policy: How old answers may be.
    ///   - limits: How large answers may be, and how many certificates they may carry.
    ///   - lists: What is at hand about a responder's own revocation.
    ///   - known: Responders that were verified before; nil where none are remembered.
    ///   - acceptsSHA1: Whether signatures with SHA-1 count.
    package init(
        certificate: Certificate,
        issuer: Certificate,
        instant: Instant,
        policy: RevocationPolicy,
        limits: VerificationLimits,
        lists: RevocationListCheck,
        known: KnownResponders? = nil,
        acceptsSHA1: Bool = false
    ) {
        self.certificate = certificate
        self.issuer = issuer
        self.instant = instant
        self.policy = policy
        self.limits = limits
        self.lists = lists
        self.known = known
        self.acceptsSHA1 = acceptsSHA1
    }

    /// - Throws: `limit.revocation` or one of the `ocsp…` codes.
    package func check(_ evidence: RevocationEvidence.OCSPAnswer) throws(Rejection) -> Answer {
        let response = try read(evidence.response)
        guard response.status == 0, let answer = response.basic else {
            throw Rejection(.ocspStatus, "a response without answer, of status \(OCSPStatusName.text(response.status))")
        }
        guard answer.certificateCount <= limits.certificates else {
            throw Rejection(
                .limit.refined(by: "revocation"),
                "an answer with \(answer.certificateCount) certificates, more than \(limits.certificates)"
            )
        }
        let responders = OCSPResponderRules(
            issuer: issuer,
            instant: instant,
            lists: lists,
            known: known,
            acceptsSHA1: acceptsSHA1
        )
        try responders.check(answer)
        guard !answer.hasUnknownCriticalExtension else {
            throw Rejection(.ocspParse, "a critical extension of the response that is not understood")
        }
        let singles = try answersForCertificate(answer)
        try checkNonce(answer, evidence)
        return try judge(singles, producedAt: answer.producedAt)
    }

    private func read(_ bytes: [UInt8]) throws(Rejection) -> OCSPResponse {
        guard bytes.count <= limits.ocspResponseBytes || bytes.first != 0x30,
            bytes.count <= 2 * limits.ocspResponseBytes
        else { throw tooLarge(bytes.count) }
        let response: OCSPResponse
        do throws(CryptoError) {
            response = try OCSPResponse(pemOrDER: bytes)
        } catch {
            throw Rejection(.ocspParse, error.reason)
        }
        guard response.der.count <= limits.ocspResponseBytes else {
            throw tooLarge(response.der.count)
        }
        return response
    }

    private func tooLarge(_ count: Int) -> Rejection {
        Rejection(
            .limit.refined(by: "revocation"),
            "an OCSP response of \(count) octets, more than \(limits.ocspResponseBytes)"
        )
    }

    private func answersForCertificate(_ answer: OCSPBasicResponse) throws(Rejection) -> [OCSPSingleResponse] {
        var inquiry = OCSPInquiry(
            serialNumber: certificate.serialNumber,
            issuerName: certificate.issuer,
            issuer: issuer
        )
        var singles: [OCSPSingleResponse] = []
        for single in answer.responses {
            do throws(CryptoError) {
                if try inquiry.isNamed(by: single.certificateID) { singles.append(single) }
            } catch {
                throw Rejection(.ocspMismatch, error.reason)
            }
        }
        guard !singles.isEmpty else {
            throw Rejection(.ocspMismatch, "answers about other certificates only, \(answer.responses.count) of them")
        }
        guard !singles.contains(where: \.hasCriticalExtension) else {
            throw Rejection(.ocspParse, "a critical extension of the answer that is not understood")
        }
        return singles
    }

    /// RFC 9654: the nonce comes back as it was sent, whole extension value or its octet string.
    private func checkNonce(
        _ answer: OCSPBasicResponse,
        _ evidence: RevocationEvidence.OCSPAnswer
    ) throws(Rejection) {
        guard let sent = evidence.nonce else { return }
        guard let returned = answer.nonce else {
            guard !evidence.isNonceRequired else {
                throw Rejection(.ocspNonce, "an answer without the nonce that was sent")
            }
            return
        }
        guard ConstantTime.equal(returned, sent) || ConstantTime.equal(returned, Self.octetString(sent)) else {
            throw Rejection(.ocspNonce, "an answer with another nonce than the one sent")
        }
    }

    /// DER of an OCTET STRING of up to 127 octets, which a nonce has (RFC 9654 §2.1: at most 128, 32 advised).
    private static func octetString(_ octets: [UInt8]) -> [UInt8] {
        octets.count < 128
            ? [0x04, UInt8(octets.count)] + octets : [0x04, 0x81, UInt8(clamping: octets.count)] + octets
    }

    /// A timely "revoked" beats a timely "good", which beats everything else.
    private func judge(_ singles: [OCSPSingleResponse], producedAt: Date?) throws(Rejection) -> Answer {
        var good: Answer?
        var fault: Rejection?
        for single in singles {
            do throws(Rejection) {
                let answer = try timely(single, producedAt: producedAt)
                switch single.status {
                case .revoked: return answer
                case .good: good = good ?? answer
                case .unknown: fault = nil
                }
            } catch {
                fault = error
            }
        }
        if let good { return good }
        throw fault ?? Rejection(.ocspStatus, "a certificate that the responder does not know")
    }

    private func timely(_ single: OCSPSingleResponse, producedAt: Date?) throws(Rejection) -> Answer {
        guard let thisUpdate = single.thisUpdate, let producedAt, single.hasNextUpdate == (single.nextUpdate != nil)
        else { throw Rejection(.ocspStale, "a time that cannot be read") }
        let latest = instant.date.addingTimeInterval(Double(policy.ocspClockTolerance))
        guard thisUpdate <= latest else {
            throw Rejection(.ocspStale, "an answer valid from \(Instant(thisUpdate)), judged at \(instant)")
        }
        // An answer may be produced after the instant and still speak about it: archived evidence is often a little
        // younger than the login. It cannot be older than what it says, nor can it speak of an expired certificate.
        guard producedAt >= thisUpdate else { throw Rejection(.ocspStale, "an answer produced before its thisUpdate") }
        guard producedAt <= certificate.notAfter else {
            throw Rejection(.ocspStale, "an answer produced after the certificate had expired")
        }
        if let nextUpdate = single.nextUpdate {
            guard instant.date <= nextUpdate else {
                throw Rejection(.ocspStale, "an answer valid until \(Instant(nextUpdate)), judged at \(instant)")
            }
        } else {
            let age = instant.date.timeIntervalSince(thisUpdate)
            guard age <= Double(policy.ocspAge) else {
                throw Rejection(
                    .ocspStale,
                    "an answer without nextUpdate of \(Instant(thisUpdate)), judged at \(instant), "
                        + "more than \(policy.ocspAge) s later"
                )
            }
        }
        var isRevoked = false
        if case .revoked = single.status { isRevoked = true }
        return Answer(isRevoked: isRevoked, thisUpdate: thisUpdate, nextUpdate: single.nextUpdate)
    }
}
