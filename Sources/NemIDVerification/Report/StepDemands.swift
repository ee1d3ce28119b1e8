/// What the policy and the environment of a verification demand, as far as the report repeats it.
struct StepDemands: Sendable {
    private let documentBytes: Int
    private let types: Set<CertificateType>
    private let action: SignatureAction?
    /// Whether the caller expects a certain request issuer.
    let comparesRequestIssuer: Bool
    private let comparesChallenge: Bool
    private let window: (behind: Int, ahead: Int)?
    private let revocation: RevocationPolicy
    private let environment: String
    private let instant: Instant

    init(_ policy: VerificationPolicy, environment: TrustEnvironment, instant: Instant) {
        documentBytes = policy.limits.documentBytes
        types = policy.acceptedTypes
        action = policy.action
        comparesRequestIssuer = policy.requestIssuers != nil
        comparesChallenge = policy.challenge != nil
        window = policy.timestamp.map { ($0.behind, $0.ahead) }
        revocation = policy.revocation
        self.environment = environment.name
        self.instant = instant
    }

    /// What a step demands more than always, or less; nil where it always demands the same.
    func expected(of kind: StepKind) -> String? {
        switch kind {
        case .size: "at most \(documentBytes) octets of XML"
        case .path: "a path to a root of \(environment), all valid at \(instant)"
        case .profile: "digitalSignature, one policy of the environment, its subject, \(typeNames)"
        case .action: action.map { "the action \($0.rawValue)" }
        case .requestIssuer: comparesRequestIssuer ? "the request issuer that the caller expects" : nil
        case .challenge: comparesChallenge ? "the challenge that the caller expects" : nil
        case .timestamp:
            window.map { "at most \($0.behind) s behind and \($0.ahead) s ahead of \(instant)" }
        case .revocation: expectedRevocation
        case .encoding, .parse, .structure, .identifiers, .algorithms, .references, .digest, .signer, .keyStrength,
            .signature, .properties:
            nil
        }
    }

    private var typeNames: String {
        let names = CertificateType.allCases.filter(types.contains).map(\.rawValue)
        return names.isEmpty ? "no type at all" : names.joined(separator: " or ")
    }

    private var expectedRevocation: String {
        guard revocation.method != .none else { return "not judged" }
        let whom = revocation.scope == .chain ? "every certificate below the root" : "the end user's certificate"
        return "\(whom) shown unrevoked at \(instant)"
    }
}
