import NemIDXML

/// One `Reference` of `SignedInfo`, in shape but not yet judged.
struct ReferenceShape: Sendable {
    let uri: String?
    let hasType: Bool
    let transforms: [XML.Element]
    let digestMethod: XML.Element
    let digestValue: [UInt8]

    /// - Throws: `structure`.
    init(_ element: XML.Element) throws(Rejection) {
        try element.permitAttributes("URI", "Type", of: "Reference")
        uri = element.attribute("URI")
        hasType = element.attribute("Type") != nil
        var content = try element.elementContent(of: "Reference")[...]
        if let first = content.first, first.isSignatureElement("Transforms") {
            try first.permitAttributes(of: "Transforms")
            transforms = try first.elementContent(of: "Transforms")
            guard !transforms.isEmpty, transforms.allSatisfy({ $0.isSignatureElement("Transform") }) else {
                throw Rejection(.structure, "Transforms holds something other than Transform")
            }
            content.removeFirst()
        } else {
            transforms = []
        }
        guard content.count == 2, let method = content.first, let value = content.last,
            method.isSignatureElement("DigestMethod"), value.isSignatureElement("DigestValue")
        else { throw Rejection(.structure, "Reference does not hold DigestMethod and DigestValue") }
        try method.permitAttributes("Algorithm", of: "DigestMethod")
        try value.permitAttributes(of: "DigestValue")
        digestMethod = method
        digestValue = try value.base64Content(of: "DigestValue")
    }
}
