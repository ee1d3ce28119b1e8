extension CertificateExtensions {
    /// Whether there are distribution points, and each names another issuer for its list than the certificate's (RFC 5280
    /// §4.2.1.13).
    ///
    /// Asked at every use of a list, so it looks at places only.
    package var namesOnlyOtherListIssuers: Bool {
        guard let range = content.places.extensions.distributionPoints else { return false }
        let octets = content.der
        var reader = DER.Reader(range)
        guard !reader.isAtEnd else { return false }
        while !reader.isAtEnd, let element = try? reader.next(octets.span),
            let point = try? DistributionPoint.Parts(element.content, octets.span)
        {
            if point.issuer == nil { return false }
        }
        return true
    }
}
