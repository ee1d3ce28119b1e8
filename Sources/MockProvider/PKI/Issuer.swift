import FoundationEssentials
import NemIDCrypto

/// Issues certificates and revocation lists in the name of the provider's authorities, and answers for them.
///
/// Time is an argument throughout: equal calls in equal order give equal octets.
struct Issuer: Sendable {
    private(set) var hierarchy: Hierarchy
    private(set) var register = CertificateRegister()
    let extensions: ExtensionText
    private let seed: UInt64
    /// Read when it is first wanted: most providers are never asked.
    private var responderKey: PrivateKey?
    /// Those made so far, by issuing CA and month.
    private var responders: [ResponderTerm: Certificate] = [:]

    /// The lists of one issue that have been asked for.
    private var lists: (issue: RevocationIssue, byPart: [ListPart: [UInt8]])?

    private struct ListPart: Sendable, Hashable {
        let authority: Authority.ID
        let partition: Int?
    }

    /// Seconds that a certificate is valid before its issue, as the real ones for citizens were.
    private static let backdating: Double = 30 * 60
    /// How long the certificates of end users are good for.
    static let yearsOfEndUser = 3

    init(origin: PublicOrigin, seed: UInt64) throws(CryptoError) {
        hierarchy = try Hierarchy(origin: origin)
        extensions = ExtensionText(origin: origin)
        self.seed = seed
    }

    /// The present root.
    var root: Certificate { hierarchy.current.root.certificate }
    /// The present issuing CA.
    var issuing: Certificate { hierarchy.current.issuing.certificate }

    mutating func rotateIssuing() throws(ProviderError) { try hierarchy.rotateIssuing() }

    mutating func rotateRoot() throws(ProviderError) { try hierarchy.rotateRoot() }

    // MARK: Certificates

    /// Gives the first certificate with that label its serial number before it is made, so that it is known to the responder,
    /// and revoked where it is born so.
    mutating func announce(_ label: String, of birth: CertificateBirth) {
        let authority = birth.chain.issuing.id
        let number = number(label, of: authority)
        guard let date = birth.revocation else { return }
        lists = nil
        _ = register.revoke(number, of: authority, cause: .unspecified, at: date)
    }

    /// The serial number of the certificate that `authority` issues under `label`.
    mutating func number(_ label: String, of authority: Authority.ID) -> [UInt8] {
        register.number(seed: seed, label: label, of: authority)
    }

    /// A certificate for whoever holds `key`, valid from half an hour before `now`, for three years from then or from `now`
    /// as the profile says.
    ///
    /// - Parameters:
    ///   - profile: what stands in it.
    ///   - key: the holder's.
    ///   - label: tells this certificate from all others; the serial number comes from it and the seed.
    ///   - chain: under which authorities; nil for the present ones.
    ///   - now: when it is issued.
    /// - Returns: the certificate.
    /// - Throws: `issuing` where OpenSSL refuses a part.
    mutating func certificate(
        for profile: EndUserProfile,
        key: PublicKey,
        label: String,
        under chain: AuthorityChain? = nil,
        at now: Date
    ) throws(CryptoError) -> Certificate {
        let authority = (chain ?? hierarchy.current).issuing
        let issued = CivilTime(now)
        let begin = issued.date.addingTimeInterval(-Self.backdating)
        guard let until = Self.years(Self.yearsOfEndUser, after: profile.runsFromIssue ? issued : CivilTime(begin))
        else {
            throw CryptoError(.issuing, "no such date three years later")
        }
        let serialNumber = number(label, of: authority.id)
        return try CertificateTemplate(
            serialNumber: serialNumber,
            issuer: authority.certificate.subject,
            subject: try DistinguishedName(profile.relativeNames),
            notBefore: begin,
            notAfter: until,
            publicKey: key,
            extensions: extensions.endUser(
                profile,
                issuedBy: authority.id,
                partition: ListPartition.number(of: serialNumber)
            )
        ).signed(by: authority.key, issuer: authority.certificate)
    }

