/// Which certificate policies an environment accepts, and what they say about the type of a certificate.
struct PolicySet: Sendable, Hashable {
    /// What a certificate's policies come to.
    enum Judgement: Sendable, Hashable {
        /// Accepted; the policy, and the type it stands for where it is under a known arc.
        case accepted(OID, CertificateType?)
        /// Not accepted, with the reason.
        case refused(String)
    }

    private enum Rule: Sendable, Hashable {
        /// One arc for each type; a policy is the arc with exactly one further number.
        case arcs([CertificateType: OID])
        /// Exactly these.
        case exact([OID])
    }

    private static let anyPolicy = "2.5.29.32.0"

    private let rule: Rule

    /// The policies of the production hierarchy (OCES certificate policies).
    static let production = PolicySet(rule: .arcs(arcs(below: ["1", "2", "208", "169", "1", "1", "1"])))

    /// The policies of the test hierarchy (OCES certificate policies).
    static let preproduction = PolicySet(
        rule: .arcs(arcs(below: ["1", "3", "6", "1", "4", "1", "31313", "2", "4", "6"]))
    )

    /// Exactly these policies, whatever their place; nil where one is not an object identifier.
    init?(exactly identifiers: [String]) {
        let policies = identifiers.compactMap { OID($0) }
        guard policies.count == identifiers.count else { return nil }
        rule = .exact(policies)
    }

    private init(rule: Rule) {
        self.rule = rule
    }

    /// Judges the policies of an end-user certificate; nil stands for a certificate without any.
    ///
    /// Exactly one OCES policy is demanded. Policies of others beside it say nothing to us, except anyPolicy, which
    /// would make every policy hold.
    func judge(_ policies: [String]?) -> Judgement {
        guard let policies else { return .refused("the certificate has no policy") }
        guard !policies.contains(Self.anyPolicy) else { return .refused("the certificate is for any policy") }
        let identifiers = policies.compactMap { OID($0) }
        guard identifiers.count == policies.count else { return .refused("a policy cannot be read") }
        switch rule {
        case .arcs(let arcs):
            let known = identifiers.filter { Self.isUnderKnownArc($0) }
            guard let policy = known.first else { return .refused("the certificate has no OCES policy") }
            guard known.count == 1 else { return .refused("the certificate has \(known.count) OCES policies") }
            for (type, arc) in arcs where policy.isChild(of: arc) { return .accepted(policy, type) }
            return .refused("policy \(policy) is not of this environment")
        case .exact(let accepted):
            let matches = identifiers.filter { accepted.contains($0) }
            guard let policy = matches.first else { return .refused("no policy of the certificate is accepted") }
            guard matches.count == 1 else {
                return .refused("\(matches.count) policies of the certificate are accepted")
            }
            return .accepted(policy, Self.type(under: policy))
        }
    }

    private static func isUnderKnownArc(_ policy: OID) -> Bool {
        type(under: policy) != nil
    }

    private static func type(under policy: OID) -> CertificateType? {
        for set in [production, preproduction] {
            guard case .arcs(let arcs) = set.rule else { continue }
            for (type, arc) in arcs where policy.isWithin(arc) { return type }
        }
        return nil
    }

    private static func arcs(below parent: [String]) -> [CertificateType: OID] {
        let numbers: [(CertificateType, String)] = [(.poces, "1"), (.moces, "2"), (.voces, "3"), (.foces, "4")]
        var arcs: [CertificateType: OID] = [:]
        for (type, number) in numbers { arcs[type] = OID((parent + [number]).joined(separator: ".")) }
        return arcs
    }
}
