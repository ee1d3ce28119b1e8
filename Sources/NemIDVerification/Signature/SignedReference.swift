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
            throw Rejection(.limit, "\(shape.references.count) references")
        }
        for reference in shape.references where reference.transforms.count > limits.transforms {
            throw Rejection(.limit, "\(reference.transforms.count) transforms")
        }
        let expected =
            shape.objects.count == 2
            ? [XMLSignatureNames.signedObject, XMLSignatureNames.signedText] : [XMLSignatureNames.signedObject]
        guard shape.references.count == expected.count else {
            throw Rejection(.reference, "\(shape.references.count) references to \(shape.objects.count) objects")
        }
        var resolved: [SignedReference] = []
        var covered: Set<String> = []
        for reference in shape.references {
            guard !reference.hasType else { throw Rejection(.reference, "a reference with a Type") }
            guard let id = expected.first(where: { reference.uri?.isSameOctets(as: "#" + $0) ?? false }),
                covered.insert(id).inserted
            else {
                throw Rejection(.reference, "another URI than \(expected.map { "#" + $0 }.joined(separator: ", "))")
            }
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

    private static func checkTransforms(_ transforms: [XML.Element]) throws(Rejection) {
        guard transforms.count <= 1 else { throw Rejection(.transform, "\(transforms.count) transforms") }
        for transform in transforms {
            guard let algorithm = transform.attribute("Algorithm"),
                algorithm.isSameOctets(as: XMLSignatureNames.inclusiveCanonicalization),
                transform.attributes.count == 1
            else { throw Rejection(.transform, "another transform than inclusive C14N") }
            guard transform.isBlank else {
                throw Rejection(.transform, "parameters in Transform")
            }
        }
    }
}
