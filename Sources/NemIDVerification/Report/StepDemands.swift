/// What the caller and the environment of a verification demand.
struct StepDemands: Sendable {
    let policy: VerificationPolicy
    /// What the environment is called.
    let environment: String
    let instant: Instant

    /// Whether the caller expects a certain request issuer.
    var comparesRequestIssuer: Bool { policy.requestIssuers != nil }

    /// What a step demands more than always, or less; nil where it always demands the same.
    func expected(of kind: StepKind) -> String? {
        switch kind {
        case .size: "at most \(policy.limits.documentBytes) octets of XML"
        case .path: "a path to a root of \(environment), all valid at \(instant)"
        case .profile: "digitalSignature, one policy of the environment, its subject, \(typeNames)"
        case .action: policy.action.map { "the action \($0.rawValue)" }
        case .requestIssuer: comparesRequestIssuer ? "the request issuer that the caller expects" : nil
        case .challenge: policy.challenge == nil ? nil : "the challenge that the caller expects"
        case .timestamp:
            policy.timestamp.map { "at most \($0.behind) s behind and \($0.ahead) s ahead of \(instant)" }
        case .revocation: expectedRevocation
        case .encoding, .parse, .structure, .identifiers, .algorithms, .references, .digest, .signer, .keyStrength,
            .signature, .properties:
            nil
        }
    }

    private var typeNames: String {
        let names = CertificateType.allCases.filter(policy.acceptedTypes.contains).map(\.rawValue)
        return names.isEmpty ? "no type at all" : names.joined(separator: " or ")
    }

    private var expectedRevocation: String {
        guard policy.revocation.method != .none else { return "not judged" }
        let whom = policy.revocation.scope == .chain ? "every certificate below the root" : "the end user's certificate"
        return "\(whom) shown unrevoked at \(instant)"
    }
}
