/// A person as JSON.
struct PersonDocument: Sendable {
    let person: TestPerson
    /// The one in use now.
    let password: String
    /// In PEM, by the user id that leads to each.
    let certificates: [String: String]

    var json: JSON {
        var members: [JSON.Member] = [
            .init(name: "id", value: .string(person.id)),
            .init(name: "name", value: .string(person.name)),
            .init(name: "userIDs", value: .array(person.userIDs.map { .string($0) })),
            .init(name: "password", value: .string(password)),
            .init(name: "nemIDNumber", value: .string(person.nemIDNumber)),
            .init(name: "cpr", value: .string(person.cprNumber)),
            .init(name: "purpose", value: .string(person.purpose.english)),
        ]
        switch person.identity {
        case .citizen(let pid, let isPseudonym, let isYouth):
            members += [
                .init(name: "kind", value: "personal"),
                .init(name: "pid", value: .string(pid)),
                .init(name: "pseudonym", value: .boolean(isPseudonym)),
                .init(name: "youth", value: .boolean(isYouth)),
                .init(name: "certificate", value: certificate(person.id)),
            ]
        case .employee(let employments):
            members += [
                .init(name: "kind", value: "employee"),
                .init(
                    name: "employments",
                    value: .array(employments.map(json))
                ),
            ]
        }
        members.append(.init(name: "keycard", value: .string("/_mock/v1/personas/\(person.id)/keycard")))
        return .object(members)
    }

    private func json(_ employment: TestPerson.Employment) -> JSON {
        [
            "userID": .string(employment.userID),
            "company": .string(employment.company),
            "cvr": .string(employment.cvr),
            "rid": .string(employment.rid),
            "cprLinked": .boolean(employment.isLinkedToCPR),
            "certificate": certificate(employment.userID),
        ]
    }

    private func certificate(_ userID: String) -> JSON {
        certificates[userID].map { .string($0) } ?? .null
    }
}
