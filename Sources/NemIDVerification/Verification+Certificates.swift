import NemIDCrypto

// From the certificates to the identity.
extension Verification {
    mutating func authenticate(
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

    mutating func judgeProfile(
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
