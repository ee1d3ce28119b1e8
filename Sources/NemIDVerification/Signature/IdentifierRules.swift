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
        for place in identifiers {
            guard document.isAttribute(place, "Id") else {
                throw Rejection(.structure, "an identifying attribute other than Id")
            }
        }
        guard areDifferent(identifiers, document) else { throw Rejection(.structure, "two equal identifiers") }
        return identifiers.count
    }

    private static func areDifferent(_ places: [XML.AttributePlace], _ document: XML.Document) -> Bool {
        guard places.count <= fewEnoughToCompare else {
            return Set(places.map { document.value(of: $0).lowercased() }).count == places.count
        }
        for index in places.indices {
            for other in 0..<index where document.hasEqualValues(places[index], places[other]) { return false }
        }
        return true
    }
}

extension XML.Document {
    /// Whether the values are the same ignoring case.
    fileprivate func hasEqualValues(_ left: XML.AttributePlace, _ right: XML.AttributePlace) -> Bool {
        isSameASCIIValue(left, right) ?? (value(of: left).lowercased() == value(of: right).lowercased())
    }
}
