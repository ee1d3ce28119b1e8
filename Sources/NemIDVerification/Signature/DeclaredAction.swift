import NemIDXML

/// What a document says it is, before anything in it is verified.
///
/// Good for refusing a shape only.
enum DeclaredAction {
    /// Whether the object has a property `action` with the value `sign`.
    static func isSigning(_ object: XML.Element) -> Bool {
        for property in object.descendants() where property.isNamed("SignatureProperty", signatureNamespace) {
            guard let name = property.childElements.first(where: { $0.isNamed("Name", openOCESNamespace) })?.textOnly,
                name.asciiLowercased == KnownProperty.action.name,
                let value = property.childElements.first(where: { $0.isNamed("Value", openOCESNamespace) }),
                let text = value.textBytes
            else { continue }
            let octets = value.attribute("Encoding") == "base64" ? Base64Content.decode(text[...]) : text
            if let octets, octets.elementsEqual(SignatureAction.sign.rawValue.utf8) { return true }
        }
        return false
    }

    private static let signatureNamespace = String(describing: XMLSignatureNames.namespace)
    private static let openOCESNamespace = String(describing: OpenOCESNames.namespace)
}
