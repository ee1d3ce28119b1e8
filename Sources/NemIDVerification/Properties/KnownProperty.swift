import NemIDCrypto

/// The signature properties of the format.
enum KnownProperty: Int, CaseIterable, Sendable {
    case requestIssuer, olderRequestIssuer, timestamp, action, challenge, signText, rememberUserIDToken
    case identityAssuranceLevel

    /// The property with this name, ignoring the case of ASCII letters.
    init?(_ name: ArraySlice<UInt8>) {
        let names = Self.names
        for place in names.indices where names[place].count == name.count {
            guard Octets.areEqual(names[place], name) || Self.isSameIgnoringCase(names[place], name) else { continue }
            self.init(rawValue: place)
            return
        }
        return nil
    }

    /// Whether this is the name as the format writes it.
    func isWritten(as octets: ArraySlice<UInt8>) -> Bool { Octets.areEqual(Self.names[rawValue], octets) }

    /// The names in UTF-8, in the order of the cases.
    private static let names = allCases.map { Array($0.name.utf8) }

    private static func isSameIgnoringCase(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
        left.elementsEqual(right) { $0.asciiLowercased == $1.asciiLowercased }
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
