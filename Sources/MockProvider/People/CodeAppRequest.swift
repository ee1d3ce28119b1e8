public import FoundationEssentials

/// A request to a person's code apps to approve a login.
public struct CodeAppRequest: Sendable, Hashable {
    /// What became of a request.
    public enum Answer: String, Sendable, Hashable {
        /// Approved on a phone.
        case approved
        /// Rejected on a phone.
        case rejected
        /// The connection to the phone was lost, or another app came between.
        case interrupted
    }

    /// Counts the person's requests from 1.
    public let number: Int
    /// What the phone shows: the relying party's text, else the flow and its friendly name.
    public let text: LocalizedText
    /// When it was sent.
    public let sentAt: Date
    /// Whether it comes to the phones by itself; otherwise one of them has to fetch it.
    public let isPushed: Bool
    /// Whether a phone has fetched it.
    public internal(set) var isFetched = false
    /// What became of it; nil where it waits.
    public internal(set) var answer: Answer?

    init(number: Int, text: LocalizedText, sentAt: Date, isPushed: Bool) {
        self.number = number
        self.text = text
        self.sentAt = sentAt
        self.isPushed = isPushed
    }

    /// Whether its time is over.
    func isOver(at now: Date) -> Bool { now.timeIntervalSince(sentAt) > LoginChoices.appRequestSeconds }

    /// Whether it can be answered now.
    func isWaiting(at now: Date) -> Bool { answer == nil && !isOver(at: now) }
}
