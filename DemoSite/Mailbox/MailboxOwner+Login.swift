import NemIDClient

extension MailboxOwner {
    init(_ person: Person) {
        let kind: Kind = person.isPseudonym ? .pseudonym : person.isYouth ? .youth : .adult
        self.init(key: Key("person \(person.pid.value)"), name: person.isPseudonym ? nil : person.name, kind: kind)
    }

    init(_ employee: Employee) {
        self.init(
            key: Key("employee \(employee.cvr.value) \(employee.rid.value)"),
            name: employee.name,
            kind: .employee(company: employee.organization.map(Self.company))
        )
    }

    /// The name alone: certificates write `Eksempel A/S // CVR:90000001`.
    private static func company(in organization: String) -> String {
        organization.firstRange(of: " //").map { String(organization[..<$0.lowerBound]) } ?? organization
    }
}
