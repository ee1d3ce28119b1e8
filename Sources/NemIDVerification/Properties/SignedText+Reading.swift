import NemIDXML

extension SignedText {
    /// The signed text of a document: in an object of its own, else the property `signtext`.
    ///
    /// - Throws: `property` where the object's content is not strict base64.
    init?(object: XML.Place?, _ document: XML.Document, properties: SignedProperties) throws(Rejection) {
        if let object {
            guard let text = document.text(at: object), let content = SignedOctets(base64: text) else {
                throw Rejection(.property, "the object #signText is not strict base64")
            }
            self.init(
                content: content,
                source: .object,
                isVisibleToSigner: true,
                mediaType: document.attribute("MimeType", at: object)
            )
        } else if let property = properties[.signText] {
            self.init(
                content: property.content,
                source: .property,
                isVisibleToSigner: property.isVisibleToSigner,
                mediaType: nil
            )
        } else {
            return nil
        }
    }
}
