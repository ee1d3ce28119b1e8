import NemIDXML

/// The certificates in `KeyInfo`, which holds nothing else.
struct KeyInfoShape: Sendable {
    let certificates: [CertificateField]

    /// - Throws: `structure` for anything but `X509Data` with `X509Certificate`. A bare `KeyValue` is no certificate,
    ///   which is left to the choice of the signer.
    init(_ element: XML.Element, known: [KnownAuthorities.Link]) throws(Rejection) {
        try element.permitAttributes(of: "KeyInfo")
        let content = try element.elementContent(of: "KeyInfo")
        if !content.isEmpty, content.allSatisfy({ $0.isSignatureElement("KeyValue") }) {
            certificates = []
            return
        }
        var certificates: [CertificateField] = []
        for data in content {
            guard data.isSignatureElement("X509Data") else {
                throw Rejection(.structure, "KeyInfo holds something other than X509Data")
            }
            try data.permitAttributes(of: "X509Data")
            for certificate in try data.elementContent(of: "X509Data") {
                guard certificate.isSignatureElement("X509Certificate") else {
                    throw Rejection(.structure, "X509Data holds something other than X509Certificate")
                }
                try certificate.permitAttributes(of: "X509Certificate")
                certificates.append(try CertificateField(certificate, known: known))
            }
        }
        self.certificates = certificates
    }
}
