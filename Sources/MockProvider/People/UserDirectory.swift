/// Who is meant by a user id: a self-chosen one, a NemID number or a CPR number.
package struct UserDirectory: Sendable {
    private var ids: [String: TestPerson.ID]
    /// The user ids from the start that people have put others in the place of, by these others.
    private var replacements: [String: String] = [:]

    package init(_ people: [TestPerson]) {
        ids = [:]
        for person in people { add(person) }
    }

    /// Adds a person, whose user ids must all be free.
    package mutating func add(_ person: TestPerson) {
        for userID in Self.userIDs(of: person) { ids[userID] = person.id }
    }

    /// What leads to a person, folded: the id, self-chosen user ids, NemID number and CPR number.
    package static func userIDs(of person: TestPerson) -> Set<String> {
        Set([person.id, person.nemIDNumber, person.cprNumber] + person.userIDs.map(fold))
    }

    /// All user ids from the start, folded, in no order.
    package var userIDs: some Sequence<String> { ids.keys }

    /// The person that `userID` belongs to, which must be folded: one from the start, which goes on to name the person
    /// outside logins, or one that has been put in its place.
    package subscript(userID: String) -> TestPerson.ID? { ids[userID] ?? replacements[userID].flatMap { ids[$0] } }

    /// The user id from the start that stands for what a person types, folded; nil where nobody logs in with that.
    package func login(_ typed: String) -> String? {
        if let first = replacements[typed] { return first }
        return ids[typed] == nil || replacements.values.contains(typed) ? nil : typed
    }

    /// Takes over the user ids that a person has chosen.
    package mutating func note(_ account: Account) {
        replacements = replacements.filter { ids[$0.value] != account.person.id }
        for (first, chosen) in account.chosenUserIDs where first != chosen { replacements[chosen] = first }
    }

    /// Whether `userID`, which must be folded, is somebody's, or leads to something else of the same person; what `own`, a
    /// user id from the start, is called now or was called then is free.
    package func isTaken(_ userID: String, for own: String?) -> Bool {
        self[userID] != nil && userID != own && login(userID) != own
    }

    /// The form in which user ids are compared: no blanks around, lower case, a CPR number without its hyphen (choice:
    /// both forms are taken).
    package static func fold(_ userID: String) -> String {
        let words = userID.split(whereSeparator: \.isWhitespace)
        let trimmed = words.count == 1 ? words[0].lowercased() : words.joined(separator: " ").lowercased()
        let parts = trimmed.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 6, parts[1].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return trimmed }
        return parts.joined()
    }
}
