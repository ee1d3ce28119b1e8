import FoundationEssentials

/// All sessions, in memory: a restart ends them.
///
/// A session ends when it has not been used for a while, when it is old, at logout, and at login, where a new id takes
/// the place of the old one. An id that the store has not made is never taken over.
struct SessionStore: Sendable {
    struct Limits: Sendable, Hashable {
        /// Seconds without use after which a session ends; at the limit it still lives.
        var idle: Double = 20 * 60
        /// Seconds after which a session ends in any case; at the limit it still lives.
        var absolute: Double = 8 * 3600
        /// Sessions held at once.
        var count = 20_000
    }

    private let limits: Limits
    private let random: RandomSource
    private var sessions: [String: Session] = [:]

    init(limits: Limits = Limits(), random: @escaping RandomSource) {
        self.limits = limits
        self.random = random
    }

    var count: Int { sessions.count }

    /// The living session of that id.
    ///
    /// Finding it counts as use.
    mutating func session(id: String, at now: Date) -> Session? {
        guard var session = sessions[id] else { return nil }
        guard isAlive(session, at: now) else {
            sessions[id] = nil
            return nil
        }
        session.lastUsedAt = now
        sessions[id] = session
        return session
    }

    /// A new session for a browser that has none.
    mutating func open(at now: Date) throws -> Session {
        try open(owner: nil, at: now)
    }

    /// Ends the session of before the login and opens that of the owner, under a new id and a new form token.
    mutating func logIn(_ owner: MailboxOwner, replacing old: SessionID, at now: Date) throws -> Session {
        sessions[old.text] = nil
        return try open(owner: owner, at: now)
    }

    mutating func end(_ id: SessionID) {
        sessions[id.text] = nil
    }

    /// Changes a living session in place; does nothing when it has ended meanwhile.
    mutating func update<Result>(_ id: SessionID, _ change: (inout Session) -> Result) -> Result? {
        guard var session = sessions[id.text] else { return nil }
        let result = change(&session)
        sessions[id.text] = session
        return result
    }

    func newID() throws -> SessionID {
        try SessionID(random: random)
    }

    private mutating func open(owner: MailboxOwner?, at now: Date) throws -> Session {
        if sessions.count >= limits.count { makeRoom(at: now) }
        let session = Session(id: try newID(), formToken: try newID(), owner: owner, at: now)
        sessions[session.id.text] = session
        return session
    }

    private func isAlive(_ session: Session, at now: Date) -> Bool {
        now.timeIntervalSince(session.lastUsedAt) <= limits.idle
            && now.timeIntervalSince(session.createdAt) <= limits.absolute
    }

    /// Drops the dead, then the longest unused: visitors before people who are logged in.
    ///
    /// A tenth goes at once, so that the sorting is paid for by many sessions.
    private mutating func makeRoom(at now: Date) {
        sessions = sessions.filter { isAlive($0.value, at: now) }
        let surplus = sessions.count - (limits.count - max(1, limits.count / 10))
        guard surplus > 0 else { return }
        let leaving = sessions.values.sorted { left, right in
            (left.owner == nil ? 0 : 1, left.lastUsedAt) < (right.owner == nil ? 0 : 1, right.lastUsedAt)
        }
        for session in leaving.prefix(surplus) { sessions[session.id.text] = nil }
    }
}
