/// The eight-digit number of a company in the Danish business register.
///
/// Leading zeros count.
public struct CVRNumber: Sendable, Hashable, CustomStringConvertible {
    /// The eight digits.
    public let value: String

    /// The number, or nil unless it is eight ASCII digits.
    public init?(_ value: String) {
        guard value.utf8.count == 8, value.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        self.value = value
    }

    /// The identifier.
    public var description: String { value }
}
