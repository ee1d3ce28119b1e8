import NemIDCrypto

/// What RFC 5280 §4.2 asks of the extensions of authorities and OpenSSL does not look at.
enum AuthorityExtensionRules {
    private static let authorityKeyIdentifier = "2.5.29.35"
    private static let policyConstraints = "2.5.29.36"
    private static let inhibitAnyPolicy = "2.5.29.54"

    /// - Parameter path: End user first, root last.
    /// - Throws: `policy` or `chain`.
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
        // A root may leave the extension out (§4.2.1.1). Below it, its absence is judged with its issuer.
        guard let root = path.last?.extensions, root.identifiers.contains(authorityKeyIdentifier) else { return }
        guard root.authorityKeyIdentifier != nil else {
            throw Rejection(
                .chain.refined(by: "noAuthorityKeyIdentifier"),
                "\(PathPlace.text(path.count - 1)) has an authority key identifier that identifies no key"
            )
        }
    }
}
