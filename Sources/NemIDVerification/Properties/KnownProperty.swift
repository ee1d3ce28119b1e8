import NemIDCrypto

/// The signature properties of the format.
enum KnownProperty: Int, CaseIterable, Sendable {
    case requestIssuer, olderRequestIssuer, timestamp, action, challenge, signText, rememberUserIDToken
    case identityAssuranceLevel

    /// The property with this name, ignoring the case of ASCII letters.
    init?(_ name: ArraySlice<UInt8>) {
        let known = Self.allCases.first { $0.isWritten(as: name) || $0.isWrittenIgnoringCase(as: name) }
        guard let known else { return nil }
        self = known
    }

    /// Whether this is the name as the format writes it.
    func isWritten(as octets: ArraySlice<UInt8>) -> Bool { Octets.areEqual(octets, text) }

    private func isWrittenIgnoringCase(as octets: ArraySlice<UInt8>) -> Bool {
        text.withUTF8Buffer { name in
            name.count == octets.count && zip(name, octets).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
        }
    }

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
