/// What to call an algorithm identifier in a report.
///
/// Only names from this list are said, never what stands in the document.
enum AlgorithmName {
    static func text(_ identifier: String?) -> String {
        guard let identifier else { return "no Algorithm" }
        if identifier.isEmpty { return "an empty Algorithm" }
        return names.first { String(describing: $0.identifier).isSameOctets(as: identifier) }?.name
            ?? "an unknown algorithm"
    }

    /// XML Signature §6, RFC 9231 and RFC 6931: those that are met, or that attackers like.
    private static let names: [(identifier: StaticString, name: String)] = [
        (XMLSignatureNames.inclusiveCanonicalization, "inclusive C14N"),
        ("http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", "inclusive C14N with comments"),
        ("http://www.w3.org/2001/10/xml-exc-c14n#", "exclusive C14N"),
        ("http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "exclusive C14N with comments"),
        ("http://www.w3.org/2006/12/xml-c14n11", "C14N 1.1"),
        ("http://www.w3.org/2006/12/xml-c14n11#WithComments", "C14N 1.1 with comments"),
        (XMLSignatureNames.signatureMethod, "rsa-sha256"),
        (XMLSignatureNames.digestMethod, "sha256"),
        ("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "rsa-sha1"),
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-md5", "rsa-md5"),
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "rsa-sha384"),
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "rsa-sha512"),
        ("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", "sha256-rsa-MGF1"),
        ("http://www.w3.org/2000/09/xmldsig#dsa-sha1", "dsa-sha1"),
        ("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "ecdsa-sha256"),
        ("http://www.w3.org/2000/09/xmldsig#hmac-sha1", "hmac-sha1"),
        ("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", "hmac-sha256"),
        ("http://www.w3.org/2000/09/xmldsig#sha1", "sha1"),
        ("http://www.w3.org/2001/04/xmldsig-more#md5", "md5"),
        ("http://www.w3.org/2001/04/xmldsig-more#sha384", "sha384"),
        ("http://www.w3.org/2001/04/xmlenc#sha512", "sha512"),
        ("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "enveloped-signature"),
        ("http://www.w3.org/2000/09/xmldsig#base64", "base64"),
        ("http://www.w3.org/TR/1999/REC-xpath-19991116", "XPath"),
        ("http://www.w3.org/2002/06/xmldsig-filter2", "XPath filter 2"),
        ("http://www.w3.org/TR/1999/REC-xslt-19991116", "XSLT"),
    ]
}
