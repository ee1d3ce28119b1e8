import CNemIDOpenSSL

/// One point of the cRLDistributionPoints extension (RFC 5280 §4.2.1.13).
package struct DistributionPoint: Sendable, Hashable {
    /// Alternative names of one list; empty where the point has none or names it relative to the issuer.
    package let fullName: [GeneralName]
    package let isRelativeName: Bool
    /// The list covers some reasons only.
    package let hasReasons: Bool
    /// The list comes from another issuer than the certificate.
    package let hasIssuer: Bool

    static func all(_ points: OpaquePointer) -> [DistributionPoint] {
        (0..<max(0, nemid_sk_dist_point_num(points))).compactMap { index in
            guard let point = nemid_sk_dist_point_value(points, index) else { return nil }
            let name = point.pointee.distpoint
            let isFullName = name.map { $0.pointee.type == 0 } ?? false
            return DistributionPoint(
                fullName: isFullName ? GeneralName.all(name?.pointee.name.fullname) : [],
                isRelativeName: name != nil && !isFullName,
                hasReasons: point.pointee.reasons != nil,
                hasIssuer: point.pointee.CRLissuer != nil
            )
        }
    }
}
