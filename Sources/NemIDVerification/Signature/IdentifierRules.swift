import NemIDXML

/// Which attributes may identify elements (XML Signature §4.4.3.2).
enum IdentifierRules {
    /// Up to how many identifiers each is compared with each; a response has two or three.
    private static let fewEnoughToCompare = 8

    /// Refuses every attribute named "id" in any case except unprefixed `Id`, and values equal ignoring case.
    ///
    /// - Throws: `structure`.
    /// - Returns: How many identifiers there are.
    static func check(_ document: XML.Document) throws(Rejection) -> Int {
        let identifiers = document.identifyingAttributes
        for attribute in identifiers {
            guard attribute.isUnprefixed, attribute.isNamed("Id") else {
                throw Rejection(.structure, "an identifying attribute other than Id")
            }
        }
        guard areDifferent(identifiers.map(\.value)) else { throw Rejection(.structure, "two equal identifiers") }
        return identifiers.count
    }

    private static func areDifferent(_ values: [String]) -> Bool {
        guard values.count <= fewEnoughToCompare, values.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else {
            return Set(values.map { $0.lowercased() }).count == values.count
        }
        for (index, value) in values.enumerated() {
            for other in values[..<index] where value.isSameIgnoringASCIICase(as: other) { return false }
        }
        return true
    }
}
