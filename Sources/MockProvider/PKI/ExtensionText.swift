/// The extensions of the OCES profiles in the language of OpenSSL's configuration files, in the order of the real ones.
struct ExtensionText: Sendable {
    let origin: PublicOrigin

    /// The root names itself as its authority, by an identifier that OpenSSL could only take from a finished certificate.
    var root: String { authority(keyIdentifier: "DER:30168014" + TestKeys.rootIdentifier) }

    var issuing: String { authority(keyIdentifier: "keyid") }

    private func authority(keyIdentifier: String) -> String {
        """
        [ext]
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign, cRLSign
        certificatePolicies = 2.5.29.32.0
        crlDistributionPoints = full, partition
        authorityKeyIdentifier = \(keyIdentifier)
        subjectKeyIdentifier = hash
        \(distributionPoints(list: PKIPath.rootList, authority: OCES.rootName))
        """
    }

    func endUser(_ profile: EndUserProfile) -> String {
        let usage =
            profile.hasNonRepudiation
            ? "digitalSignature, nonRepudiation, keyEncipherment, dataEncipherment, keyAgreement"
            : "digitalSignature, keyEncipherment, dataEncipherment, keyAgreement"
        return """
            [ext]
            keyUsage = critical, \(usage)
            authorityInfoAccess = \
            OCSP;URI:\(origin.text)\(PKIPath.responder), caIssuers;URI:\(origin.text)\(PKIPath.issuingCertificate)
            certificatePolicies = ia5org, @policy
            crlDistributionPoints = full, partition
            authorityKeyIdentifier = keyid
            subjectKeyIdentifier = hash
            basicConstraints = CA:FALSE

            [policy]
            policyIdentifier = \(profile.policy)
            CPS.1 = \(origin.text)/
            userNotice.1 = @notice

            [notice]
            explicitText = VISIBLE:\(OCES.organization) test certifikater fra denne CA udstedes under OID \
            \(profile.policy). \(OCES.organization) test certificates from this CA are issued under OID \(profile.policy).
            organization = \(OCES.organization)
            noticeNumbers = 1
            \(distributionPoints(list: PKIPath.issuingList, authority: OCES.issuingName))
            """
    }

    /// The full list by its address, the partition by its place in the directory.
    private func distributionPoints(list: String, authority: String) -> String {
        """

        [full]
        fullname = URI:\(origin.text)\(list)

        [partition]
        fullname = dirName:directory

        [directory]
        0.C = DK
        1.O = \(OCES.organization)
        2.CN = \(authority)
        3.CN = CRL1
        """
    }
}
