import NemIDCrypto

/// The end-user certificate, chosen from KeyInfo by issuer relation alone, and the other certificates there.
///
/// Neither serialNumber nor key usage takes part: the order of certificates carries no meaning, and what a
/// certificate says of itself must not decide whether it is judged.
struct SignerChoice: Sendable {
    let endUser: Certificate
    /// Candidates for issuers and nothing more.
    let others: [Certificate]

    /// - Throws: `limit`, `certificateParse`, `noCertificate` or `signerBinding`.
    init(
        _ fields: [CertificateField],
        limits: VerificationLimits
    ) throws(Rejection) {
        guard fields.count <= limits.certificates else {
            throw Rejection(.limit, "\(fields.count) certificates in KeyInfo, more than \(limits.certificates)")
        }
        var certificates: [Certificate] = []
        for (index, field) in fields.enumerated() {
            let certificate = try Self.read(field, number: index + 1)
            if !certificates.contains(certificate) { certificates.append(certificate) }
        }
        guard !certificates.isEmpty else { throw Rejection(.noCertificate, "no certificate in KeyInfo") }
        // A self-issued certificate was issued by nobody else, so it makes no issuer of its namesakes either.
        let issued = certificates.filter { !$0.isSelfIssued }
        let ends = certificates.filter { candidate in
            !issued.contains { $0 != candidate && $0.issuer.matches(candidate.subject) }
        }
        let remaining = ends.count > 1 ? ends.filter { $0.extensions.basicConstraints?.isCA != true } : ends
        guard let endUser = remaining.first else {
            throw Rejection(.noCertificate, "\(certificates.count) certificates, none of them an end user's")
        }
        guard remaining.count == 1 else {
            throw Rejection(.signerBinding, "\(remaining.count) certificates that could be the end user's")
        }
        self.endUser = endUser
        others = certificates.filter { $0 != endUser }
    }

    private static func read(_ field: CertificateField, number: Int) throws(Rejection) -> Certificate {
        switch field {
        case .unreadable(let fault): throw Rejection(.certificateParse, "\(fault), number \(number) in KeyInfo")
        case .known(let certificate): return certificate
        case .encoded(let der, _):
            do throws(CryptoError) {
                return try Certificate(der: der)
            } catch {
                throw Rejection(.certificateParse, "\(error.reason), in certificate \(number) of KeyInfo")
            }
        }
    }
}
