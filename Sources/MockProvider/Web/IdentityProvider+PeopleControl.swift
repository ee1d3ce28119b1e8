import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/_mock/v1` about making people, and about where they have used their NemID; nil for any other path.
    func peopleControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        switch (path.first, path.count) {
        case ("personas", 1) where request.method == .post:
            return try act(request) { () throws(Problem) in try makePerson(request) }
        case ("personas", 3) where path[2] == "log":
            guard request.method == .get || request.method == .head else {
                return .methodNotAllowed(allow: [.get, .head])
            }
            let entries = try perform { () throws(ProviderError) in try usageLog(of: path[1]) }
            return .json(Array((JSON.array(entries.map(Self.document)).text + "\n").utf8))
        default: return nil
        }
    }

    private static func document(_ entry: UsageEntry) -> JSON {
        [
            "at": .string(CivilTime(entry.date).rfc3339),
            "serviceProvider": .string(entry.serviceProvider),
            "userID": .string(entry.userID),
            "kind": .string(entry.kind.rawValue),
            "code": entry.code.map { .string($0.rawValue) } ?? .null,
        ]
    }

    private func makePerson(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(
            request,
            allowing: [
                "id", "name", "cpr", "age", "pseudonym", "userIDs", "password", "employments", "state",
                "acceptsCPRNumber",
            ]
        )
        var person = NewPerson(id: try message.text("id"))
        person.name = try message.optionalText("name")
        person.cprNumber = try message.optionalText("cpr")
        person.age = try message.optionalNumber("age")
        person.isPseudonym = try message.optionalFlag("pseudonym") ?? false
        person.userIDs = try message.optionalTexts("userIDs") ?? []
        person.password = try message.optionalText("password")
        person.employments = try Self.employments(message)
        person.state = try Self.state(message) ?? .active
        person.acceptsCPRNumber = try message.optionalFlag("acceptsCPRNumber") ?? true
        let made = try perform { () throws(ProviderError) in try createPerson(person) }
        return try document(made)
    }

    /// The state that a member of that name asks for.
    static func state(_ message: JSONRequest) throws(Problem) -> NemIDState? {
        guard let text = try message.optionalText("state") else { return nil }
        guard let state = NemIDState(rawValue: text) else {
            let states = NemIDState.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.badRequest, "there is no such state", hint: "states are \(states)")
        }
        return state
    }

    private static func employments(_ message: JSONRequest) throws(Problem) -> [NewPerson.Employment] {
        var employments: [NewPerson.Employment] = []
        for members in try message.optionalObjects(
            "employments",
            allowing: ["company", "cvr", "rid", "userID", "cprLinked"]
        ) ?? [] {
            employments.append(
                NewPerson.Employment(
                    company: try members.text("company"),
                    cvr: try members.text("cvr"),
                    rid: try members.optionalText("rid"),
                    userID: try members.optionalText("userID"),
                    isLinkedToCPR: try members.optionalFlag("cprLinked") ?? true
                )
            )
        }
        return employments
    }
}
