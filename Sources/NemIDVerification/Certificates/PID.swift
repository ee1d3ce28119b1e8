/// The identifier of a citizen in OCES certificates, without the prefix `PID:`, for example
/// `9208-2002-2-123456789012`.
///
/// Opaque: groups of digits joined by hyphens. It is not a CPR number; it stays the same when a certificate is
/// renewed.
public struct PID: Sendable, Hashable, CustomStringConvertible {
    /// The identifier as in the certificate.
    public let value: String

    /// The identifier, or nil unless it is groups of ASCII digits joined by single hyphens.
    public init?(_ value: String) { self.init(octets: Array(value.utf8)[...]) }

    /// The same of the identifier in UTF-8.
    init?(octets: ArraySlice<UInt8>) {
        // A hyphen stands between digits: not first, not last, not after another.
        var isDigit = false
        for octet in octets {
            guard octet.isASCIIDigit || (isDigit && octet == UInt8(ascii: "-")) else { return nil }
            isDigit = octet.isASCIIDigit
        }
        guard isDigit else { return nil }
        value = String(decoding: octets, as: UTF8.self)
    }

    /// The identifier.
    public var description: String { value }
}
