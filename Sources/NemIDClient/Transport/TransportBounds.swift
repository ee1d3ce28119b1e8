/// How much an answer may hold, and when it is too late.
public struct TransportBounds: Sendable, Hashable {
    /// The largest body, in octets, without any transfer coding.
    public let bodyOctets: Int

    /// When to give up, at whatever point.
    public let deadline: ContinuousClock.Instant
}
