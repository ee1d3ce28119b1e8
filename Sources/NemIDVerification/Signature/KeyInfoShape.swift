import NemIDXML

/// The certificates in `KeyInfo`, which holds nothing else.
struct KeyInfoShape: Sendable {
    let certificates: [CertificateField]

    /// - Throws: `structure` for anything but `X509Data` with `X509Certificate`. A bare `KeyValue` is no certificate,
    ///   which is left to the choice of the signer.
    init(
        _ place: XML.Place,
        _ elements: ResponseElements,
        atHand: CertificatesAtHand
    ) throws(Rejection) {
        try elements.permitAttributes(of: "KeyInfo", at: place)
        var certificates: [CertificateField] = []
        certificates.reserveCapacity(4)
        var data = try elements.next(in: place, "KeyInfo")
        if let first = data, elements.isSignatureElement(first, "KeyValue") {
            try Self.requireKeyValuesOnly(from: first, in: place, elements)
            self.certificates = []
            return
        }
        while let container = data {
            guard elements.isSignatureElement(container, "X509Data") else {
                throw Rejection(.structure, "KeyInfo holds something other than X509Data")
            }
            try elements.permitAttributes(of: "X509Data", at: container)
            var next = try elements.next(in: container, "X509Data")
            while let certificate = next {
                guard elements.isSignatureElement(certificate, "X509Certificate") else {
                    throw Rejection(.structure, "X509Data holds something other than X509Certificate")
                }
                try elements.permitAttributes(of: "X509Certificate", at: certificate)
                certificates.append(try CertificateField(certificate, elements.document, atHand))
                next = try elements.next(in: container, "X509Data", after: certificate)
            }
            data = try elements.next(in: place, "KeyInfo", after: container)
        }
        self.certificates = certificates
    }

    private static func requireKeyValuesOnly(
        from first: XML.Place,
        in keyInfo: XML.Place,
        _ elements: ResponseElements
    ) throws(Rejection) {
        var last = first
        while let place = try elements.next(in: keyInfo, "KeyInfo", after: last) {
            guard elements.isSignatureElement(place, "KeyValue") else {
                throw Rejection(.structure, "KeyInfo holds something other than X509Data")
            }
            last = place
        }
    }
}
