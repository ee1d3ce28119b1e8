public import FoundationEssentials

/// A code app (*nøgleapp*) on one phone of a person.
public struct CodeApp: Sendable, Hashable, Identifiable {
    /// How it stands with an app.
    public enum State: String, Sendable, Hashable {
        /// It can be used once its waiting period is over.
        case active
        /// It can be used no more.
        case revoked
        /// It is too old a version, which requests are not sent to.
        case outdated
    }

    /// Tells it from all other apps, those of other people too: `anna-app-1`.
    public let id: String
    /// What the person calls the phone.
    public let name: String
    /// Four digits that unlock it.
    public let pin: String
    /// When its waiting period ends.
    public internal(set) var readyAt: Date
    /// Whether it may be used.
    public internal(set) var state = State.active
    /// Wrong PINs in a row.
    public internal(set) var wrongPINs = 0
    /// Until when it is unlocked; nil where it is locked.
    var unlockedUntil: Date?

    init(id: String, name: String, pin: String, readyAt: Date) {
        self.id = id
        self.name = name
        self.pin = pin
        self.readyAt = readyAt
    }

    /// Whether it is open, so that a request can be seen and answered.
    func isUnlocked(at now: Date) -> Bool { unlockedUntil.map { now <= $0 } ?? false }
}
