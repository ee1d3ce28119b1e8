import NemIDXML

/// One `Reference` of `SignedInfo`, in shape but not yet judged.
struct ReferenceShape: Sendable {
    let place: XML.Place
    let hasType: Bool
    /// The last one.
    let transform: XML.Place?
    let transformCount: Int
    let digestMethod: XML.Place
    let digestValue: [UInt8]

    /// - Throws: `structure`.
    init(_ place: XML.Place, _ elements: ResponseElements) throws(Rejection) {
        self.place = place
        try elements.permitAttributes("URI", "Type", of: "Reference", at: place)
        hasType = elements.document.attribute("Type", at: place) != nil
        var next = try elements.next(in: place, "Reference")
        if let first = next, elements.isSignatureElement(first, "Transforms") {
            (transform, transformCount) = try Self.transforms(in: first, elements)
            next = try elements.next(in: place, "Reference", after: first)
        } else {
            (transform, transformCount) = (nil, 0)
        }
        guard let method = next, elements.isSignatureElement(method, "DigestMethod"),
            let value = try elements.next("DigestValue", in: place, "Reference", after: method),
            try elements.next(in: place, "Reference", after: value) == nil
        else { throw Rejection(.structure, "Reference does not hold DigestMethod and DigestValue") }
        try elements.permitAttributes("Algorithm", of: "DigestMethod", at: method)
        try elements.permitAttributes(of: "DigestValue", at: value)
        digestMethod = method
        digestValue = try elements.base64Content(of: "DigestValue", at: value)
    }

    private static func transforms(
        in container: XML.Place,
        _ elements: ResponseElements
    ) throws(Rejection) -> (last: XML.Place, count: Int) {
        try elements.permitAttributes(of: "Transforms", at: container)
        var last: XML.Place?
        var count = 0
        while let transform = try elements.next(in: container, "Transforms", after: last) {
            guard elements.isSignatureElement(transform, "Transform") else {
                throw Rejection(.structure, "Transforms holds something other than Transform")
            }
            last = transform
            count += 1
        }
        guard let last else { throw Rejection(.structure, "Transforms holds no Transform") }
        return (last, count)
    }
}
