import NemIDCrypto

/// Where the search for a path to a root ended, for the report.
///
/// Follows the first issuer of each certificate; asked for only when the search has failed.
struct DeadEnd {
    let explanation: String

    /// - Parameters:
    ///   - endUser: The certificate for which no path was found.
    ///   - pool: The certificates that could be issuers.
    ///   - environment: The name of the environment whose roots were looked for.
    ///   - mostCertificates: How long a path may be.
    init(_ endUser: Certificate, pool: [Certificate], environment: String, mostCertificates: Int) {
        var path = [endUser]
        while path.count <= mostCertificates, let tip = path.last {
            let whom = PathPlace.text(path.count - 1)
            if tip.isSelfIssued {
                explanation = "\(whom) is self-issued, and no root of the environment \(environment)"
                return
            }
            let namesakes = pool.filter { $0.subject.matches(tip.issuer) && !path.contains($0) }
            guard !namesakes.isEmpty else {
                explanation = "the certificate of the issuer of \(whom) is not at hand"
                return
            }
            guard let issuer = namesakes.first(where: { tip.isSigned(by: $0.publicKey) }) else {
                explanation = "\(whom) was not signed by the key of its issuer"
                return
            }
            path.append(issuer)
        }
        explanation = "no path of at most \(mostCertificates) certificates to a root of \(environment)"
    }
}
