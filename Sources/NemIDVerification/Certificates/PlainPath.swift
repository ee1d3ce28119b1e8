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
        guard path.count >= 2, let root = path.last, root.isSelfIssued else { return false }
        var authoritiesBelow = 0
        for (depth, certificate) in path.enumerated() {
            let isAnchor = depth == path.count - 1
            let issuer = isAnchor ? certificate : path[depth + 1]
            guard certificate.hasOnlyPlainExtensions, certificate.rsaDigest != nil,
                certificate.isIssued(byNameOf: issuer, allowingNoKeyIdentifier: isAnchor),
                (try? KeyStrength.check(certificate.publicKey)) != nil
            else { return false }
            if depth == 0 {
                guard isPlainEndUser(certificate) else { return false }
            } else {
                guard isPlainAuthority(certificate, above: authoritiesBelow) else { return false }
                if !certificate.isSelfIssued { authoritiesBelow += 1 }
            }
        }
        return true
    }

    private static func isPlainEndUser(_ certificate: Certificate) -> Bool {
        let extensions = certificate.extensions
        guard let usage = extensions.keyUsage, !usage.contains(.keyCertSign) else { return false }
        return extensions.basicConstraints.map { !$0.isCA && $0.pathLength == nil } ?? true
    }

    private static func isPlainAuthority(_ certificate: Certificate, above count: Int) -> Bool {
        let extensions = certificate.extensions
        guard let constraints = extensions.basicConstraints, constraints.isCA, certificate.isBasicConstraintsCritical,
            let usage = extensions.keyUsage, usage.contains(.keyCertSign), certificate.hasSubjectKeyIdentifier,
            certificate.subject.hasOnlyValidStrings
        else { return false }
        return constraints.pathLength.map { count <= $0 } ?? true
    }
}
