import NemIDCrypto

/// A path in which there is nothing out of the ordinary, so that its few rules can be spelled out here and OpenSSL has
/// nothing to add (RFC 5280 §6.1).
///
/// Reading three certificates costs OpenSSL ten times as much as verifying what they signed. A path that is not plain is
/// given to OpenSSL, which also finds the name for what is wrong with it. The fuzz target `path` holds that OpenSSL
/// accepts what is accepted here.
enum PlainPath {
    /// Whether `path`, end user first, root last, is plain and holds, dates and signatures left aside.
    ///
    /// Each certificate must be signed by the next; nothing of that is looked at here but names and key identifiers.
    static func holds(_ path: [Certificate]) -> Bool {
        guard path.count >= 2, isPlainEndUser(path[0].facts) else { return false }
        var authoritiesBelow = 0
        var certificate = path[0]
        for depth in 1..<path.count {
            let issuer = path[depth]
            guard isPlain(certificate.facts),
                certificate.isIssued(byNameOf: issuer, allowingNoKeyIdentifier: false),
                isPlainAuthority(issuer.facts, above: authoritiesBelow)
            else { return false }
            if !issuer.facts.isSelfIssued { authoritiesBelow += 1 }
            certificate = issuer
        }
        return certificate.facts.isSelfIssued && isPlain(certificate.facts)
            && certificate.isIssued(byNameOf: certificate, allowingNoKeyIdentifier: true)
    }

    private static func isPlain(_ facts: CertificateFacts) -> Bool {
        facts.hasOnlyPlainExtensions && facts.isSignedStrongly && KeyStrength.isStrong(facts.key)
    }

    private static func isPlainEndUser(_ facts: CertificateFacts) -> Bool {
        guard facts.hasKeyUsage, !facts.maySignCertificates else { return false }
        return facts.basicConstraints.map { !$0.isCA && $0.pathLength == nil } ?? true
    }

    private static func isPlainAuthority(_ facts: CertificateFacts, above count: Int) -> Bool {
        guard let constraints = facts.basicConstraints, constraints.isCA, facts.isBasicConstraintsCritical,
            facts.maySignCertificates, facts.hasSubjectKeyIdentifier, facts.hasValidSubject
        else { return false }
        return constraints.pathLength.map { count <= $0 } ?? true
    }
}
