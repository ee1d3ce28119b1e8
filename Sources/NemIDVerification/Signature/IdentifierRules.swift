import NemIDXML

/// Which attributes may identify elements (XML Signature §4.4.3.2).
enum IdentifierRules {
    /// Refuses every attribute named "id" in any case except unprefixed `Id`, and values equal ignoring case.
    ///
    /// - Throws: `structure`.
    /// - Returns: How many identifiers there are.
    static func check(_ document: XML.Document) throws(Rejection) -> Int {
        var seen: Set<String> = []
        for attribute in document.attributes where attribute.isNamedID {
            guard attribute.isUnprefixed, attribute.isNamed("Id") else {
                throw Rejection(.structure, "an identifying attribute other than Id")
            }
            guard seen.insert(attribute.value.lowercased()).inserted else {
                throw Rejection(.structure, "two equal identifiers")
            }
        }
        return seen.count
    }
}
