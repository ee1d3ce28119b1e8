import NemIDCrypto

extension PathValidation.Failure {
    /// What is wrong with the path, in our words, which no version of OpenSSL changes.
    var explanation: String {
        let fault =
            switch kind {
            case .signature: "a signature that its issuer's key did not make"
            case .notACA: "no certificate authority where one must be"
            case .keyUsage: "a key usage that does not fit its place"
            case .pathLength: "more authorities than an issuer allows"
            case .nameConstraint: "a name outside an issuer's name constraints"
            case .criticalExtension: "a critical extension that is not understood"
            case .policy: "a policy that does not hold for the whole path"
            case .weakKey: "a key that is too short"
            case .weakHash: "a signature over a weak hash"
            case .authorityKeyIdentifier: "an authority key identifier that is not its issuer's"
            case .other: reason
            }
        return "\(fault) (OpenSSL's error \(code))"
    }
}
