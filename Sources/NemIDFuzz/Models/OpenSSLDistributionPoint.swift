import CNemIDOpenSSL
import NemIDCrypto

/// The name of a distribution point as OpenSSL reads it, held against ours.
enum OpenSSLDistributionPoint {
    static func compare(
        _ fullName: [GeneralName],
        _ isRelativeName: Bool,
        _ name: UnsafeMutablePointer<DIST_POINT_NAME>?
    ) throws(Violation) {
        let isFullName = name?.pointee.type == 0
        try require(isRelativeName == (name != nil && !isFullName), "a point is named relative to its issuer or not")
        try OpenSSLNames.compare(fullName, isFullName ? name?.pointee.name.fullname : nil)
    }
}
