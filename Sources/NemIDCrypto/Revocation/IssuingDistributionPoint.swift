import CNemIDOpenSSL

/// The issuingDistributionPoint extension of a revocation list: what the list covers (RFC 5280 §5.2.5).
package struct IssuingDistributionPoint: Sendable, Hashable {
    /// Empty where no point is named, or where it is named relative to the issuer.
    package let fullName: [GeneralName]
    package let isRelativeName: Bool
    package let onlyUserCertificates: Bool
    package let onlyCACertificates: Bool
    package let onlyAttributeCertificates: Bool
    package let onlySomeReasons: Bool
    package let isIndirect: Bool

    init(borrowing point: UnsafeMutablePointer<ISSUING_DIST_POINT>) {
        let name = point.pointee.distpoint
        let isFullName = name.map { $0.pointee.type == 0 } ?? false
        fullName = isFullName ? GeneralName.all(name?.pointee.name.fullname) : []
        isRelativeName = name != nil && !isFullName
        onlyUserCertificates = point.pointee.onlyuser > 0
        onlyCACertificates = point.pointee.onlyCA > 0
        onlyAttributeCertificates = point.pointee.onlyattr > 0
        onlySomeReasons = point.pointee.onlysomereasons != nil
        isIndirect = point.pointee.indirectCRL > 0
    }

    /// A point that says nothing, which RFC 5280 §5.2.5 forbids.
    package var isEmpty: Bool {
        fullName.isEmpty && !isRelativeName && !onlyUserCertificates && !onlyCACertificates
            && !onlyAttributeCertificates && !onlySomeReasons && !isIndirect
    }
}
