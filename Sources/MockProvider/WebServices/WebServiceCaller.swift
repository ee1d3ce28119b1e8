import FoundationEssentials
import NemIDCrypto

/// Who is at the other end of the TLS connection.
enum WebServiceCaller: Sendable, Hashable {
    /// Nobody has shown a certificate.
    case unknown
    /// Somebody whose certificate opens nothing here.
    case refused
    /// A service provider in good standing.
    case enrolled(ServiceProviderRegistry.Enrolment)

    /// - Parameters:
    ///   - certificate: in DER, as the connection brought it.
    ///   - registry: who is enrolled.
    ///   - issuer: says which certificates are revoked.
    ///   - now: the instant of the question.
    init(showing certificate: [UInt8]?, registry: ServiceProviderRegistry, issuer: Issuer, at now: Date) {
        guard let certificate else {
            self = .unknown
            return
        }
        guard let read = try? Certificate(der: certificate),
            let enrolment = try? registry.enrolment(of: read, at: now, issuer: issuer)
        else {
            self = .refused
            return
        }
        self = .enrolled(enrolment)
    }
}
