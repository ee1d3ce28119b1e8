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
        guard path.count >= 2, path[path.count - 1].facts.isSelfIssued else { return false }
        var authoritiesBelow = 0
        for depth in path.indices {
            let isAnchor = depth == path.count - 1
            let facts = path[depth].facts
            guard facts.hasOnlyPlainExtensions, facts.isSignedStrongly, KeyStrength.isStrong(facts.key),
                path[depth].isIssued(
                    byNameOf: path[isAnchor ? depth : depth + 1],
                    allowingNoKeyIdentifier: isAnchor
                )
            else { return false }
            if depth == 0 {
                guard isPlainEndUser(facts) else { return false }
            } else {
                guard isPlainAuthority(facts, above: authoritiesBelow) else { return false }
                if !facts.isSelfIssued { authoritiesBelow += 1 }
            }
        }
        return true
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