    // MARK: Revocation

    /// Revokes a certificate of one of the issuing CAs, for good.
    ///
    /// - Returns: false where it was revoked before, or where none of them issued it.
    mutating func revoke(_ certificate: Certificate, cause: RevocationCause, at now: Date) -> Bool {
        guard let authority = hierarchy.chain(of: certificate)?.issuing.id else { return false }
        lists = nil
        return register.revoke(certificate.serialNumber, of: authority, cause: cause, at: now)
    }

    /// Revokes the present issuing CA, in the name of its root, for good.
    ///
    /// - Returns: false where it was revoked before.
    mutating func revokeIssuing(cause: RevocationCause, at now: Date) -> Bool {
        let chain = hierarchy.current
        lists = nil
        return register.revoke(chain.issuing.certificate.serialNumber, of: chain.root.id, cause: cause, at: now)
    }

    /// The revocation of `certificate` that has taken effect at `now`.
    func revocation(of certificate: Certificate, at now: Date) -> CertificateRegister.Revocation? {
        guard let authority = hierarchy.chain(of: certificate)?.issuing.id else { return nil }
        return register.revocation(of: certificate.serialNumber, by: authority, at: now)
    }

    /// The list of `authority` that is current at `now`.
    ///
    /// Each is signed once an issue: a suite asks for the same lists at every login.
    ///
    /// - Parameters:
    ///   - authority: whose list it is.
    ///   - partition: which part of it; nil for the full list.
    ///   - now: the time.
    /// - Returns: DER.
    /// - Throws: `issuing` where OpenSSL refuses a part.
    mutating func list(of authority: Authority, partition: Int? = nil, at now: Date) throws(CryptoError) -> [UInt8] {
        let issue = RevocationIssue(at: now)
        let part = ListPart(authority: authority.id, partition: partition)
        if let lists, lists.issue == issue, let known = lists.byPart[part] { return known }
        let list = try RevocationListTemplate(
            issuer: authority.certificate.subject,
            thisUpdate: issue.thisUpdate,
            nextUpdate: issue.nextUpdate,
            entries: register.entries(of: authority.id, in: partition, before: issue.thisUpdate),
            number: issue.number,
            extensions: extensions.list(of: authority.id, partition: partition)
        ).encoded(signedBy: authority.key, issuer: authority.certificate)
        if lists?.issue != issue { lists = (issue, [:]) }
        lists?.byPart[part] = list
        return list
    }

    // MARK: Responders

    /// The certificate that answers for `authority` are signed with at `now`, and its key.
    ///
    /// It is good for a month and the next one, because nobody looks its revocation up.
    mutating func responder(
        of authority: Authority,
        at now: Date
    ) throws(CryptoError) -> (certificate: Certificate, key: PrivateKey) {
        let term = ResponderTerm(authority: authority.id, at: now)
        let key = if let responderKey { responderKey } else { try PrivateKey(pem: Array(TestKeys.responder.utf8)) }
        responderKey = key
        if let known = responders[term] { return (known, key) }
        let serialNumber = number(term.label, of: authority.id)
        var generator = SeededGenerator(seed: seed, label: "responder")
        let profile = EndUserProfile.company(
            OCES.organization,
            cvr: OCES.operatorCVR,
            uid: String(1 + generator.next(below: 9)) + generator.digits(7),
            description: "OCSP responder"
        )
        let certificate = try CertificateTemplate(
            serialNumber: serialNumber,
            issuer: authority.certificate.subject,
            subject: try DistinguishedName(profile.relativeNames),
            notBefore: term.notBefore,
            notAfter: term.notAfter,
            publicKey: key.publicKey,
            extensions: extensions.responder(profile)
        ).signed(by: authority.key, issuer: authority.certificate)
        responders[term] = certificate
        return (certificate, key)
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
