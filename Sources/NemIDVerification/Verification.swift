import NemIDCrypto
import NemIDXML

/// One run of the verifier: the steps in their order, and the report on them.
///
/// The document is parsed once. Every value that is handed on is read from the very nodes whose digest and signature
/// were checked.
struct Verification {
    private let verifier: Verifier
    private let policy: VerificationPolicy
    private let evidence: RevocationEvidence
    private let instant: Instant
    private var log = StepLog()
    private var remarks: [String] = []
    private var revocation: RevocationReport?

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

// From the input to the signed objects.
extension Verification {
    private mutating func read(_ input: [UInt8]) throws(Rejection) -> [UInt8] {
        log.begin(.size, expected: "at most \(policy.limits.documentBytes) octets of XML")
        guard input.count <= policy.limits.inputBytes else { throw Rejection(.limit, "\(input.count) octets") }
        log.pass("\(input.count) octets of input")

        log.begin(.encoding)
        switch try InputForm(input, limits: policy.limits) {
        case .errorCode(let code):
            throw Rejection(.clientError(code), "the error code \(code)")
        case .document(let octets, let wasBase64):
            log.pass(wasBase64 ? "base64 of XML" : "XML")
            return octets
        }
    }

    private mutating func shape(of octets: [UInt8]) throws(Rejection) -> SignatureShape {
        log.begin(.parse)
        let document = try XML.Document(response: octets, limits: policy.limits)
        log.pass("\(document.nodeCount) nodes")

        log.begin(.structure)
        let shape = try SignatureShape(document)
        log.pass("signature 2006, \(shape.objects.count == 1 ? "one object" : "two objects")")

        log.begin(.identifiers)
        let count = try IdentifierRules.check(document.root)
        log.pass("\(count) identifiers")
        return shape
    }

    private mutating func resolve(_ shape: SignatureShape) throws(Rejection) -> [SignedReference] {
        log.begin(.algorithms)
        try AlgorithmRules.check(shape)
        log.pass("as expected")

        log.begin(.references)
        let references = try SignedReference.resolve(shape, limits: policy.limits)
        log.pass("\(references.count == 1 ? "one reference" : "two references")")

        log.begin(.digest)
        try SignedContent.checkDigests(references)
        log.pass("equal")
        return references
    }
}

// From the certificates to the identity.
extension Verification {
    private mutating func authenticate(
        _ shape: SignatureShape
    ) throws(Rejection) -> (Certificate, CertificatePath, [UInt8]) {
        log.begin(.signer)
        let choice = try SignerChoice(shape.keyInfo.certificates, limits: policy.limits)
        log.pass("one, with \(choice.others.count) others")

        log.begin(.keyStrength)
        let key = choice.endUser.publicKey
        try KeyStrength.check(key)
        log.pass("RSA, \(key.bits) bits")

        log.begin(.signature)
        let signedInfo = try SignedContent.canonical(shape.signedInfo)
        guard key.verify(shape.signatureValue, over: signedInfo) else {
            throw Rejection(.signature, "a value that does not fit")
        }
        let fingerprint = try SignedContent.sha256(signedInfo)
        log.pass("fits")

        log.begin(.path, expected: "a path to a root of \(verifier.environment.name), all valid at \(instant)")
        var search = PathSearch(
            environment: verifier.environment,
            candidates: choice.others + verifier.issuers.certificates,
            instant: instant,
            limits: policy.limits
        )
        let path = try search.path(from: choice.endUser)
        log.pass("\(path.certificates.count) certificates")
        return (choice.endUser, path, fingerprint)
    }

    private mutating func judgeProfile(
        of endUser: Certificate,
        _ path: CertificatePath
    ) throws(Rejection) -> VerifiedIdentity {
        let accepted = CertificateType.allCases.filter(policy.acceptedTypes.contains).map(\.rawValue)
        log.begin(
            .profile,
            expected: "digitalSignature, one policy of the environment, its subject, \(Self.list(accepted))"
        )
        let profile = try CertificateProfile(
            path,
            endUser: endUser,
            policies: verifier.environment.policies,
            acceptedTypes: policy.acceptedTypes
        )
        log.pass(profile.identity.type.rawValue)
        return profile.identity
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "no type at all" : names.joined(separator: " or ")
    }
}

// What the properties say, and whether that is what the caller expects.
extension Verification {
    private mutating func judgeAction(_ rules: PropertyRules) throws(Rejection) -> SignatureAction {
        log.begin(.action, expected: policy.action.map { "the action \($0.rawValue)" })
        let action = try rules.action(expected: policy.action)
        log.pass(action.rawValue)
        return action
    }

    private mutating func judgeRequestIssuer(_ rules: PropertyRules) throws(Rejection) -> String {
        log.begin(.requestIssuer, expected: policy.requestIssuers.map { _ in "the expected request issuer" })
        let issuer = try rules.requestIssuer(expected: policy.requestIssuers)
        log.pass(policy.requestIssuers == nil ? "one, not compared" : "the expected one")
        return issuer
    }

    private mutating func judgeChallenge(_ rules: PropertyRules) throws(Rejection) -> String? {
        log.begin(.challenge, expected: policy.challenge.map { _ in "the expected challenge" })
        let challenge = try rules.challenge(expected: policy.challenge)
        if policy.challenge == nil {
            log.skip(challenge == nil ? "no challenge" : "a challenge")
        } else {
            log.pass("the expected one")
        }
        return challenge
    }

    private mutating func judgeTimestamp(_ property: SignedProperty?, client: ClientDialect) throws(Rejection) {
        guard let window = policy.timestamp else {
            log.begin(.timestamp)
            log.skip(property == nil ? "no time stamp" : "a time stamp")
            return
        }
        log.begin(.timestamp, expected: "at most \(window.behind) s behind and \(window.ahead) s ahead of \(instant)")
        log.pass(try TimestampRules.check(property, client: client, policy: window, at: instant))
    }

    private mutating func judgeRevocation(of path: CertificatePath) throws(Rejection) {
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
