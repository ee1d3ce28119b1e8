import NemIDCrypto

/// Certificates that may stand between an end user and a root.
///
/// They are hints: being here makes none of them trusted.
public struct IssuerCertificates: Sendable, Hashable {
    let certificates: [Certificate]

    /// No certificates.
    public static let none = IssuerCertificates([])

    init(_ certificates: [Certificate]) {
        self.certificates = certificates
    }

    /// Every certificate in each of the PEM texts.
    ///
    /// - Parameter pem: PEM texts.
    /// - Throws: `certificates` where a text holds none, or one that cannot be read strictly.
    public init(pem: [[UInt8]]) throws(TrustConfigurationError) {
        var certificates: [Certificate] = []
        for text in pem {
            do throws(CryptoError) {
                certificates += try Certificate.certificates(pem: text)
            } catch {
                throw TrustConfigurationError(code: .certificates, reason: error.reason)
            }
        }
        self.certificates = certificates
    }
}
