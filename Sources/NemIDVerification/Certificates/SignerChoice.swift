import NemIDCrypto

/// The end-user certificate, chosen from KeyInfo by issuer relation alone, and the other certificates there.
///
/// Neither serialNumber nor key usage takes part: the order of certificates carries no meaning, and what a
/// certificate says of itself must not decide whether it is judged.
struct SignerChoice: Sendable {
    let endUser: Certificate
    /// Candidates for issuers and nothing more.
    let others: [Certificate]

    /// - Parameters:
    ///   - fields: What the message carries.
    ///   - limits: How many certificates there may be.
    /// - Throws: `limit`, `certificateParse`, `noCertificate` or `signerBinding`.
    init(
        _ fields: [CertificateField],
        limits: VerificationLimits
    ) throws(Rejection) {
        guard fields.count <= limits.certificates else {
            throw Rejection(.limit, "\(fields.count) certificates in KeyInfo, more than \(limits.certificates)")
        }
        var certificates: [Certificate] = []
        certificates.reserveCapacity(fields.count)
        for index in fields.indices {
            let certificate = try Self.read(fields[index], number: index + 1)
            if !certificates.contains(certificate) { certificates.append(certificate) }
        }
        guard !certificates.isEmpty else { throw Rejection(.noCertificate, "no certificate in KeyInfo") }
        var ends = Ends()
        // Of those that issued none of the others, authorities count only where there is nothing else. A self-issued
        // certificate was issued by nobody else, so it makes no issuer of its namesakes either.
        var endsThatAreNoAuthorities = Ends()
        for index in certificates.indices {
            let certificate = certificates[index]
            guard !certificate.isIssuer(ofOneAmong: certificates.span) else { continue }
            ends.add(index)
            if !certificate.facts.isAuthority { endsThatAreNoAuthorities.add(index) }
        }
        let remaining = ends.count > 1 ? endsThatAreNoAuthorities : ends
        guard let place = remaining.first else {
            throw Rejection(.noCertificate, "\(certificates.count) certificates, none of them an end user's")
        }
        guard remaining.count == 1 else {
            throw Rejection(.signerBinding, "\(remaining.count) certificates that could be the end user's")
        }
        endUser = certificates.remove(at: place)
        others = certificates
    }

    /// The places of certificates: the first, and how many there are.
    private struct Ends {
        private(set) var first: Int?
        private(set) var count = 0

        mutating func add(_ index: Int) {
            if count == 0 { first = index }
            count += 1
        }
    }

    private static func read(
        _ field: CertificateField,
        number: Int
    ) throws(Rejection) -> Certificate {
        switch field.content {
        case .unreadable(let fault): throw Rejection(.certificateParse, "\(fault), number \(number) in KeyInfo")
        case .atHand(let certificate): return certificate
        case .encoded(let der):
            do throws(CryptoError) {
                return try Certificate(der: der)
            } catch {
                throw Rejection(.certificateParse, "\(error.reason), in certificate \(number) of KeyInfo")
            }
        }
    }
}
