import CNemIDOpenSSL
import FoundationEssentials

/// The times of one OCSP answer, freed together.
struct GeneralizedTimes: ~Copyable {
    let thisUpdate: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
    let nextUpdate: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
    let revokedAt: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?

    init(thisUpdate: Date, nextUpdate: Date?, revokedAt: Date?) {
        self.thisUpdate = ASN1_GENERALIZEDTIME_set(nil, ASN1Time.seconds(thisUpdate))
        self.nextUpdate = nextUpdate.flatMap { ASN1_GENERALIZEDTIME_set(nil, ASN1Time.seconds($0)) }
        self.revokedAt = revokedAt.flatMap { ASN1_GENERALIZEDTIME_set(nil, ASN1Time.seconds($0)) }
    }

    deinit {
        ASN1_GENERALIZEDTIME_free(thisUpdate)
        ASN1_GENERALIZEDTIME_free(nextUpdate)
        ASN1_GENERALIZEDTIME_free(revokedAt)
    }
}
