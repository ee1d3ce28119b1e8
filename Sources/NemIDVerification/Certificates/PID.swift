/// The identifier of a citizen in OCES certificates, without the prefix `PID:`, for example
/// `9208-2002-2-123456789012`.
///
/// Opaque: groups of digits joined by hyphens. It is not a CPR number; it stays the same when a certificate is
/// renewed.
public struct PID: Sendable, Hashable, CustomStringConvertible {
    /// The identifier as in the certificate.
    public let value: String

    /// The identifier, or nil unless it is groups of ASCII digits joined by single hyphens.
    public init?(_ value: String) {
        let groups = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        self.value = value
    }

    /// The identifier.
    public var description: String { value }
}
