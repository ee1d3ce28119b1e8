/// The identifier of a function certificate within a company: unique only together with the CVR number.
public struct FID: Sendable, Hashable, CustomStringConvertible {
    /// The identifier as in the certificate; leading zeros count.
    public let value: String

    /// The identifier, or nil unless it is one or more ASCII letters, digits and hyphens.
    public init?(_ value: String) {
        guard !value.isEmpty, value.utf8.allSatisfy(\.isASCIILetterDigitOrHyphen) else { return nil }
        self.value = value
    }

    /// The identifier.
    public var description: String { value }
}
