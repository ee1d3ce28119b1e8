import NemIDCrypto

/// Whether a policy holds for a whole path (RFC 5280 §6.1).
///
/// Without mappings, which this hierarchy does not have and which are refused, a policy holds when each authority
/// below the root issues under it or under any policy; that takes work in proportion to the path. Constraints on
/// policies are rare: only a path with one is given to OpenSSL's policy tree as well.
enum PathPolicies {
    /// - Throws: `policy`.
    static func check(_ policy: ObjectIdentifier, in path: CertificatePath) throws(Rejection) {
        for certificate in path.certificates where certificate.facts.hasPolicyMappings {
            throw Rejection(.policy, "an authority that maps policies to one another")
        }
        var haveConstraints = false
        for authority in path.issuingAuthorities {
            guard authority.extensions.permitPolicy(policy) else {
                throw Rejection(.policy, "an authority that does not issue under the end user's policy")
            }
            haveConstraints = haveConstraints || authority.facts.hasPolicyConstraints
        }
        guard haveConstraints else { return }
        do throws(PathValidation.Failure) {
            try PathValidation.validate(path.certificates, policies: [policy.description])
        } catch {
            throw Rejection(.policy, error.explanation)
        }
    }
}
