import FoundationEssentials
import NemIDClient

/// What the server keeps about one browser.
struct Session: Sendable {
    /// A login that has begun and waits for its answer.
    struct Attempt: Sendable {
        /// Names the attempt in the login page's form, so that two open tabs do not spoil each other.
        let name: String
        let pending: PendingLogin
    }

    let id: SessionID
    /// Stands in each form of the session.
    let formToken: SessionID
    let createdAt: Date
    var lastUsedAt: Date
    /// Who is logged in; nil before the login.
    let owner: MailboxOwner?
    /// Oldest first, few.
    private(set) var attempts: [Attempt] = []
    /// How the last login ended, until another one begins.
    var ending: LoginEnding?

    static let mostAttempts = 4

    init(id: SessionID, formToken: SessionID, owner: MailboxOwner?, at now: Date) {
        self.id = id
        self.formToken = formToken
        self.owner = owner
        createdAt = now
        lastUsedAt = now
    }

    mutating func begin(_ attempt: Attempt) {
        if attempts.count >= Self.mostAttempts { attempts.removeFirst() }
        attempts.append(attempt)
        ending = nil
    }

    /// Hands out the attempt and forgets it: an answer is examined once, whatever comes of it.
    mutating func takeAttempt(named name: String) -> PendingLogin? {
        guard let index = attempts.firstIndex(where: { $0.name == name }) else { return nil }
        return attempts.remove(at: index).pending
    }
}
