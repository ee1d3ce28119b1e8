package import FoundationEssentials

/// The logins under way, by ids that the frames keep in their pages; bounded in number and time.
package struct LoginSessions: Sendable {
    private struct Entry: Sendable {
        var session: LoginSession
        var lastUse: Date
    }

    /// Seconds after which a login that nobody goes on with is over (choice: the sources give no figure).
    package static let inactivity: Double = 15 * 60

    private var entries: [String: Entry] = [:]
    private let maximumCount: Int

    package init(maximumCount: Int) {
        self.maximumCount = max(1, maximumCount)
    }

    package var count: Int { entries.count }

    /// Keeps `session`; where there are too many, those gone stale make room, then the one left alone longest.
    package mutating func insert(_ session: LoginSession, id: String, at now: Date) {
        if entries.count >= maximumCount {
            entries = entries.filter { !Self.isOver($0.value, at: now) }
        }
        if entries.count >= maximumCount,
            let oldest = entries.min(by: { ($0.value.lastUse, $0.key) < ($1.value.lastUse, $1.key) })
        {
            entries[oldest.key] = nil
        }
        entries[id] = Entry(session: session, lastUse: now)
    }

    /// The login of that id; nil where it is unknown, ended or was left alone for too long.
    package mutating func session(_ id: String, at now: Date) -> LoginSession? {
        guard let entry = entries[id] else { return nil }
        guard !Self.isOver(entry, at: now) else {
            entries[id] = nil
            return nil
        }
        return entry.session
    }

    package mutating func update(_ session: LoginSession, id: String, at now: Date) {
        entries[id] = Entry(session: session, lastUse: now)
    }

    package mutating func end(_ id: String) {
        entries[id] = nil
    }

    private static func isOver(_ entry: Entry, at now: Date) -> Bool {
        now.timeIntervalSince(entry.lastUse) > inactivity
    }
}
