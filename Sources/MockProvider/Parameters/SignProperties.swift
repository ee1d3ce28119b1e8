/// The `SIGN_PROPERTIES` parameter: `name=value` pairs between semicolons, one semicolon at the end allowed (guide §3.1,
/// §12.1).
package struct SignProperties: Sendable, Hashable {
    package struct Property: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    package let all: [Property]

    /// Names that the provider itself writes into the response; nobody else may.
    private static let reserved: Set<String> = [
        "requestissuer", "timestamp", "action", "identityassurancelevel", "logonto", "signtext", "rememberuseridtoken",
        "stylesheetdigest", SigningChoices.transformationIDProperty.lowercased(),
    ]

    /// - Throws: `SRV002` for a pair without a name or with a second `=`, for a name given twice or reserved (letter case
    ///   aside), and for characters that cannot stand in XML.
    ///   A name that the provider writes itself is refused even where it would not write it this time: `rememberUseridToken`
    ///   stands there only once the person has ticked a box, and a response with a name twice is refused by whoever reads it.
    package init(_ text: String) throws(LoginRefusal) {
        // By octets: a combining mark after a semicolon or an equals sign makes one character with it.
        var pairs = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        if pairs.last?.isEmpty == true { pairs.removeLast() }
        var all: [Property] = []
        var names = Self.reserved
        for pair in pairs {
            let parts = pair.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false).map(Substring.init)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw LoginRefusal(.srv002, "SIGN_PROPERTIES is not name=value;name=value")
            }
            guard names.insert(parts[0].lowercased()).inserted else {
                throw LoginRefusal(.srv002, "SIGN_PROPERTIES has a name twice, or one that the provider writes itself")
            }
            guard XMLText.canHold(Substring(pair)) else {
                throw LoginRefusal(.srv002, "SIGN_PROPERTIES has a character that XML cannot hold")
            }
            all.append(Property(name: String(parts[0]), value: String(parts[1])))
        }
        self.all = all
    }
}
