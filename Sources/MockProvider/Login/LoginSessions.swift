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
    private let maximumWeight: Int

    /// - Parameters:
    ///   - maximumCount: logins at once.
    ///   - maximumWeight: octets of all their documents together.
    package init(maximumCount: Int, maximumWeight: Int = SigningChoices.maximumSizeOfAll) {
        self.maximumCount = max(1, maximumCount)
        self.maximumWeight = maximumWeight
    }

    package var count: Int { entries.count }

    /// Keeps `session`; where there are too many, those gone stale make room, then those left alone longest.
    ///
    /// Likewise where their documents are too large together.
    package mutating func insert(_ session: LoginSession, id: String, at now: Date) {
        makeRoom(for: session, besides: id, at: now)
        entries[id] = Entry(session: session, lastUse: now)
    }

    private mutating func makeRoom(for session: LoginSession, besides id: String, at now: Date) {
        var others = entries.filter { $0.key != id }
        func isFull() -> Bool {
            others.count >= maximumCount || weight(of: others.values) + session.weight > maximumWeight
        }
        guard isFull() else { return }
        others = others.filter { !Self.isOver($0.value, at: now) }
        while isFull(), let oldest = others.min(by: { ($0.value.lastUse, $0.key) < ($1.value.lastUse, $1.key) }) {
            others[oldest.key] = nil
        }
        entries = others
    }

    private func weight(of entries: some Sequence<Entry>) -> Int { entries.reduce(0) { $0 + $1.session.weight } }

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
        if session.weight > entries[id]?.session.weight ?? 0 { makeRoom(for: session, besides: id, at: now) }
        entries[id] = Entry(session: session, lastUse: now)
    }

    package mutating func end(_ id: String) {
        entries[id] = nil
    }

    private static func isOver(_ entry: Entry, at now: Date) -> Bool {
        now.timeIntervalSince(entry.lastUse) > inactivity
    }
}
