package import FoundationEssentials

/// One certificate's answer in an OCSP response (RFC 6960 §4.2.1).
package struct OCSPSingleResponse: Sendable {
    /// What the responder says of the certificate.
    package enum Status: Sendable, Hashable {
        case good
        /// The date is nil where it is not in the form of RFC 6960.
        case revoked(at: Date?, reason: RevocationReason?)
        case unknown
    }

    package let certificateID: OCSPCertificateID
    package let status: Status
    /// Nil where the time is not in the form of RFC 6960.
    package let thisUpdate: Date?
    package let hasNextUpdate: Bool
    /// Nil where absent, or not in the form of RFC 6960.
    package let nextUpdate: Date?
    /// Whether an extension of this answer is marked critical; none is understood.
    package let hasCriticalExtension: Bool

    /// Reads what stands in the SEQUENCE of one `SingleResponse`.
    init(_ content: Range<Int>, of octets: [UInt8]) throws(DER.Fault) {
        let input = octets.span
        var parts = DER.Reader(content)
        certificateID = try OCSPCertificateID(try parts.next(DER.Tag.sequence, input).content, of: octets)
        status = try Self.status(try parts.next(input), input)
        thisUpdate = DER.time(try parts.next(DER.Tag.generalizedTime, input), generalized: .any, input)
        let next = try parts.next(ifTagged: DER.Tag.constructed(0), input)
        hasNextUpdate = next != nil
        nextUpdate = try next.flatMap { (element) throws(DER.Fault) in
            var reader = DER.Reader(element.content)
            let time = try reader.next(DER.Tag.generalizedTime, input)
            try reader.finish()
            return DER.time(time, generalized: .any, input)
        }
        let extensions = try OCSPExtensions(try parts.next(ifTagged: DER.Tag.constructed(1), input), input)
        hasCriticalExtension = extensions.hasUnknownCritical || extensions.isNonceCritical
        try parts.finish()
    }

    private static func status(_ element: DER.Element, _ input: Span<UInt8>) throws(DER.Fault) -> Status {
        switch element.tag {
        case DER.Tag.primitive(0) where element.content.isEmpty: return .good
        case DER.Tag.primitive(2) where element.content.isEmpty: return .unknown
        case DER.Tag.constructed(1):
            var parts = DER.Reader(element.content)
            let date = DER.time(try parts.next(DER.Tag.generalizedTime, input), generalized: .any, input)
            let wrapped = try parts.next(ifTagged: DER.Tag.constructed(0), input)
            try parts.finish()
            let reason = try wrapped.map { (element) throws(DER.Fault) in
                let number = try DER.only(DER.Tag.enumerated, in: element.content, input)
                guard let number = try DER.small(number, input) else { throw DER.Fault("an impossible reason") }
                return RevocationReason(rawValue: number)
            }
            return .revoked(at: date, reason: reason)
        default: throw DER.Fault("a status of no known kind")
        }
    }
}
