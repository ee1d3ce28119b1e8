/// How far the signed time stamp may be from the instant of verification.
///
/// At the limit is accepted.
public struct TimestampPolicy: Sendable, Hashable {
    /// Who may leave the time stamp out.
    public enum Absence: Sendable, Hashable {
        /// Nobody.
        case refused
        /// The key-file client, which signs none; the JavaScript client may not.
        case acceptedFromCodeFileClient
    }

    /// How many seconds the time stamp may be behind the instant.
    public var behind: Int
    /// How many seconds the time stamp may be ahead of the instant.
    public var ahead: Int
    /// Who may leave the time stamp out.
    public var absence: Absence
    /// The exact text that the time stamp must be, base64 undone, where it is known; nil for any.
    public var expectedText: String?

    /// A window around the instant, in seconds.
    public init(behind: Int, ahead: Int, absence: Absence = .refused, expectedText: String? = nil) {
        self.behind = behind
        self.ahead = ahead
        self.absence = absence
        self.expectedText = expectedText
    }
}
