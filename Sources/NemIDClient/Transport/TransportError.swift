/// Why a transport brought no response.
public struct TransportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// For logs: in English, on one line, without anything personal.
    public let description: String

    /// An error with that text.
    public init(_ description: String) { self.description = description }
}
