import NemIDCrypto

/// The OCES profile of an end-user certificate: key usage, policy, subject and type, in that order.
struct CertificateProfile: Sendable {
    let identity: VerifiedIdentity

    /// Judges the first certificate of a path that holds.
    ///
    /// - Throws: `keyUsage`, `policy`, `subject` or `certificateType`.
    init(
        _ path: CertificatePath,
        endUser: Certificate,
        policies: PolicySet,
        acceptedTypes: Set<CertificateType>
    ) throws(Rejection) {
        try Self.checkKeyUsage(endUser)
        let type = try Self.checkPolicies(of: endUser, in: path, policies: policies)
        let identity = try SubjectReader.identity(endUser)
        if let type, type != identity.type {
            throw Rejection(.subject, "the subject of \(identity.type.rawValue) under a policy for \(type.rawValue)")
        }
        guard acceptedTypes.contains(identity.type) else {
            throw Rejection(.certificateType, "a certificate of type \(identity.type.rawValue)")
        }
        self.identity = identity
    }

    private static func checkKeyUsage(_ certificate: Certificate) throws(Rejection) {
        let facts = certificate.facts
        guard !facts.isAuthority else {
            throw Rejection(.keyUsage, "a certificate authority (cA TRUE) as the end user")
        }
        guard facts.hasKeyUsage else { throw Rejection(.keyUsage, "a certificate without keyUsage") }
        guard facts.maySignData else { throw Rejection(.keyUsage, "keyUsage without digitalSignature") }
        guard !facts.maySignCertificates else { throw Rejection(.keyUsage, "keyUsage with keyCertSign") }
        let extensions = certificate.extensions
        if let isForEndUsers = extensions.extendedKeyUsageNames(anyOf: KeyPurpose.endUser) {
            guard !extensions.allowsOCSPSigning, isForEndUsers else {
                throw Rejection(.keyUsage, "extKeyUsage with OCSPSigning, or without any purpose of an end user")
            }
        }
    }

    /// One policy of the environment, which every authority of the path may issue under (RFC 5280 §6.1).
    private static func checkPolicies(
        of endUser: Certificate,
        in path: CertificatePath,
        policies: PolicySet
    ) throws(Rejection) -> CertificateType? {
        switch policies.judge(endUser.extensions.policyIdentifiers) {
        case .refused(let found):
            throw Rejection(.policy, found)
        case .accepted(let policy, let type):
            try PathPolicies.check(policy, in: path)
            return type
        }
    }
}
