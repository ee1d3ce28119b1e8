import NemIDCrypto

// From the certificates to the identity.
extension Verification {
    mutating func authenticate(
        _ shape: SignatureShape
    ) throws(Rejection) -> (Certificate, CertificatePath, [UInt8]) {
        log.begin(.signer)
        let choice = try SignerChoice(shape.keyInfo.certificates, limits: policy.limits)
        let count = choice.others.count + 1
        log.pass("one of \(count) different certificates")

        log.begin(.keyStrength)
        let key = choice.endUser.publicKey
        try KeyStrength.check(key)
        let bits = key.bits
        log.pass("RSA, \(bits) bits")

        log.begin(.signature)
        let fingerprint = try SignedContent.sha256(of: shape.signedInfo, shape.document)
        guard key.verify(shape.signatureValue, hash: fingerprint) else {
            throw Rejection(
                .signature,
                "a value of \(shape.signatureValue.count) octets that does not verify "
                    + "with the end user's RSA key of \(key.bits) bits"
            )
        }
        log.pass("a value that verifies with the end user's key")

        let (name, instant) = (verifier.environment.name, instant)
        log.begin(.path, expected: "a path to a root of \(name), all valid at \(instant)")
        var search = PathSearch(
            environment: verifier.environment,
            candidates: choice.others + verifier.issuers.certificates,
            instant: instant,
            limits: policy.limits,
            known: known
        )
        let path = try search.path(from: choice.endUser)
        if !known.holds(path) { verifier.known.remember(path, writtenAs: shape.keyInfo.certificates) }
        let length = path.certificates.count
        log.pass("a path of \(length) certificates")
        return (choice.endUser, path, fingerprint)
    }

    mutating func judgeProfile(
        of endUser: Certificate,
        _ path: CertificatePath
    ) throws(Rejection) -> VerifiedIdentity {
        let types = policy.acceptedTypes
        log.begin(
            .profile,
            expected: "digitalSignature, one policy of the environment, its subject, \(Self.list(types))"
        )
        let profile = try CertificateProfile(
            path,
            endUser: endUser,
            policies: verifier.environment.policies,
            acceptedTypes: policy.acceptedTypes
        )
        let type = profile.identity.type
        log.pass(type.rawValue)
        return profile.identity
    }

    private static func list(_ types: Set<CertificateType>) -> String {
        let names = CertificateType.allCases.filter(types.contains).map(\.rawValue)
        return names.isEmpty ? "no type at all" : names.joined(separator: " or ")
    }
}
