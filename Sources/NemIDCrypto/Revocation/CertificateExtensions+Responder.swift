// What a certificate says about answering for its issuer (RFC 6960 §4.2.2.2), told by octets alone.
extension CertificateExtensions {
    /// Content of the object identifiers id-kp-OCSPSigning, 1.3.6.1.5.5.7.3.9, and id-pkix-ocsp-nocheck,
    /// 1.3.6.1.5.5.7.48.1.5.
    private static let ocspSigning: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x09]
    private static let noCheck: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x05]
    /// Content of the object identifier id-pe-authorityInfoAccess, 1.3.6.1.5.5.7.1.1.
    private static let informationAccess: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01]

    /// Whether the extended key usage names OCSPSigning, which anyExtendedKeyUsage does not.
    package var allowsOCSPSigning: Bool {
        guard let purposes = content.places.extensions.extendedKeyUsage else { return false }
        let octets = content.der
        let input = octets.span
        var reader = DER.Reader(purposes)
        while !reader.isAtEnd, let purpose = try? reader.next(input) {
            if Self.isSame(purpose.content, input, Self.ocspSigning) { return true }
        }
        return false
    }

    /// Whether a responder's certificate need not be checked for revocation (RFC 6960 §4.2.2.2.1).
    package var hasNoCheck: Bool {
        let octets = content.der
        let input = octets.span
        return content.places.extensions.records.contains { Self.isSame($0.identifier, input, Self.noCheck) }
    }

    /// Whether every extension marked critical is one that is judged for a responder, or that says nothing about answering:
    /// key identifiers, key usage, alternative names, basic constraints, distribution points, policies, extended key usage,
    /// access to information, nocheck.
    package var hasOnlyCriticalExtensionsOfResponders: Bool {
        let octets = content.der
        let input = octets.span
        return content.places.extensions.records.allSatisfy { record in
            guard record.isCritical else { return true }
            switch record.standardNumber(input) {
            case 14, 15, 17, 19, 31, 32, 35, 37: return true
            case nil:
                return Self.isSame(record.identifier, input, Self.noCheck)
                    || Self.isSame(record.identifier, input, Self.informationAccess)
            default: return false
            }
        }
    }

    private static func isSame(_ place: Range<Int>, _ input: Span<UInt8>, _ identifier: [UInt8]) -> Bool {
        DER.isSame(place, input, as: identifier.indices, of: identifier.span)
    }
}
