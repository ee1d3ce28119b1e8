import NemIDXML

/// The outer shape of the object that holds the signature properties.
enum PropertyShape {
    /// Refuses stray text and elements, and elements within a name or value.
    ///
    /// A `Manifest` passes here; it is refused with the references, whose business it would be.
    ///
    /// - Throws: `structure`.
    static func check(_ object: XML.Element) throws(Rejection) {
        for content in try object.elementContent(of: "Object") {
            if content.isSignatureElement("Manifest") { continue }
            guard content.isSignatureElement("SignatureProperties") else {
                throw Rejection(.structure, "Object holds something other than SignatureProperties")
            }
            try content.permitAttributes(of: "SignatureProperties")
            for property in try content.elementContent(of: "SignatureProperties") {
                guard property.isSignatureElement("SignatureProperty") else {
                    throw Rejection(.structure, "SignatureProperties holds something other than SignatureProperty")
                }
                try property.permitAttributes("Target", of: "SignatureProperty")
                for part in try property.elementContent(of: "SignatureProperty") where !part.hasTextOnly {
                    throw Rejection(.structure, "an element within a signature property's name or value")
                }
            }
        }
    }
}
