import NemIDVerification

/// What a developer or operator can do about a refusal; nil where nothing but suspicion is left.
enum RejectionHint {
    static func text(for code: RejectionCode) -> String? { texts[code] ?? texts[code.base] }

    private static let texts: [RejectionCode: String] = [
        .wellFormed: "hand on the form field \"response\" as decoded from the form; check that it is posted at all",
        .encoding: "decode the form once: base64 has '+', which must not become a blank",
        .limit: "no genuine login is so large; the limits are in Configuration.limits",
        .limit.refined(by: "revocation"): "the revocation evidence is larger than Configuration.limits allows; "
            + "is it the list or answer that was meant?",
        .digest: "was the form field altered on its way, by a filter or a proxy? Hand it on as it was posted",
        .chain: "does the answer come from the configured environment? A test answer has no path to production's root",
        .expired: "check the clock of this machine; else the user needs a new certificate",
        .notYetValid: "check the clock of this machine",
        .policy: "does the answer come from the configured environment?",
        .certificateType: "acceptedTypes says who may log in",
        .challenge: "the answer belongs to another login; keep the pending login in the browser's own session",
        .issuer: "friendlyName must be the name enrolled with the provider, octet for octet",
        .action: "the answer is of a signing where a login was begun, or the other way round",
        .timestamp: "check the clock of this machine (NTP); begin the login when the page is requested",
        .revoked: "the certificate had been revoked: nobody is logged in",
        .crlMissing: "revocationEvidence must bring a list of every issuer below and including the root, "
            + "or an OCSP answer for the user",
        .crlStale: "the revocation list is out of date: fetch it again before its nextUpdate",
        .crlScope: "the revocation list does not cover this certificate",
        .crlSignature: "the revocation list is not its issuer's own",
        .crlParse: "the revocation list is damaged, or something else altogether",
        .ocspMissing: "revocationEvidence must bring an OCSP answer for the user",
        .ocspStatus: "the OCSP responder gave no answer about the user: ask again later, or bring a list",
        .ocspResponder: "the OCSP answer is not from a responder of the issuing CA",
        .ocspSignature: "the OCSP answer is damaged, or not the responder's own",
        .ocspMismatch: "the OCSP answer is about another certificate: ask about the one in the evidence request",
        .ocspParse: "the OCSP answer is damaged, or something else altogether",
        .ocspStale: "the OCSP answer is out of date: ask again; check the clock of this machine",
        .ocspNonce: "the OCSP answer is not the one to this question",
        .property.refined(by: "identityAssuranceLevel"): "leastAssuranceLevel asks for more than this login gave",
    ]
}
