/// Where the provider serves its certificates and lists, as paths below the public origin.
///
/// The first four stand in certificates.
enum PKIPath {
    static let rootList = "/crl/root.crl"
    static let issuingList = "/crl/issuing.crl"
    static let issuingCertificate = "/aia/issuing.cer"
    /// Nobody answers there yet.
    static let responder = "/ocsp"
    static let rootPEM = "/pki/root.pem"
    static let issuingPEM = "/pki/issuing.pem"
}
