import NemIDXML

/// A reference that was judged and resolved to the object it covers.
struct SignedReference: Sendable {
    /// The `Id` of the object.
    let id: String
    let object: XML.Element
    let digestValue: [UInt8]

    /// Judges the references of a document and resolves each to an object of the same signature.
    ///
    /// - Throws: `limit`, `reference` or `transform`.
    static func resolve(_ shape: SignatureShape, limits: VerificationLimits) throws(Rejection) -> [SignedReference] {
        guard shape.references.count <= limits.references else {
            throw Rejection(.limit, "\(shape.references.count) references, more than \(limits.references)")
        }
        for reference in shape.references where reference.transforms.count > limits.transforms {
            throw Rejection(.limit, "\(reference.transforms.count) transforms, more than \(limits.transforms)")
        }
        let expected =
            shape.objects.count == 2
            ? [XMLSignatureNames.signedObject, XMLSignatureNames.signedText] : [XMLSignatureNames.signedObject]
        guard shape.references.count == expected.count else {
            throw Rejection(.reference, "\(shape.references.count) of Reference and \(shape.objects.count) of Object")
        }
        var resolved: [SignedReference] = []
        var covered: Set<String> = []
        for reference in shape.references {
            guard !reference.hasType else { throw Rejection(.reference, "a Reference with a Type") }
            let uri = reference.uri
            guard let id = expected.first(where: { uri?.isSameOctets(as: "#" + $0) ?? false }) else {
                throw Rejection(.reference, "a Reference with \(kind(of: uri))")
            }
            guard covered.insert(id).inserted else { throw Rejection(.reference, "two references to #\(id)") }
            guard let object = shape.object(id) else {
                throw Rejection(.reference, "no Object of this signature has the Id \(id)")
            }
            guard !object.childElements.contains(where: { $0.isSignatureElement("Manifest") }) else {
                throw Rejection(.reference, "a Manifest in the signed object")
            }
            try checkTransforms(reference.transforms)
            resolved.append(SignedReference(id: id, object: object, digestValue: reference.digestValue))
        }
        return resolved
    }

    /// What a URI is like, without repeating it.
    private static func kind(of uri: String?) -> String {
        guard let uri else { return "no URI" }
        if uri.isEmpty { return "an empty URI, which means the whole document" }
        if uri.hasPrefix("#xpointer(") { return "an XPointer" }
        return uri.hasPrefix("#") ? "the URI of another element" : "the URI of something outside the document"
    }

    private static func checkTransforms(_ transforms: [XML.Element]) throws(Rejection) {
        guard transforms.count <= 1 else {
            throw Rejection(.transform, "\(transforms.count) transforms in one Reference")
        }
        for transform in transforms {
            let algorithm = transform.attribute("Algorithm")
            guard let algorithm, algorithm.isSameOctets(as: XMLSignatureNames.inclusiveCanonicalization) else {
                throw Rejection(.transform, "a Transform with \(AlgorithmName.text(algorithm))")
            }
            guard transform.attributes.count == 1 else {
                throw Rejection(.transform, "a Transform with a further attribute")
            }
            guard transform.isBlank else {
                throw Rejection(.transform, "a Transform with parameters")
            }
        }
    }
}
