import NemIDXML

/// The algorithms: one of each kind, compared as exact strings.
enum AlgorithmRules {
    /// - Throws: `algorithm`.
    static func check(_ shape: SignatureShape) throws(Rejection) {
        try require(
            XMLSignatureNames.inclusiveCanonicalization,
            of: shape.canonicalizationMethod,
            named: "CanonicalizationMethod"
        )
        try require(XMLSignatureNames.signatureMethod, of: shape.signatureMethod, named: "SignatureMethod")
        for reference in shape.references {
            try require(XMLSignatureNames.digestMethod, of: reference.digestMethod, named: "DigestMethod")
        }
    }

    private static func require(
        _ identifier: String,
        of element: XML.Element,
        named name: String
    ) throws(Rejection) {
        guard element.hasAttribute("Algorithm", equalTo: identifier) else {
            throw Rejection(.algorithm, "\(name) with \(AlgorithmName.text(element.attribute("Algorithm")))")
        }
        guard element.isBlank else {
            throw Rejection(.algorithm, "\(name) with parameters, which none of the three has")
        }
    }
}
