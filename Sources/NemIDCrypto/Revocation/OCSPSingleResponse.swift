import CNemIDOpenSSL
package import FoundationEssentials

/// One certificate's answer in an OCSP response (RFC 6960 §4.2.1).
package struct OCSPSingleResponse: Sendable, Hashable {
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
    /// Dotted identifiers.
    package let criticalExtensions: [String]

    init(borrowing single: OpaquePointer) {
        var reason: Int32 = -1
        var revokedAt: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var from: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var to: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        switch OCSP_single_get0_status(single, &reason, &revokedAt, &from, &to) {
        case V_OCSP_CERTSTATUS_GOOD:
            status = .good
        case V_OCSP_CERTSTATUS_REVOKED:
            status = .revoked(
                at: ASN1Time.date(revokedAt, generalizedBefore2050: true),
                reason: reason < 0 ? nil : RevocationReason(rawValue: Int(reason))
            )
        default:
            status = .unknown
        }
        certificateID = OCSPCertificateID(borrowing: OCSP_SINGLERESP_get0_id(single))
        thisUpdate = ASN1Time.date(from, generalizedBefore2050: true)
        hasNextUpdate = to != nil
        nextUpdate = ASN1Time.date(to, generalizedBefore2050: true)
        criticalExtensions = (0..<max(0, OCSP_SINGLERESP_get_ext_count(single))).compactMap { index in
            let one = OCSP_SINGLERESP_get_ext(single, index)
            guard X509_EXTENSION_get_critical(one) == 1 else { return nil }
            return ASN1Values.dotted(X509_EXTENSION_get_object(one))
        }
    }
}
