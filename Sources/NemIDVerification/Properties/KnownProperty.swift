import NemIDCrypto

/// The signature properties of the format.
enum KnownProperty: Int, CaseIterable, Sendable {
    case requestIssuer, olderRequestIssuer, timestamp, action, challenge, signText, rememberUserIDToken
    case identityAssuranceLevel

    /// The property with this name, ignoring the case of ASCII letters.
    init?(_ name: ArraySlice<UInt8>) {
        var place = 0
        while let property = KnownProperty(rawValue: place) {
            if Octets.areEqual(name, property.text) || Octets.areEqualIgnoringCase(name, property.text) {
                self = property
                return
            }
            place += 1
        }
        return nil
    }

    /// Whether this is the name as the format writes it.
    func isWritten(as octets: ArraySlice<UInt8>) -> Bool { Octets.areEqual(octets, text) }

    /// The name as the format writes it.
    var name: String { text.description }

    /// The same, to compare with.
    private var text: StaticString {
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

extension RejectionCode {
    /// The same code, refined by the name of a property of the format.
    func refined(by property: KnownProperty) -> RejectionCode { refined(by: property.name) }
}
