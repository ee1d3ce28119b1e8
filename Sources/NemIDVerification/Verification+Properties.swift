// What the properties say, and whether that is what the caller expects.
extension Verification {
    mutating func judgeAction(_ rules: PropertyRules) throws(Rejection) -> SignatureAction {
        log.begin(.action, expected: policy.action.map { "the action \($0.rawValue)" })
        let action = try rules.action(expected: policy.action)
        log.pass(action.rawValue)
        return action
    }

    mutating func judgeRequestIssuer(_ rules: PropertyRules) throws(Rejection) -> String {
        log.begin(.requestIssuer, expected: policy.requestIssuers.map { _ in "the expected request issuer" })
        let issuer = try rules.requestIssuer(expected: policy.requestIssuers)
        log.pass(policy.requestIssuers == nil ? "one, not compared" : "the expected one")
        return issuer
    }

    mutating func judgeChallenge(_ rules: PropertyRules) throws(Rejection) -> String? {
        log.begin(.challenge, expected: policy.challenge.map { _ in "the expected challenge" })
        let challenge = try rules.challenge(expected: policy.challenge)
        if policy.challenge == nil {
            log.skip(challenge == nil ? "no challenge" : "a challenge")
        } else {
            log.pass("the expected one")
        }
        return challenge
    }

    mutating func judgeTimestamp(_ property: SignedProperty?, client: ClientDialect) throws(Rejection) {
        guard let window = policy.timestamp else {
            log.begin(.timestamp)
            log.skip(property == nil ? "no time stamp" : "a time stamp")
            return
        }
        log.begin(.timestamp, expected: "at most \(window.behind) s behind and \(window.ahead) s ahead of \(instant)")
        log.pass(try TimestampRules.check(property, client: client, policy: window, at: instant))
    }

    mutating func judgeRevocation(of path: CertificatePath, _ evidence: RevocationEvidence) throws(Rejection) {
        let wanted = policy.revocation
        let whom = wanted.scope == .chain ? "every certificate below the root" : "the end user's certificate"
        log.begin(
            .revocation,
            expected: wanted.method == .none ? "not judged" : "\(whom) shown unrevoked at \(instant)"
        )
        let outcome = RevocationCheck(policy: policy, evidence: evidence, instant: instant).outcome(for: path)
        revocation = outcome.report
        remarks += outcome.remarks
        if let rejection = outcome.rejection { throw rejection }
        if wanted.method == .none {
            log.skip("nothing was looked at")
        } else {
            log.pass("unrevoked")
        }
    }
}
