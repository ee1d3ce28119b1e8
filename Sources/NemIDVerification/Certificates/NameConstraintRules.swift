import NemIDCrypto

/// What RFC 5280 §4.2.1.10 asks of name constraints and OpenSSL does not look at.
///
/// Whether each name is within the constraints is OpenSSL's judgement. It reads forms of names that the standard does not
/// have, and takes a wildcard for an ordinary label; both are refused here, so that no name escapes a constraint by being
/// written otherwise.
enum NameConstraintRules {
    /// - Parameter path: End user first, root last; within the constraints by OpenSSL's judgement.
    /// - Throws: `nameConstraint`.
    static func check(_ path: [Certificate]) throws(Rejection) {
        for depth in path.indices {
            guard let constraints = path[depth].extensions.nameConstraints else { continue }
            let whose = PathPlace.text(depth)
            guard depth > 0 else {
                throw Rejection(.nameConstraint, "\(whose) has name constraints, which are for authorities only")
            }
            guard constraints.isCritical else {
                throw Rejection(.nameConstraint, "\(whose) has name constraints that are not marked critical")
            }
            for subtree in constraints.permitted + constraints.excluded {
                guard !subtree.hasDistances, ConstrainedName.isBase(subtree.base) else {
                    throw Rejection(
                        .nameConstraint,
                        "\(whose) has name constraints in a form that RFC 5280 does not have"
                    )
                }
            }
            // Constraints do not apply to self-issued certificates, unless one is the last (§6.1.3).
            for below in 0..<depth where below == 0 || !path[below].facts.isSelfIssued {
                try check(path[below], below, against: constraints)
            }
        }
    }

    private static func check(
        _ certificate: Certificate,
        _ depth: Int,
        against constraints: NameConstraints
    ) throws(Rejection) {
        let bases = (constraints.permitted + constraints.excluded).map(\.base)
        let excluded = constraints.excluded.map(\.base)
        for name in ConstrainedName.all(of: certificate) {
            guard bases.contains(where: { ConstrainedName.isSameKind($0, name) }) else { continue }
            guard ConstrainedName.isWellFormed(name) else {
                throw Rejection(
                    .nameConstraint,
                    "\(PathPlace.text(depth)) has a name that is constrained, in a form that RFC 5280 does not have"
                )
            }
            guard !excluded.contains(where: { ConstrainedName.isWildcard(name, over: $0) }) else {
                throw Rejection(
                    .nameConstraint,
                    "\(PathPlace.text(depth)) has a wildcard that stands for names which an issuer excludes"
                )
            }
        }
    }
}
