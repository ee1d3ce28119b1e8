import NemIDCrypto

/// Which certificate policies an environment accepts, and what they say about the type of a certificate.
struct PolicySet: Sendable, Hashable {
    /// What a certificate's policies come to.
    enum Judgement: Sendable, Hashable {
        /// Accepted; the policy, and the type it stands for where it is under a known arc.
        case accepted(ObjectIdentifier, CertificateType?)
        /// Not accepted, with the reason.
        case refused(String)
    }

    /// The arc of one type's policies.
    private struct Arc: Sendable, Hashable {
        let type: CertificateType
        let identifier: ObjectIdentifier
    }

    private enum Rule: Sendable, Hashable {
        /// One arc for each type; a policy is the arc with exactly one further number.
        case arcs([Arc])
        /// Exactly these.
        case exact([ObjectIdentifier])
    }

    private let rule: Rule

    /// The policies of the production hierarchy (OCES certificate policies).
    static let production = PolicySet(rule: .arcs(arcs(below: "1.2.208.169.1.1.1")))

    /// The policies of the test hierarchy (OCES certificate policies).
    static let preproduction = PolicySet(
        rule: .arcs(arcs(below: "1.3.6.1.4.1.31313.2.4.6"))
    )

    /// Exactly these policies, whatever their place; nil where one is not an object identifier.
    init?(exactly identifiers: [String]) {
        let policies = identifiers.compactMap { ObjectIdentifier($0) }
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
    func judge(_ policies: PolicyIdentifiers?) -> Judgement {
        guard let policies else { return .refused("a certificate without a policy") }
        guard !policies.includesAny else { return .refused("a certificate for any policy (anyPolicy)") }
        switch rule {
        case .arcs(let arcs):
            var known: ObjectIdentifier?
            var count = 0
            var all = policies.makeIterator()
            while let policy = all.next() {
                // Most are of this environment.
                guard arc(above: policy) != nil || Self.type(under: policy) != nil else { continue }
                known = policy
                count += 1
            }
            guard let policy = known else { return .refused("a certificate without an OCES policy") }
            guard count == 1 else { return .refused("a certificate with \(count) OCES policies") }
            for arc in arcs where policy.isChild(of: arc.identifier) { return .accepted(policy, arc.type) }
            return .refused(explanation(of: policy))
        case .exact(let accepted):
            let matches = policies.filter { accepted.contains($0) }
            guard let policy = matches.first else { return .refused("none of the configured policies") }
            guard matches.count == 1 else {
                return .refused("\(matches.count) of the configured policies")
            }
            return .accepted(policy, Self.type(under: policy))
        }
    }

    /// Says of a policy under one of the known arcs why it is not accepted, without repeating it.
    private func explanation(of policy: ObjectIdentifier) -> String {
        for (name, set) in [("production", Self.production), ("preproduction", Self.preproduction)] {
            guard case .arcs(let arcs) = set.rule else { continue }
            for arc in arcs where policy.isWithin(arc.identifier) {
                return set == self
                    ? "a policy under the arc \(arc.identifier) that is not the arc and exactly one further number"
                    : "a policy of the environment \(name), for \(arc.type.rawValue)"
            }
        }
        return "a policy of no known environment"
    }

    private static func type(under policy: ObjectIdentifier) -> CertificateType? {
        production.arc(above: policy)?.type ?? preproduction.arc(above: policy)?.type
    }

    private func arc(above policy: ObjectIdentifier) -> Arc? {
        guard case .arcs(let arcs) = rule else { return nil }
        for index in arcs.indices where policy.isWithin(arcs[index].identifier) { return arcs[index] }
        return nil
    }

    private static func arcs(below parent: String) -> [Arc] {
        let numbers: [(CertificateType, Int)] = [(.poces, 1), (.moces, 2), (.voces, 3), (.foces, 4)]
        return numbers.compactMap { type, number in
            ObjectIdentifier("\(parent).\(number)").map { Arc(type: type, identifier: $0) }
        }
    }
}
