import NemIDCrypto

/// The extensions of the OCES profiles in the language of OpenSSL's configuration files, in the order of the real ones.
struct ExtensionText: Sendable {
    let origin: PublicOrigin

    /// The root names itself as its authority, by an identifier that OpenSSL could only take from a finished certificate.
    func root(_ id: Authority.ID, key: PublicKey, partition: Int) throws(CryptoError) -> String {
        let identifier = Hex.upper(try Digest.sha1.hash(key.bitString))
        return authority(keyIdentifier: "DER:30168014" + identifier, issuedBy: id, partition: partition)
    }

    func issuing(below root: Authority.ID, partition: Int) -> String {
        authority(keyIdentifier: "keyid", issuedBy: root, partition: partition)
    }

    private func authority(keyIdentifier: String, issuedBy issuer: Authority.ID, partition: Int) -> String {
        """
        [ext]
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign, cRLSign
        certificatePolicies = 2.5.29.32.0
        crlDistributionPoints = full, partition
        authorityKeyIdentifier = \(keyIdentifier)
        subjectKeyIdentifier = hash
        \(distributionPoints(of: issuer, partition: partition))
        """
    }

    func endUser(_ profile: EndUserProfile, issuedBy issuer: Authority.ID, partition: Int) -> String {
        let usage =
            profile.hasNonRepudiation
            ? "digitalSignature, nonRepudiation, keyEncipherment, dataEncipherment, keyAgreement"
            : "digitalSignature, keyEncipherment, dataEncipherment, keyAgreement"
        return """
            [ext]
            keyUsage = critical, \(usage)
            authorityInfoAccess = \
            OCSP;URI:\(origin.text)\(PKIPath.responder), \
            caIssuers;URI:\(origin.text)\(PKIPath.certificate(of: issuer))
            certificatePolicies = ia5org, @policy
            crlDistributionPoints = full, partition
            authorityKeyIdentifier = keyid
            subjectKeyIdentifier = hash
            basicConstraints = CA:FALSE
            \(policy(profile.policy))
            \(distributionPoints(of: issuer, partition: partition))
            """
    }

    /// A responder: a company as to subject and policy, which answers OCSP requests and does nothing else.
    ///
    /// Its revocation need not be looked up (RFC 6960 §4.2.2.2.1), so it names no place where that could be done.
    func responder(_ profile: EndUserProfile) -> String {
        """
        [ext]
        keyUsage = critical, digitalSignature, nonRepudiation
        certificatePolicies = ia5org, @policy
        extendedKeyUsage = OCSPSigning
        noCheck = ignored
        authorityKeyIdentifier = keyid
        subjectKeyIdentifier = hash
        basicConstraints = CA:FALSE
        \(policy(profile.policy))
        """
    }

    /// A server in TLS (RFC 5280 §4.2.1.12); it has none of the OCES policies, so nobody takes it for an end user.
    func server(_ host: String, issuedBy issuer: Authority.ID, partition: Int) -> String {
        let isAddress = host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        var names = ["DNS:localhost", "IP:127.0.0.1"]
        let name = (isAddress ? "IP:" : "DNS:") + host
        if !names.contains(name) { names.append(name) }
        return """
            [ext]
            keyUsage = critical, digitalSignature, keyEncipherment
            extendedKeyUsage = serverAuth
            subjectAltName = \(names.joined(separator: ", "))
            authorityInfoAccess = \
            OCSP;URI:\(origin.text)\(PKIPath.responder), \
            caIssuers;URI:\(origin.text)\(PKIPath.certificate(of: issuer))
            crlDistributionPoints = full, partition
            authorityKeyIdentifier = keyid
            subjectKeyIdentifier = hash
            basicConstraints = CA:FALSE
            \(distributionPoints(of: issuer, partition: partition))
            """
    }

    /// The extensions of a list; `partition` nil for the full one, which has no issuing distribution point.
    func list(of authority: Authority.ID, partition: Int?) -> String {
        guard let partition else { return "[ext]\nauthorityKeyIdentifier = keyid\n" }
        return """
            [ext]
            authorityKeyIdentifier = keyid
            issuingDistributionPoint = critical, @point

            [point]
            fullname = dirName:directory
            \(directory(of: authority, partition: partition))
            """
    }

    private func policy(_ policy: String) -> String {
        """

        [policy]
        policyIdentifier = \(policy)
        CPS.1 = \(origin.text)/
        userNotice.1 = @notice

        [notice]
        explicitText = VISIBLE:\(OCES.organization) test certifikater fra denne CA udstedes under OID \
        \(policy). \(OCES.organization) test certificates from this CA are issued under OID \(policy).
        organization = \(OCES.organization)
        noticeNumbers = 1
        """
    }

    /// The full list by its address, the partition by its place in the directory.
    private func distributionPoints(of authority: Authority.ID, partition: Int) -> String {
        """

        [full]
        fullname = URI:\(origin.text)\(PKIPath.list(of: authority))

        [partition]
        fullname = dirName:directory
        \(directory(of: authority, partition: partition))
        """
    }

    private func directory(of authority: Authority.ID, partition: Int) -> String {
        """

        [directory]
        0.C = DK
        1.O = \(OCES.organization)
        2.CN = \(authority.commonName)
        3.CN = \(ListPartition.commonName(partition))

        """
    }
}
