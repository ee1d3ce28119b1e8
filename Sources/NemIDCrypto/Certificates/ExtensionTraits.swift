/// What the extensions of a certificate are, found out once when it is read and asked at every use.
struct ExtensionTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// There is one that is not plain, see `Certificate.hasOnlyPlainExtensions`.
    static let outOfTheOrdinary = ExtensionTraits(rawValue: 1)
    static let criticalBasicConstraints = ExtensionTraits(rawValue: 2)
    static let policyMappings = ExtensionTraits(rawValue: 4)
    static let policyConstraints = ExtensionTraits(rawValue: 8)
}

extension ExtensionTraits {
    /// What the extension `2.5.29.number` adds.
    init(_ number: UInt8, isCritical: Bool) {
        switch number {
        case 19: self = isCritical ? .criticalBasicConstraints : []
        case 15, 32, 37: self = []
        case 14, 17, 31, 35: self = isCritical ? .outOfTheOrdinary : []
        case 33: self = [.policyMappings, .outOfTheOrdinary]
        case 36, 54: self = [.policyConstraints, .outOfTheOrdinary]
        default: self = .outOfTheOrdinary
        }
    }
}
