import FoundationEssentials

/// One owner's letters, newest first, and which of them have been read.
struct Mailbox: Sendable, Hashable {
    let owner: MailboxOwner
    let letters: [Letter]
    private(set) var readLetters: Set<Letter.ID>

    /// The mailbox as its owner finds it when it is opened for the first time.
    ///
    /// The same owner and the same instant always give the same letters. Letters older than five weeks count as read.
    init(owner: MailboxOwner, openedAt now: Date) {
        self.owner = owner
        letters = LetterWriter(owner: owner, now: now).letters()
        readLetters = Set(letters.filter { now.timeIntervalSince($0.receivedAt) > Self.readAfter }.map(\.id))
    }

    private static let readAfter: Double = 35 * 86_400

    subscript(id: Letter.ID) -> Letter? {
        letters.first { $0.id == id }
    }

    func isRead(_ id: Letter.ID) -> Bool {
        readLetters.contains(id)
    }

    var unreadCount: Int {
        letters.count - readLetters.count
    }

    mutating func markRead(_ id: Letter.ID) {
        guard self[id] != nil else { return }
        readLetters.insert(id)
    }

    mutating func markUnread(_ id: Letter.ID) {
        readLetters.remove(id)
    }
}
