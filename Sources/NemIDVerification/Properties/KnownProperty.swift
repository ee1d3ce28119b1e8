/// The signature properties of the format.
enum KnownProperty: Int, CaseIterable, Sendable {
    case requestIssuer, olderRequestIssuer, timestamp, action, challenge, signText, rememberUserIDToken
    case identityAssuranceLevel

    /// The property with this name, ignoring the case of ASCII letters.
    init?(_ name: String) {
        let count = name.utf8.count
        for property in Self.allCases where property.name.utf8.count == count {
            guard name.isSameIgnoringASCIICase(as: property.name) else { continue }
            self = property
            return
        }
        return nil
    }

    /// The name as the format writes it.
    var name: String {
        switch self {
        case .requestIssuer: OpenOCESNames.Property.requestIssuer
        case .olderRequestIssuer: OpenOCESNames.Property.olderRequestIssuer
        case .timestamp: OpenOCESNames.Property.timestamp
        case .action: OpenOCESNames.Property.action
        case .challenge: OpenOCESNames.Property.challenge
        case .signText: OpenOCESNames.Property.signText
        case .rememberUserIDToken: OpenOCESNames.Property.rememberUserIDToken
        case .identityAssuranceLevel: OpenOCESNames.Property.identityAssuranceLevel
        }
    }
}
