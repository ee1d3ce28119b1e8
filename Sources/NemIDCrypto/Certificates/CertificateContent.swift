import CNemIDOpenSSL
import Synchronization

/// What a certificate holds: its octets, where everything stands in them, its key.
///
/// Shared by all copies of a `Certificate` and never changed, except that OpenSSL's reading is made when first needed.
package final class CertificateContent: Sendable {
    package let facts: CertificateFacts
    let der: [UInt8]
    let places: CertificatePlaces
    let publicKey: PublicKey

    private let openSSL = Mutex<SharedHandle<X509Object>?>(nil)

    /// - Throws: `certificateParse`.
    init(_ der: [UInt8]) throws(CryptoError) {
        let places: CertificatePlaces
        do throws(DER.Fault) {
            places = try CertificatePlaces(der.span)
        } catch {
            throw CryptoError(.certificateParse, error.description)
        }
        self.der = der
        self.places = places
        do throws(CryptoError) {
            publicKey = try PublicKey(subjectPublicKeyInfo: places.publicKeyInfo, of: der)
        } catch {
            throw CryptoError(.certificateParse, error.reason)
        }
        facts = CertificateFacts(places, publicKey.facts, of: der)
    }

    var sha256: [UInt8] { Digest.sha256.hash(0..<der.count, of: der) }

    var subject: DistinguishedName { DistinguishedName(checked: places.subject, of: der) }

    var issuer: DistinguishedName { DistinguishedName(checked: places.issuer, of: der) }

    /// Whether the issuer named here is the subject of `other`.
    func names(issuer other: CertificateContent) -> Bool {
        if self === other { return facts.isSelfIssued }
        guard places.issuerAttributes == other.places.subjectAttributes else { return false }
        return Octets.areEqual(der, places.issuer, other.der, other.places.subject) || issuer.matches(other.subject)
    }

    /// OpenSSL's reading of the same octets; nil where it refuses them, as it does for damaged strings in names.
    var handle: SharedHandle<X509Object>? {
        openSSL.withLock { handle in
            if let handle { return handle }
            guard let read: UniqueHandle<X509Object> = DERCoding.decode(der, { d2i_X509($0, $1, $2) }) else {
                OpenSSLErrorQueue.clear()
                return nil
            }
            handle = read.shared()
            return handle
        }
    }
}
