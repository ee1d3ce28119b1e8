import NemIDXML

/// The outer shape of the object that holds the signature properties.
enum PropertyShape {
    /// Refuses stray text and elements, and elements within a name or value.
    ///
    /// A `Manifest` passes here; it is refused with the references, whose business it would be.
    ///
    /// - Throws: `structure`.
    static func check(_ object: XML.Place, _ elements: ResponseElements) throws(Rejection) {
        var content = try elements.next(in: object, "Object")
        while let place = content {
            if !elements.isSignatureElement(place, "Manifest") {
                guard elements.isSignatureElement(place, "SignatureProperties") else {
                    throw Rejection(.structure, "Object holds something other than SignatureProperties")
                }
                try checkProperties(in: place, elements)
            }
            content = try elements.next(in: object, "Object", after: place)
        }
    }

    private static func checkProperties(in container: XML.Place, _ elements: ResponseElements) throws(Rejection) {
        try elements.permitAttributes(of: "SignatureProperties", at: container)
        var next = try elements.next(in: container, "SignatureProperties")
        while let property = next {
            guard elements.isSignatureElement(property, "SignatureProperty") else {
                throw Rejection(.structure, "SignatureProperties holds something other than SignatureProperty")
            }
            try elements.permitAttributes("Target", of: "SignatureProperty", at: property)
            var part = try elements.next(in: property, "SignatureProperty")
            while let place = part {
                guard elements.document.hasTextOnly(at: place) else {
                    throw Rejection(.structure, "an element within a signature property's name or value")
                }
                part = try elements.next(in: property, "SignatureProperty", after: place)
            }
            next = try elements.next(in: container, "SignatureProperties", after: property)
        }
    }
}
