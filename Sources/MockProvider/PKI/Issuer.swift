import FoundationEssentials
import NemIDCrypto

/// Issues certificates and revocation lists in the name of two authorities.
struct Issuer: Sendable {
    private let authorities: Authorities
    private let extensions: ExtensionText
    private let seed: UInt64

    /// Seconds that a certificate is valid before its issue, as the real ones for citizens were.
    private static let backdating: Double = 30 * 60
    private static let yearsOfEndUser = 3

    init(origin: PublicOrigin, seed: UInt64) throws(CryptoError) {
        authorities = try Authorities.at(origin)
        extensions = ExtensionText(origin: origin)
        self.seed = seed
    }

    var root: Certificate { authorities.root }
    var issuing: Certificate { authorities.issuing }

    /// A certificate for whoever holds `key`, valid from half an hour before `now`, for three years from then or from `now`
    /// as the profile says.
    ///
    /// The serial number comes from the seed and `label`, which tells this certificate from all others.
    func certificate(
        for profile: EndUserProfile,
        key: PublicKey,
        label: String,
        at now: Date
    ) throws(CryptoError) -> Certificate {
        let issued = CivilTime(now)
        let begin = issued.date.addingTimeInterval(-Self.backdating)
        guard let until = Self.years(Self.yearsOfEndUser, after: profile.runsFromIssue ? issued : CivilTime(begin))
        else {
            throw CryptoError(.issuing, "no such date three years later")
        }
        return try CertificateTemplate(
            serialNumber: serialNumber(label),
            issuer: issuing.subject,
            subject: try DistinguishedName(profile.relativeNames),
            notBefore: begin,
            notAfter: until,
            publicKey: key,
            extensions: extensions.endUser(profile)
        ).signed(by: authorities.issuingKey, issuer: issuing)
    }

    /// The list of the root, in DER.
    func rootList(at now: Date) throws(CryptoError) -> [UInt8] {
        try list(of: root, key: authorities.rootKey, at: now)
    }

    /// The full list of the issuing CA, in DER.
    func issuingList(at now: Date) throws(CryptoError) -> [UInt8] {
        try list(of: issuing, key: authorities.issuingKey, at: now)
    }

    private func list(of authority: Certificate, key: PrivateKey, at now: Date) throws(CryptoError) -> [UInt8] {
        let issue = RevocationIssue(at: now)
        return try RevocationListTemplate(
            issuer: authority.subject,
            thisUpdate: issue.thisUpdate,
            nextUpdate: issue.nextUpdate,
            entries: [],
            number: issue.number,
            extensions: "[ext]\nauthorityKeyIdentifier = keyid\n"
        ).encoded(signedBy: key, issuer: authority)
    }

    /// Four octets, the first not zero and below 0x80.
    private func serialNumber(_ label: String) -> [UInt8] {
        var generator = SeededGenerator(seed: seed, label: "serial/" + label)
        var octets = generator.bytes(4)
        octets[0] = 0x50 | octets[0] & 0x0F
        return octets
    }

    /// The same day and time that many years later; of 29 February the 28th.
    private static func years(_ count: Int, after time: CivilTime) -> Date? {
        let sameDay = [time.day, 28].lazy.compactMap { day in
            CivilTime(
                year: time.year + count,
                month: time.month,
                day: day,
                hour: time.hour,
                minute: time.minute,
                second: time.second
            )
        }
        return sameDay.first?.date
    }
}
