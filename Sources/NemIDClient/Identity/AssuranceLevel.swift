/// The property `identityAssuranceLevel`, where the provider sent one.
public struct AssuranceLevel: RawRepresentable, Sendable, Hashable, Comparable, Codable {
    /// The level as signed.
    public let rawValue: Int

    /// A level by its number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// 1: cannot be mapped to the national standard NSIS.
    public static let unmapped = Self(rawValue: 1)

    /// 2: meets NSIS Substantial.
    public static let substantial = Self(rawValue: 2)

    /// Whether `left` assures less.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
