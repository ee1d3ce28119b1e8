import NemIDCrypto
import NemIDXML

/// One run of the verifier: the steps in their order, and the report on them.
///
/// The document is parsed once. Every value that is handed on is read from the very nodes whose digest and signature
/// were checked.
struct Verification {
    let verifier: Verifier
    let policy: VerificationPolicy
    let evidence: RevocationEvidence
    let instant: Instant
    var log = StepLog()
    var remarks: [String] = []
    var revocation: RevocationReport?

    init(verifier: Verifier, policy: VerificationPolicy, evidence: RevocationEvidence, instant: Instant) {
        self.verifier = verifier
        self.policy = policy
        self.evidence = evidence
        self.instant = instant
    }

    mutating func report(on input: [UInt8]) -> VerificationReport {
        do throws(Rejection) {
            let document = try accept(input)
            return VerificationReport(
                verdict: .accepted,
                code: nil,
                reason: "every check holds",
                document: document,
                revocation: revocation,
                remarks: remarks,
                steps: log.steps
            )
        } catch {
            return report(error)
        }
    }

    private mutating func report(_ rejection: Rejection) -> VerificationReport {
        log.fail(rejection)
        let verdict: Verdict =
            if rejection.code.base == .clientError {
                .ended
            } else if rejection.code.isUndecided {
                .undecided
            } else {
                .rejected
            }
        // Whom the certificate names is said of an accepted response only.
        if revocation?.chain.isEmpty == false { revocation?.chain[0].subject = nil }
        let step = log.current
        return VerificationReport(
            verdict: verdict,
            code: rejection.code,
            reason: "\(step.id) \(step.title): expected \(log.expected); found \(rejection.found). "
                + rejection.code.advice,
            revocation: revocation,
            remarks: remarks,
            steps: log.steps
        )
    }

    private mutating func accept(_ input: [UInt8]) throws(Rejection) -> VerifiedDocument {
        let octets = try read(input)
        let shape = try shape(of: octets)
        let references = try resolve(shape)
        let (endUser, path, fingerprint) = try authenticate(shape)
        let identity = try judgeProfile(of: endUser, path)

        log.begin(.properties)
        guard let object = references.first(where: { $0.id == XMLSignatureNames.signedObject })?.object else {
            throw Rejection(.reference, "no reference to the signed properties")
        }
        let textObject = references.first { $0.id == XMLSignatureNames.signedText }?.object
        let properties = try SignedProperties(object, signatureID: shape.id)
        let rules = PropertyRules(properties: properties)
        let level = try rules.assuranceLevel(least: policy.leastAssuranceLevel)
        let text = try SignedText(object: textObject, properties: properties)
        log.pass("\(properties.all.count) properties")

        let client = ClientDialect(signatureID: shape.id)
        let action = try judgeAction(rules)
        let requestIssuer = try judgeRequestIssuer(rules)
        let challenge = try judgeChallenge(rules)
        let timestamp = properties[OpenOCESNames.Property.timestamp]
        try judgeTimestamp(timestamp, client: client)
        try judgeRevocation(of: path)
        return VerifiedDocument(
            identity: identity,
            certificate: CertificateSummary(endUser),
            action: action,
            requestIssuer: requestIssuer,
            challenge: challenge,
            timestamp: timestamp?.text,
            timestampInstant: timestamp.flatMap { TimestampText($0.bytes)?.instant },
            identityAssuranceLevel: level,
            rememberUserIDToken: properties[OpenOCESNames.Property.rememberUserIDToken]?.text,
            signText: text,
            properties: properties.all,
            client: client,
            fingerprint: fingerprint,
            document: octets
        )
    }
}
