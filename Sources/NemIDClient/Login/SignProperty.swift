/// A name and a value that the user's signature is to cover, beside the challenge.
///
/// Parameter `SIGN_PROPERTIES` (implementation guidelines §12.1); they come back in ``VerifiedLogin/signedProperty(_:)``.
public struct SignProperty: Sendable, Hashable {
    /// The name, compared without regard to case.
    public let name: String

    /// The value.
    public let value: String

    /// The longest name, in characters.
    public static let maximumNameLength = 64

    /// The longest value, in octets of UTF-8.
    public static let maximumValueLength = 1000

    /// A property.
    ///
    /// - Parameters:
    ///   - name: 1 to 64 letters, digits, `_`, `-` or `.` of ASCII; none that the protocol uses itself
    ///     (`challenge`, `TimeStamp`, `RequestIssuer`, …), in any letter case.
    ///   - value: 1 to 1000 octets of UTF-8 without `;`, `=` and control characters: the list has no escapes.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterSignProperties``.
    public init(name: String, value: String) throws(NemIDError) {
        guard (1...Self.maximumNameLength).contains(name.utf8.count), name.utf8.allSatisfy(Self.isNameCharacter) else {
            throw Self.refused("a name is not 1 to \(Self.maximumNameLength) letters, digits, '_', '-' or '.'")
        }
        guard !Self.reserved.contains(name.lowercasedASCII) else {
            throw Self.refused("the name \(name) is the protocol's own")
        }
        guard (1...Self.maximumValueLength).contains(value.utf8.count) else {
            throw Self.refused("the value of \(name) is empty or longer than \(Self.maximumValueLength) octets")
        }
        guard !value.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "=") }) else {
            throw Self.refused("the value of \(name) holds ';' or '=', which the list cannot carry")
        }
        guard !value.containsControlCharacters else {
            throw Self.refused("the value of \(name) holds control characters")
        }
        self.name = name
        self.value = value
    }

    /// Property names with a meaning of their own, in lower case (`protocol` names of the signed document).
    static let reserved: Set<String> = [
        "challenge", "requestissuer", "logonto", "timestamp", "action", "identityassurancelevel", "signtext",
        "rememberuseridtoken", "stylesheetdigest",
    ]

    static func refused(_ reason: String) -> NemIDError {
        NemIDError(code: .parameterSignProperties, reason: reason)
    }

    private static func isNameCharacter(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension [SignProperty] {
    /// The parameter's value: the challenge first, then the site's own properties.
    ///
    /// - Throws: ``NemIDError`` with `parameter.signProperties` when two names are equal without regard to case.
    func parameterValue(challenge: String) throws(NemIDError) -> String {
        var seen: Set<String> = []
        for property in self where !seen.insert(property.name.lowercasedASCII).inserted {
            throw SignProperty.refused("the name \(property.name) is given twice")
        }
        return (["challenge=\(challenge)"] + map { "\($0.name)=\($0.value)" }).joined(separator: ";")
    }
}
