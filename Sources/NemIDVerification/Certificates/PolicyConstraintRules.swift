import NemIDCrypto

/// What RFC 5280 §4.2.1.11 and §4.2.1.14 ask of constraints on policies and OpenSSL does not look at.
enum PolicyConstraintRules {
    private static let policyConstraints = "2.5.29.36"
    private static let inhibitAnyPolicy = "2.5.29.54"

    /// - Parameter path: End user first, root last.
    /// - Throws: `policy`.
    static func check(_ path: [Certificate]) throws(Rejection) {
        for depth in path.indices.dropFirst() {
            let critical = path[depth].extensions.critical
            for identifier in path[depth].extensions.identifiers
            where [policyConstraints, inhibitAnyPolicy].contains(identifier) && !critical.contains(identifier) {
                throw Rejection(
                    .policy,
                    "\(PathPlace.text(depth)) has constraints on policies that are not marked critical"
                )
            }
        }
    }
}
