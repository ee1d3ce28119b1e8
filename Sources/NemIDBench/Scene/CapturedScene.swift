import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// The real response of the operator's test environment, where the third-party vectors are at hand.
struct CapturedScene: Sendable {
    /// 13 May 2021, 12:00 UTC: an instant in the life of the list.
    static let now = Date(timeIntervalSince1970: 1_620_907_200)

    let login: LoginDocument
    let base64: [UInt8]
    let list: [UInt8]
    /// Of the end user only: there is no list of the root.
    let policy: VerificationPolicy

    /// Nil where `NEMID_SHARED_VECTORS` is unset.
    init?() throws {
        guard SharedVectors.isAvailable else { return nil }
        let root = try SharedVectors.bytes("real/TRUST2408-Systemtest-VII-Primary-CA.cert.pem")
        guard let certificate = try Certificate.certificates(pem: root).first else { return nil }
        login = try LoginDocument(xml: try SharedVectors.bytes("real/poces-login.xml"), root: certificate)
        base64 = try SharedVectors.bytes("real/poces-login.b64")
        list = try SharedVectors.bytes("real/systemtest34.crl")
        var policy = VerificationPolicy()
        policy.revocation.scope = .endEntity
        self.policy = policy
    }
}
