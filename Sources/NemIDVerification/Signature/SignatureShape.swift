import NemIDXML

/// A document of the exact shape of a signed response, every part found by its place and none searched for.
///
/// `signature` > one `ds:Signature` > `SignedInfo`, `SignatureValue`, `KeyInfo`, `Object`, in that order; a signing
/// response may have one further `Object` with `Id="signText"` under a reference of its own.
struct SignatureShape: Sendable {
    let signature: XML.Element
    let signedInfo: XML.Element
    let canonicalizationMethod: XML.Element
    let signatureMethod: XML.Element
    let references: [ReferenceShape]
    let signatureValue: [UInt8]
    let keyInfo: KeyInfoShape
    /// One object, or two in a signing response.
    let objects: [XML.Element]

    /// - Throws: `structure`.
    init(_ document: XML.Document, known: [KnownAuthorities.Link] = []) throws(Rejection) {
        guard !document.hasCommentsOrProcessingInstructions else {
            throw Rejection(.structure, "a comment or processing instruction")
        }
        signature = try Self.signature(in: document.root)
        let content = try signature.elementContent(of: "Signature")
        let names = ["SignedInfo", "SignatureValue", "KeyInfo", "Object"]
        guard content.count >= names.count, content.count <= names.count + 1,
            zip(content, names).allSatisfy({ $0.isSignatureElement($1) }),
            content.dropFirst(names.count).allSatisfy({ $0.isSignatureElement("Object") })
        else {
            throw Rejection(.structure, "Signature does not hold exactly SignedInfo, SignatureValue, KeyInfo, Object")
        }
        try Self.refuseCopies(in: document.root, objects: content.count - 3)

        signedInfo = content[0]
        try signedInfo.permitAttributes(of: "SignedInfo")
        let info = try signedInfo.elementContent(of: "SignedInfo")
        guard info.count >= 2, info[0].isSignatureElement("CanonicalizationMethod"),
            info[1].isSignatureElement("SignatureMethod"),
            info.dropFirst(2).allSatisfy({ $0.isSignatureElement("Reference") })
        else {
            throw Rejection(
                .structure,
                "SignedInfo does not hold exactly CanonicalizationMethod, SignatureMethod and references"
            )
        }
        canonicalizationMethod = info[0]
        signatureMethod = info[1]
        try canonicalizationMethod.permitAttributes("Algorithm", of: "CanonicalizationMethod")
        try signatureMethod.permitAttributes("Algorithm", of: "SignatureMethod")
        var references: [ReferenceShape] = []
        for element in info.dropFirst(2) { references.append(try ReferenceShape(element)) }
        self.references = references

        try content[1].permitAttributes(of: "SignatureValue")
        signatureValue = try content[1].base64Content(of: "SignatureValue")
        keyInfo = try KeyInfoShape(content[2], known: known)
        objects = Array(content[3...])
        for object in objects { try object.permitAttributes("MimeType", "Encoding", of: "Object") }
        try Self.checkObjects(objects, references: references)
    }

    /// The `Id` of the signature; the properties name it as their target.
    var id: String? { signature.attribute("Id") }

    /// The object with exactly this `Id`, among the objects of this signature.
    func object(_ id: String) -> XML.Element? {
        objects.first { $0.hasAttribute("Id", equalTo: id) }
    }

    private static func signature(in root: XML.Element) throws(Rejection) -> XML.Element {
        guard root.isOpenOCESElement("signature") else {
            throw Rejection(.structure, "another root than signature of the 2006 namespace")
        }
        guard root.hasAttribute("version", equalTo: OpenOCESNames.version) else {
            throw Rejection(.structure, "another version than \(OpenOCESNames.version)")
        }
        try root.permitAttributes("version", of: "signature")
        let content = try root.elementContent(of: "signature")
        guard content.count == 1, let signature = content.first, signature.isSignatureElement("Signature") else {
            throw Rejection(.structure, "signature does not hold exactly one ds:Signature")
        }
        try signature.permitAttributes(of: "Signature")
        return signature
    }

    /// Refuses a second one, anywhere, of what a signature has once.
    private static func refuseCopies(in root: XML.Element, objects: Int) throws(Rejection) {
        let names = ["Signature", "SignedInfo", "SignatureValue", "KeyInfo", "Object"]
        let counts = root.counts(of: names, in: XMLSignatureNames.namespace)
        for (index, name) in names.enumerated() {
            guard counts[index] == (name == "Object" ? objects : 1) else {
                throw Rejection(.structure, "\(counts[index]) elements \(name) in the document")
            }
        }
    }

    /// A second object is that of a signed document, in a document that says it is a signature, under a reference.
    ///
    /// What the document says of itself here only ever refuses: the action is judged after the signature.
    private static func checkObjects(_ objects: [XML.Element], references: [ReferenceShape]) throws(Rejection) {
        let texts = objects.filter { $0.hasAttribute("Id", equalTo: XMLSignatureNames.signedText) }
        let others = objects.filter { !$0.hasAttribute("Id", equalTo: XMLSignatureNames.signedText) }
        if objects.count == 2 {
            guard texts.count == 1, let properties = others.first, DeclaredAction.isSigning(properties),
                references.contains(where: { $0.uri == "#" + XMLSignatureNames.signedText })
            else { throw Rejection(.structure, "a second Object that is not the referenced text of a signature") }
        }
        for object in others { try PropertyShape.check(object) }
        for text in texts where !text.hasTextOnly {
            throw Rejection(.structure, "an element within the signed text")
        }
    }
}
