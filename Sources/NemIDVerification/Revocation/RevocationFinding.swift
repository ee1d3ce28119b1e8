package import FoundationEssentials

/// What one kind of evidence says about one certificate.
package enum RevocationFinding: Sendable {
    /// Valid evidence says so; from when until when it speaks.
    case good(method: RevocationPolicy.Method, thisUpdate: Date, nextUpdate: Date?, remarks: [Rejection])
    case revoked(method: RevocationPolicy.Method, thisUpdate: Date, nextUpdate: Date?)
    /// No evidence at hand concerns the certificate.
    case missing
    /// There is evidence, and none of it is of use; the last fault gives the code.
    case unusable([Rejection])
}
