import NemIDCrypto

/// What stands in the certificate of an end user: citizen (POCES), employee (MOCES) or company (VOCES).
struct EndUserProfile: Sendable, Hashable {
    let relativeNames: [[DistinguishedName.Attribute]]
    let policy: String
    /// Companies have no non-repudiation.
    let hasNonRepudiation: Bool
    /// Whether three years are counted from the issue, half an hour after the beginning, as in citizens' certificates; the
    /// others run three years from their beginning.
    let runsFromIssue: Bool

    private init(
        organization: String,
        unit: String? = nil,
        commonName: String,
        serialNumber: String,
        policy: String,
        hasNonRepudiation: Bool = true,
        runsFromIssue: Bool = false
    ) {
        typealias Attribute = DistinguishedName.Attribute
        typealias AttributeType = DistinguishedName.AttributeType
        var names = [
            [Attribute(AttributeType.country, printable: "DK")],
            [Attribute(AttributeType.organization, utf8: organization)],
        ]
        if let unit { names.append([Attribute(AttributeType.organizationalUnit, utf8: unit)]) }
        names.append([
            Attribute(AttributeType.commonName, utf8: commonName),
            Attribute(AttributeType.serialNumber, printable: serialNumber),
        ])
        relativeNames = names
        self.policy = policy
        self.hasNonRepudiation = hasNonRepudiation
        self.runsFromIssue = runsFromIssue
    }

    /// The company that `certificate` names.
    init(renewing certificate: Certificate) {
        relativeNames = certificate.subject.relativeNames
        policy = OCES.Policy.company
        hasNonRepudiation = false
        runsFromIssue = false
    }

    static func citizen(name: String, pid: String, isPseudonym: Bool, isYouth: Bool) -> EndUserProfile {
        EndUserProfile(
            organization: OCES.noOrganization,
            unit: isYouth ? OCES.youth : nil,
            commonName: isPseudonym ? OCES.pseudonym : name,
            serialNumber: "PID:" + pid,
            policy: OCES.Policy.citizen,
            runsFromIssue: true
        )
    }

    static func employee(name: String, of employment: TestPerson.Employment) -> EndUserProfile {
        EndUserProfile(
            organization: "\(employment.company) // CVR:\(employment.cvr)",
            commonName: name,
            serialNumber: "CVR:\(employment.cvr)-RID:\(employment.rid)",
            policy: OCES.Policy.employee
        )
    }

    static func company(_ company: String, cvr: String, uid: String, description: String) -> EndUserProfile {
        EndUserProfile(
            organization: "\(company) // CVR:\(cvr)",
            commonName: "\(company) - \(description)",
            serialNumber: "CVR:\(cvr)-UID:\(uid)",
            policy: OCES.Policy.company,
            hasNonRepudiation: false
        )
    }
}
