import FoundationEssentials

/// The logins with key files under way, by ids that the frames keep in their pages; bounded in number and time.
struct CodeFileSessions: Sendable {
    private var entries: [String: (login: CheckedCodeFileLogin, lastUse: Date)] = [:]

    mutating func insert(_ login: CheckedCodeFileLogin, id: String, at now: Date) {
        if entries.count >= CodeFileChoices.mostSessions,
            let oldest = entries.min(by: { ($0.value.lastUse, $0.key) < ($1.value.lastUse, $1.key) })
        {
            entries[oldest.key] = nil
        }
        entries[id] = (login, now)
    }

    /// The login of that id; nil where it is unknown, ended or was left alone for too long.
    mutating func login(_ id: String, at now: Date) -> CheckedCodeFileLogin? {
        guard let entry = entries[id] else { return nil }
        guard now.timeIntervalSince(entry.lastUse) <= CodeFileChoices.inactivity else {
            entries[id] = nil
            return nil
        }
        entries[id] = (entry.login, now)
        return entry.login
    }

    mutating func end(_ id: String) { entries[id] = nil }
}
