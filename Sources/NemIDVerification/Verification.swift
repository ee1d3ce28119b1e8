import NemIDCrypto
import NemIDXML

/// One run of the verifier: the steps in their order, and the report on them.
///
/// The document is parsed once. Every value that is handed on is read from the very nodes whose digest and signature
/// were checked.
struct Verification {
    let verifier: Verifier
    /// What earlier verifications found out about authorities.
    let known: [KnownAuthorities.Link]
    var log: StepLog
    var remarks: [String] = []
    var revocation: RevocationReport?

    init(verifier: Verifier, policy: VerificationPolicy, instant: Instant) {
        self.verifier = verifier
        known = verifier.known.snapshot
        log = StepLog(StepDemands(policy: policy, environment: verifier.environment.name, instant: instant))
    }

    var policy: VerificationPolicy { log.demands.policy }
    var instant: Instant { log.demands.instant }

    /// Judges with the evidence at hand.
    mutating func report(on input: [UInt8], evidence: RevocationEvidence) -> VerificationReport {
        do throws(Rejection) {
            let (document, path) = try examine(input)
            return try conclude(document, path, evidence)
        } catch {
            return report(error)
        }
    }

    /// Judges everything else first, and asks for evidence only where that holds.
    mutating func report(
        on input: [UInt8],
        askingFor evidence: (RevocationEvidenceRequest) async -> RevocationEvidence
    ) async -> VerificationReport {
        do throws(Rejection) {
            let (document, path) = try examine(input)
            guard policy.revocation.method != .none else { return try conclude(document, path, RevocationEvidence()) }
            let request = RevocationEvidenceRequest(
                certificate: document.certificate,
                policy: policy.revocation,
                instant: instant.date,
                links: path.links.map { .init(certificate: $0.certificate, issuer: $0.issuer) }
            )
            return try conclude(document, path, await evidence(request))
        } catch {
            return report(error)
        }
    }

    private mutating func conclude(
        _ document: consuming VerifiedDocument,
        _ path: CertificatePath,
        _ evidence: RevocationEvidence
    ) throws(Rejection) -> VerificationReport {
        if !evidence.remarks.isEmpty { remarks += evidence.remarks }
        try judgeRevocation(of: path, evidence)
        return VerificationReport(
            verdict: .accepted,
            code: nil,
            document: document,
            revocation: revocation,
            remarks: remarks,
            log: log
        )
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
        return VerificationReport(
            verdict: verdict,
            code: rejection.code,
            revocation: revocation,
            remarks: remarks,
            log: log
        )
    }

    /// Judges everything but revocation.
    private mutating func examine(_ input: [UInt8]) throws(Rejection) -> (VerifiedDocument, CertificatePath) {
        let octets = try read(input)
        let shape = try shape(of: octets)
        let references = try resolve(shape)
        let (endUser, path, fingerprint) = try authenticate(shape)
        let identity = try judgeProfile(of: endUser, path)

        log.begin(.properties)
        guard let object = references.first(where: { $0.object == .properties })?.place else {
            throw Rejection(.reference, "no reference to the signed properties")
        }
        let textObject = references.first { $0.object == .text }?.place
        let properties = try SignedProperties(object, shape.elements, identifier: shape.identifier)
        let rules = PropertyRules(properties: properties)
        let level = try rules.assuranceLevel(least: policy.leastAssuranceLevel)
        let text = try SignedText(object: textObject, shape.document, properties: properties)
        log.pass(properties.all.count)

        let client = ClientDialect(signatureID: shape.id)
        let action = try judgeAction(rules)
        try judgeRequestIssuer(rules)
        try judgeChallenge(rules)
        try judgeTimestamp(properties.octets(of: .timestamp), client: client)
        let document = VerifiedDocument(
            identity: identity,
            certificate: CertificateSummary(endUser),
            action: action,
            identityAssuranceLevel: level,
            signText: text,
            signed: properties,
            client: client,
            fingerprint: fingerprint,
            document: octets
        )
        return (document, path)
    }
}
