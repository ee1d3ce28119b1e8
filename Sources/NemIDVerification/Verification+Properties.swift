// What the properties say, and whether that is what the caller expects.
extension Verification {
    mutating func judgeAction(_ rules: PropertyRules) throws(Rejection) -> SignatureAction {
        if let wanted = policy.action {
            log.begin(.action, expected: "the action \(wanted.rawValue)")
        } else {
            log.begin(.action)
        }
        let action = try rules.action(expected: policy.action)
        log.pass(action.rawValue)
        return action
    }

    mutating func judgeRequestIssuer(_ rules: PropertyRules) throws(Rejection) -> String {
        if policy.requestIssuers == nil {
            log.begin(.requestIssuer)
        } else {
            log.begin(.requestIssuer, expected: "the request issuer that the caller expects")
        }
        let issuer = try rules.requestIssuer(expected: policy.requestIssuers)
        let isCompared = policy.requestIssuers != nil
        log.pass(isCompared ? "the expected one" : "one, not compared")
        return issuer
    }

    mutating func judgeChallenge(_ rules: PropertyRules) throws(Rejection) -> String? {
        if policy.challenge == nil {
            log.begin(.challenge)
        } else {
            log.begin(.challenge, expected: "the challenge that the caller expects")
        }
        let challenge = try rules.challenge(expected: policy.challenge)
        if policy.challenge == nil {
            let isThere = challenge != nil
            log.skip(isThere ? "a challenge" : "no challenge")
        } else {
            log.pass("the expected one")
        }
        return challenge
    }

    mutating func judgeTimestamp(_ property: SignedProperty?, client: ClientDialect) throws(Rejection) {
        guard let window = policy.timestamp else {
            log.begin(.timestamp)
            let isThere = property != nil
            log.skip(isThere ? "a time stamp" : "no time stamp")
            return
        }
        let instant = instant
        log.begin(.timestamp, expected: "at most \(window.behind) s behind and \(window.ahead) s ahead of \(instant)")
        let distance = try TimestampRules.check(property, client: client, policy: window, at: instant)
        log.pass(distance)
    }

    mutating func judgeRevocation(of path: CertificatePath, _ evidence: RevocationEvidence) throws(Rejection) {
        let wanted = policy.revocation
        let instant = instant
        log.begin(.revocation, expected: Self.expected(wanted, at: instant))
        let outcome = RevocationCheck(
            policy: policy,
            evidence: evidence,
            instant: instant,
            responders: verifier.responders
        ).outcome(for: path)
        revocation = outcome.report
        remarks += outcome.remarks
        if let rejection = outcome.rejection { throw rejection }
        if wanted.method == .none {
            log.skip("nothing was looked at")
        } else {
            log.pass(outcome.report.explanation)
        }
    }

    private static func expected(_ wanted: RevocationPolicy, at instant: Instant) -> String {
        guard wanted.method != .none else { return "not judged" }
        let whom = wanted.scope == .chain ? "every certificate below the root" : "the end user's certificate"
        return "\(whom) shown unrevoked at \(instant)"
    }
}
