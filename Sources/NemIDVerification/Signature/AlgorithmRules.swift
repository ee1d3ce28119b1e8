import NemIDXML

/// The algorithms: one of each kind, compared as exact strings.
enum AlgorithmRules {
    /// - Throws: `algorithm`.
    static func check(_ shape: SignatureShape) throws(Rejection) {
        try require(
            XMLSignatureNames.inclusiveCanonicalization,
            at: shape.canonicalizationMethod,
            shape.document,
            named: "CanonicalizationMethod"
        )
        try require(
            XMLSignatureNames.signatureMethod,
            at: shape.signatureMethod,
            shape.document,
            named: "SignatureMethod"
        )
        for reference in shape.references {
            try require(
                XMLSignatureNames.digestMethod,
                at: reference.digestMethod,
                shape.document,
                named: "DigestMethod"
            )
        }
    }

    private static func require(
        _ identifier: StaticString,
        at place: XML.Place,
        _ document: XML.Document,
        named name: StaticString
    ) throws(Rejection) {
        guard document.hasAttribute("Algorithm", equalTo: identifier, at: place) else {
            throw Rejection(
                .algorithm,
                "\(name) with \(AlgorithmName.text(document.attribute("Algorithm", at: place)))"
            )
        }
        guard document.isBlank(at: place) else {
            throw Rejection(.algorithm, "\(name) with parameters, which none of the three has")
        }
    }
}
