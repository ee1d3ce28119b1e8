import NemIDXML

/// A reference that was judged and resolved to the object it covers.
struct SignedReference: Sendable {
    let object: SignedObject
    /// Where the object stands.
    let place: XML.Place
    let digestValue: [UInt8]

    /// Judges the references of a document and resolves each to an object of the same signature.
    ///
    /// - Throws: `limit`, `reference` or `transform`.
    static func resolve(_ shape: SignatureShape, limits: VerificationLimits) throws(Rejection) -> [SignedReference] {
        guard shape.references.count <= limits.references else {
            throw Rejection(.limit, "\(shape.references.count) references, more than \(limits.references)")
        }
        for reference in shape.references where reference.transformCount > limits.transforms {
            throw Rejection(.limit, "\(reference.transformCount) transforms, more than \(limits.transforms)")
        }
        guard shape.references.count == shape.objects.count else {
            throw Rejection(.reference, "\(shape.references.count) of Reference and \(shape.objects.count) of Object")
        }
        var resolved: [SignedReference] = []
        for reference in shape.references {
            let next = try resolve(reference, in: shape)
            guard !resolved.contains(where: { $0.object == next.object }) else {
                throw Rejection(.reference, "two references to #\(next.object.id)")
            }
            resolved.append(next)
        }
        return resolved
    }

    private static func resolve(
        _ reference: ReferenceShape,
        in shape: SignatureShape
    ) throws(Rejection) -> SignedReference {
        let (document, elements) = (shape.document, shape.elements)
        guard !reference.hasType else { throw Rejection(.reference, "a Reference with a Type") }
        let object: SignedObject
        if document.hasAttribute("URI", equalTo: SignedObject.properties.uri, at: reference.place) {
            object = .properties
        } else if shape.objects.count == 2,
            document.hasAttribute("URI", equalTo: SignedObject.text.uri, at: reference.place)
        {
            object = .text
        } else {
            throw Rejection(.reference, "a Reference with \(kind(of: document.attribute("URI", at: reference.place)))")
        }
        guard let place = shape.place(of: object) else {
            throw Rejection(.reference, "no Object of this signature has the Id \(object.id)")
        }
        guard !holdsManifest(place, elements) else { throw Rejection(.reference, "a Manifest in the signed object") }
        try checkTransform(of: reference, document)
        return SignedReference(object: object, place: place, digestValue: reference.digestValue)
    }

    private static func holdsManifest(_ object: XML.Place, _ elements: ResponseElements) -> Bool {
        var previous: XML.Place?
        while case .element(let place) = elements.document.content(of: object, after: previous) {
            if elements.isSignatureElement(place, "Manifest") { return true }
            previous = place
        }
        return false
    }

    /// What a URI is like, without repeating it.
    private static func kind(of uri: String?) -> String {
        guard let uri else { return "no URI" }
        if uri.isEmpty { return "an empty URI, which means the whole document" }
        if uri.hasPrefix("#xpointer(") { return "an XPointer" }
        return uri.hasPrefix("#") ? "the URI of another element" : "the URI of something outside the document"
    }

    private static func checkTransform(of reference: ReferenceShape, _ document: XML.Document) throws(Rejection) {
        guard reference.transformCount <= 1 else {
            throw Rejection(.transform, "\(reference.transformCount) transforms in one Reference")
        }
        guard let transform = reference.transform else { return }
        let expected = XMLSignatureNames.inclusiveCanonicalization
        guard document.hasAttribute("Algorithm", equalTo: expected, at: transform) else {
            let algorithm = AlgorithmName.text(document.attribute("Algorithm", at: transform))
            throw Rejection(.transform, "a Transform with \(algorithm)")
        }
        guard document.attributeCount(at: transform) == 1 else {
            throw Rejection(.transform, "a Transform with a further attribute")
        }
        guard document.isBlank(at: transform) else { throw Rejection(.transform, "a Transform with parameters") }
    }
}
