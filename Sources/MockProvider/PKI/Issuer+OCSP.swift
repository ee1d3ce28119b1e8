import FoundationEssentials
import NemIDCrypto

extension Issuer {
    /// The OCSP response (RFC 6960 §4.2) to a request in DER.
    ///
    /// Each answer repeats the CertID as it was asked, so in the hash function of the request, and the nonce where there was
    /// one. It speaks of `now` and names no next update: a newer answer can be had at any time (§2.4).
    ///
    /// - Returns: a signed answer; `malformedRequest` for what cannot be read or asks too much; `unauthorized` where not all
    ///   questions are about certificates of one and the same issuing CA of this provider.
    mutating func ocspResponse(to request: [UInt8], at now: Date) throws(CryptoError) -> [UInt8] {
        let asked: OCSPQuestions
        do {
            asked = try OCSPQuestions(der: request, maximumCount: PKIChoices.questionsOfRequest)
        } catch {
            return try OCSPResponseTemplate.failure(status: OCSPStatus.malformedRequest)
        }
        guard let authority = try authority(asked.questions) else {
            return try OCSPResponseTemplate.failure(status: OCSPStatus.unauthorized)
        }
        let instant = CivilTime(now).date
        let responder = try responder(of: authority, at: instant)
        let answers = asked.questions.map { question in
            OCSPResponseTemplate.Single(
                issuer: authority.certificate,
                serialNumber: question.serialNumber ?? [],
                certificateID: question.certificateID,
                status: question.serialNumber.map { register.status(of: $0, by: authority.id, at: instant) }
                    ?? .unknown,
                thisUpdate: instant,
                nextUpdate: nil
            )
        }
        return try OCSPResponseTemplate(
            responses: answers,
            producedAt: instant,
            extensions: asked.nonce.map { [(OCSPStatus.nonceIdentifier, false, $0)] } ?? []
        ).encoded(signedBy: responder.key, responder: responder.certificate)
    }

    /// The issuing CA that all questions are about.
    private func authority(_ questions: [OCSPQuestion]) throws(CryptoError) -> Authority? {
        for chain in hierarchy.chains {
            var isMeant = true
            for question in questions where isMeant {
                isMeant = try question.isAbout(issuer: chain.issuing.certificate)
            }
            if isMeant { return chain.issuing }
        }
        return nil
    }
}

/// Numbers of RFC 6960.
private enum OCSPStatus {
    /// `OCSPResponseStatus` (§4.2.1).
    static let malformedRequest = 1
    static let unauthorized = 6
    /// id-pkix-ocsp-nonce (§4.4.1).
    static let nonceIdentifier = "1.3.6.1.5.5.7.48.1.2"
}
