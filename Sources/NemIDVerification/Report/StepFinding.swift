/// What was found by a step, in words; the number is what the step entered, see `Verification`.
enum StepFinding {
    /// Of a step that holds.
    static func text(
        passed kind: StepKind,
        _ number: Int,
        _ demands: StepDemands,
        _ revocation: RevocationReport?
    ) -> String {
        switch kind {
        case .size: "\(number) octets of input"
        case .encoding: number == 1 ? "base64 of XML" : "XML"
        case .parse: "\(number) nodes"
        case .structure: "signature 2006, \(number == 1 ? "one object" : "two objects")"
        case .identifiers: "\(number) identifiers"
        case .algorithms: "these three"
        case .references: number == 1 ? "one reference" : "two references"
        case .digest: "equal"
        case .signer: "one of \(number) different certificates"
        case .keyStrength: "RSA, \(number) bits"
        case .signature: "a value that verifies with the end user's key"
        case .path: "a path of \(number) certificates"
        case .profile: CertificateType.allCases[number].rawValue
        case .properties: "\(number) properties"
        case .action: SignatureAction.allCases[number].rawValue
        case .requestIssuer: demands.comparesRequestIssuer ? "the expected one" : "one, not compared"
        case .challenge: "the expected one"
        case .timestamp: TimestampDistance(number: number).description
        case .revocation: revocation?.explanation ?? ""
        }
    }

    /// Of a step that the policy does not ask for.
    static func text(skipped kind: StepKind, _ number: Int) -> String {
        switch kind {
        case .challenge: number == 1 ? "a challenge" : "no challenge"
        case .timestamp: number == 1 ? "a time stamp" : "no time stamp"
        case .revocation: "nothing was looked at"
        default: ""
        }
    }
}
