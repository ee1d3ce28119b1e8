/// Who is meant by a user id: a self-chosen one, a NemID number or a CPR number.
package struct UserDirectory: Sendable {
    private let ids: [String: TestPerson.ID]

    package init(_ people: [TestPerson]) {
        var ids: [String: TestPerson.ID] = [:]
        for person in people {
            for userID in person.userIDs { ids[Self.fold(userID)] = person.id }
            ids[person.nemIDNumber] = person.id
            ids[person.cprNumber] = person.id
        }
        self.ids = ids
    }

    /// All user ids, folded, in no order.
    package var userIDs: some Sequence<String> { ids.keys }

    /// The person that `userID` belongs to, which must be folded.
    package subscript(userID: String) -> TestPerson.ID? { ids[userID] }

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
