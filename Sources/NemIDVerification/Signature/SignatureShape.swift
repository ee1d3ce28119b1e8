import NemIDXML

/// A document of the exact shape of a signed response, every part found by its place and none searched for.
///
/// `signature` > one `ds:Signature` > `SignedInfo`, `SignatureValue`, `KeyInfo`, `Object`, in that order; a signing
/// response may have one further `Object` with `Id="signText"` under a reference of its own.
struct SignatureShape: Sendable {
    let elements: ResponseElements
    let signature: XML.Place
    let signedInfo: XML.Place
    let canonicalizationMethod: XML.Place
    let signatureMethod: XML.Place
    let references: [ReferenceShape]
    let signatureValue: [UInt8]
    let keyInfo: KeyInfoShape
    /// One object, or two in a signing response.
    let objects: [XML.Place]

    var document: XML.Document { elements.document }

    /// - Throws: `structure`.
    init(_ document: XML.Document, atHand: CertificatesAtHand = .none) throws(Rejection) {
        guard !document.hasCommentsOrProcessingInstructions else {
            throw Rejection(.structure, "a comment or processing instruction")
        }
        let elements = ResponseElements(document)
        let signature = try Self.signature(elements)
        let parts = try Parts(of: signature, elements)
        try Self.refuseCopies(elements, objects: parts.objects.count)

        let (info, value) = (parts.signedInfo, parts.signatureValue)
        try elements.permitAttributes(of: "SignedInfo", at: info)
        guard let canonicalization = try elements.next("CanonicalizationMethod", in: info, "SignedInfo"),
            let method = try elements.next("SignatureMethod", in: info, "SignedInfo", after: canonicalization)
        else { throw Self.unlikeSignedInfo }
        try elements.permitAttributes("Algorithm", of: "CanonicalizationMethod", at: canonicalization)
        try elements.permitAttributes("Algorithm", of: "SignatureMethod", at: method)
        var references: [ReferenceShape] = []
        while let place = try elements.next(in: info, "SignedInfo", after: references.last?.place ?? method) {
            guard elements.isSignatureElement(place, "Reference") else { throw Self.unlikeSignedInfo }
            references.append(try ReferenceShape(place, elements))
        }

        try elements.permitAttributes(of: "SignatureValue", at: value)
        signatureValue = try elements.base64Content(of: "SignatureValue", at: value)
        keyInfo = try KeyInfoShape(parts.keyInfo, elements, atHand: atHand)
        for object in parts.objects { try elements.permitAttributes("MimeType", "Encoding", of: "Object", at: object) }
        try Self.checkObjects(parts.objects, references: references, elements)
        self.elements = elements
        self.signature = signature
        self.references = references
        signedInfo = info
        canonicalizationMethod = canonicalization
        signatureMethod = method
        objects = parts.objects
    }

    /// The `Id` of the signature.
    var id: String? { document.attribute("Id", at: signature) }

    /// Where it stands; the properties name it as their target.
    var identifier: XML.AttributePlace? { document.attributePlace("Id", at: signature) }

    /// The object with exactly this `Id`, among the objects of this signature.
    func place(of object: SignedObject) -> XML.Place? {
        for place in objects where document.hasAttribute("Id", equalTo: object.id, at: place) { return place }
        return nil
    }

    /// What stands within `Signature`.
    private struct Parts {
        let signedInfo: XML.Place
        let signatureValue: XML.Place
        let keyInfo: XML.Place
        let objects: [XML.Place]

        init(of signature: XML.Place, _ elements: ResponseElements) throws(Rejection) {
            guard let info = try elements.next("SignedInfo", in: signature, "Signature"),
                let value = try elements.next("SignatureValue", in: signature, "Signature", after: info),
                let keyInfo = try elements.next("KeyInfo", in: signature, "Signature", after: value)
            else { throw Self.unlikeSignature }
            var objects: [XML.Place] = []
            while let place = try elements.next(in: signature, "Signature", after: objects.last ?? keyInfo) {
                guard objects.count < 2, elements.isSignatureElement(place, "Object") else {
                    throw Self.unlikeSignature
                }
                objects.append(place)
            }
            guard !objects.isEmpty else { throw Self.unlikeSignature }
            (signedInfo, signatureValue, self.keyInfo, self.objects) = (info, value, keyInfo, objects)
        }

        private static var unlikeSignature: Rejection {
            Rejection(.structure, "Signature does not hold exactly SignedInfo, SignatureValue, KeyInfo, Object")
        }
    }

    private static func signature(_ elements: ResponseElements) throws(Rejection) -> XML.Place {
        let (document, root) = (elements.document, elements.document.rootPlace)
        guard elements.isOpenOCESElement(root, "signature") else {
            throw Rejection(.structure, "another root than signature of the 2006 namespace")
        }
        guard document.hasAttribute("version", equalTo: OpenOCESNames.version, at: root) else {
            throw Rejection(.structure, "another version than \(OpenOCESNames.version)")
        }
        try elements.permitAttributes("version", of: "signature", at: root)
        guard let signature = try elements.next("Signature", in: root, "signature"),
            try elements.next(in: root, "signature", after: signature) == nil
        else { throw Rejection(.structure, "signature does not hold exactly one ds:Signature") }
        try elements.permitAttributes(of: "Signature", at: signature)
        return signature
    }

    private static let once: [StaticString] = ["Signature", "SignedInfo", "SignatureValue", "KeyInfo", "Object"]

    /// Refuses a second one, anywhere, of what a signature has once.
    private static func refuseCopies(_ elements: ResponseElements, objects: Int) throws(Rejection) {
        let counts = elements.counts(of: once)
        for index in once.indices {
            guard counts[index] == (index == once.count - 1 ? objects : 1) else {
                throw Rejection(.structure, "\(counts[index]) elements \(once[index]) in the document")
            }
        }
    }

    private static var unlikeSignedInfo: Rejection {
        Rejection(
            .structure,
            "SignedInfo does not hold exactly CanonicalizationMethod, SignatureMethod and references"
        )
    }

    /// A second object is that of a signed document, in a document that says it is a signature, under a reference.
    ///
    /// What the document says of itself here only ever refuses: the action is judged after the signature.
    private static func checkObjects(
        _ objects: [XML.Place],
        references: [ReferenceShape],
        _ elements: ResponseElements
    ) throws(Rejection) {
        let document = elements.document
        var properties: XML.Place?
        var texts = 0
        for object in objects {
            if document.hasAttribute("Id", equalTo: SignedObject.text.id, at: object) {
                texts += 1
            } else {
                properties = object
            }
        }
        if objects.count == 2 {
            guard texts == 1, let properties, DeclaredAction.isSigning(document.element(at: properties)),
                references.contains(where: { reference in
                    document.hasAttribute("URI", equalTo: SignedObject.text.uri, at: reference.place)
                })
            else { throw Rejection(.structure, "a second Object that is not the referenced text of a signature") }
        }
        for object in objects {
            if !document.hasAttribute("Id", equalTo: SignedObject.text.id, at: object) {
                try PropertyShape.check(object, elements)
            } else if !document.hasTextOnly(at: object) {
                throw Rejection(.structure, "an element within the signed text")
            }
        }
    }
}
