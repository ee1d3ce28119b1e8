/// Where people have used their NemID, as they see it in self-service; bounded for each of them.
package struct UsageLog: Sendable {
    /// Entries kept for one person; the oldest gives way to a new one (choice).
    package static let maximumCount = 200

    private var entries: [TestPerson.ID: [UsageEntry]] = [:]

    package init() {}

    /// Oldest first.
    package subscript(person: TestPerson.ID) -> [UsageEntry] { entries[person] ?? [] }

    package mutating func append(_ entry: UsageEntry, of person: TestPerson.ID) {
        var list = entries[person] ?? []
        if list.count >= Self.maximumCount { list.removeFirst(list.count - Self.maximumCount + 1) }
        list.append(entry)
        entries[person] = list
    }
}
