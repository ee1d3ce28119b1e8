// What the properties say, and whether that is what the caller expects.
extension Verification {
    mutating func judgeAction(_ rules: PropertyRules) throws(Rejection) -> SignatureAction {
        log.begin(.action)
        let action = try rules.action(expected: policy.action)
        log.pass(SignatureAction.allCases.firstIndex(of: action) ?? 0)
        return action
    }

    mutating func judgeRequestIssuer(_ rules: PropertyRules) throws(Rejection) {
        log.begin(.requestIssuer)
        try rules.checkRequestIssuer(expected: policy.requestIssuers)
        log.pass()
    }

    mutating func judgeChallenge(_ rules: PropertyRules) throws(Rejection) {
        log.begin(.challenge)
        guard let challenge = policy.challenge else {
            log.skip(rules.properties.has(.challenge) ? 1 : 0)
            return
        }
        try rules.checkChallenge(expected: challenge)
        log.pass()
    }

    mutating func judgeTimestamp(_ text: ArraySlice<UInt8>?, client: ClientDialect) throws(Rejection) {
        log.begin(.timestamp)
        guard let window = policy.timestamp else {
            log.skip(text == nil ? 0 : 1)
            return
        }
        log.pass(try TimestampRules.check(text, client: client, policy: window, at: instant).number)
    }

    mutating func judgeRevocation(of path: CertificatePath, _ evidence: RevocationEvidence) throws(Rejection) {
        log.begin(.revocation)
        let outcome = RevocationCheck(
            policy: policy,
            evidence: evidence,
            instant: instant,
            responders: verifier.responders
        ).outcome(for: path)
        revocation = outcome.report
        remarks += outcome.remarks
        if let rejection = outcome.rejection { throw rejection }
        if policy.revocation.method == .none { log.skip() } else { log.pass() }
    }
}
