/// Names and identifiers of XML Signature, as far as signed responses use them.
///
/// Compared octet for octet.
enum XMLSignatureNames {
    static let namespace = "http://www.w3.org/2000/09/xmldsig#"

    /// Inclusive Canonical XML 1.0 without comments: the only canonicalisation and the only transform.
    static let inclusiveCanonicalization = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    static let signatureMethod = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
    static let digestMethod = "http://www.w3.org/2001/04/xmlenc#sha256"

    /// The `Id` of the object that holds the signature properties.
    static let signedObject = "ToBeSigned"
    /// The `Id` of the object that holds a signed document, in some signing responses.
    static let signedText = "signText"
}
