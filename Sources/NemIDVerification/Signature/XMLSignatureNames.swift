/// Names and identifiers of XML Signature, as far as signed responses use them.
///
/// Compared octet for octet.
enum XMLSignatureNames {
    static let namespace: StaticString = "http://www.w3.org/2000/09/xmldsig#"

    /// Inclusive Canonical XML 1.0 without comments: the only canonicalisation and the only transform.
    static let inclusiveCanonicalization: StaticString = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    static let signatureMethod: StaticString = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
    static let digestMethod: StaticString = "http://www.w3.org/2001/04/xmlenc#sha256"
}
