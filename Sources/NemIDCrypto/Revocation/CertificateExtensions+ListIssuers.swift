extension CertificateExtensions {
    /// Whether there are distribution points, and each names another issuer for its list than the certificate's (RFC 5280
    /// §4.2.1.13).
    package var namesOnlyOtherListIssuers: Bool { content.facts.namesOnlyOtherListIssuers }
}

extension DistributionPoint {
    /// Whether there are points at `range`, the content of the extension's sequence, and each names another issuer.
    static func nameOnlyOtherIssuers(_ range: Range<Int>?, _ input: Span<UInt8>) -> Bool {
        guard let range else { return false }
        var reader = DER.Reader(range)
        guard !reader.isAtEnd else { return false }
        while !reader.isAtEnd, let element = try? reader.next(input), let point = try? Parts(element.content, input) {
            if point.issuer == nil { return false }
        }
        return true
    }
}
