/// Where the provider serves its certificates and lists, as paths below the public origin.
///
/// The lists, the certificates of issuing CAs and the responder stand in certificates. A partition has a place in a
/// directory there, which has no address on the web; its path is this provider's choice.
enum PKIPath {
    static let responder = "/ocsp"
    /// What the addresses in certificates begin with.
    static let evidenceFolders: Set<String> = ["aia", "crl", "ocsp"]
    /// The present root.
    static let rootPEM = "/pki/root.pem"
    /// The present issuing CA.
    static let issuingPEM = "/pki/issuing.pem"

    static func list(of authority: Authority.ID) -> String { "/crl/\(authority.slug).crl" }

    static func list(of authority: Authority.ID, partition: Int) -> String {
        "/crl/\(authority.slug)/\(partition).crl"
    }

    static func certificate(of authority: Authority.ID) -> String { "/aia/\(authority.slug).cer" }

    /// An authority of those that there have been, by its number.
    static func pem(of authority: Authority.ID) -> String { "/pki/\(authority.kind.rawValue)-\(authority.number).pem" }
}
