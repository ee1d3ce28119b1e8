import NemIDCrypto

// From the certificates to the identity.
extension Verification {
    mutating func authenticate(
        _ shape: SignatureShape
    ) throws(Rejection) -> (Certificate, CertificatePath, [UInt8]) {
        log.begin(.signer)
        let choice = try SignerChoice(shape.keyInfo.certificates, limits: policy.limits)
        log.pass(choice.others.count + 1)

        log.begin(.keyStrength)
        let key = choice.endUser.publicKey
        try KeyStrength.check(key)
        log.pass(key.bits)

        log.begin(.signature)
        let fingerprint = try SignedContent.sha256(of: shape.signedInfo, shape.document)
        guard key.verify(shape.signatureValue, hash: fingerprint) else {
            throw Rejection(
                .signature,
                "a value of \(shape.signatureValue.count) octets that does not verify "
                    + "with the end user's RSA key of \(key.bits) bits"
            )
        }
        log.pass()

        log.begin(.path)
        let issuers = verifier.issuers.certificates
        var search = PathSearch(
            anchors: verifier.anchors,
            candidates: issuers.isEmpty ? choice.others : choice.others + issuers,
            instant: instant,
            limits: policy.limits,
            known: known
        )
        let path = try search.path(from: choice.endUser, in: verifier.environment.name)
        if !known.holds(path) { verifier.known.remember(path, shape.keyInfo.certificates, shape.document) }
        log.pass(path.certificates.count)
        return (choice.endUser, path, fingerprint)
    }

    mutating func judgeProfile(
        of endUser: Certificate,
        _ path: CertificatePath
    ) throws(Rejection) -> VerifiedIdentity {
        log.begin(.profile)
        let profile = try CertificateProfile(
            path,
            endUser: endUser,
            policies: verifier.environment.policies,
            acceptedTypes: policy.acceptedTypes
        )
        log.pass(CertificateType.allCases.firstIndex(of: profile.identity.type) ?? 0)
        return profile.identity
    }
}
