import FoundationEssentials
import NemIDCrypto

extension IdentityProvider {
    // MARK: The life of a person's certificate

    /// The present certificate of a person: an employee's for the place of work that the user id picks.
    ///
    /// - Parameter userID: id of the person, or another of their user ids.
    /// - Returns: the certificate in PEM.
    /// - Throws: `ProviderError` with code `notFound` or `internalFailure`.
    public func certificate(of userID: String) throws(ProviderError) -> String {
        try holder(userID).holding.certificate.pem
    }

    /// Revokes the present certificate of a person, for good: OCSP says so at once, the lists from their next issue on, which
    /// comes at the full hour.
    ///
    /// - Parameters:
    ///   - userID: id of the person, or another of their user ids.
    ///   - cause: what lists and answers give for a reason.
    ///   - stopsLogins: whether the person's logins end with `OCES006` from now on, as they did in production; false lets them
    ///     go on, so that the relying party's own check can be tested.
    /// - Throws: `ProviderError` with code `notFound`, `conflict` where it is revoked already, `internalFailure`.
    public func revokeCertificate(
        of userID: String,
        cause: RevocationCause = .unspecified,
        stopsLogins: Bool = true
    ) throws(ProviderError) {
        var (label, _, holding) = try holder(userID)
        guard issuer.revoke(holding.certificate, cause: cause, at: now()) else {
            throw ProviderError(.conflict, "the certificate of \(userID) is revoked already")
        }
        holding.worksWhenInactive = !stopsLogins
        holdings[label] = holding
    }

    /// Gives a person a new certificate for the same PID or RID, valid from half an hour ago for three years.
    ///
    /// The old one stays valid until its end, unless it is revoked.
    ///
    /// - Parameter userID: id of the person, or another of their user ids.
    /// - Returns: the new certificate in PEM.
    /// - Throws: `ProviderError` with code `notFound` or `internalFailure`.
    @discardableResult
    public func renewCertificate(of userID: String) throws(ProviderError) -> String {
        let (label, person, holding) = try holder(userID)
        do {
            return try renew(holding, of: person, label: label).certificate.pem
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
    }

    // MARK: Authorities

    /// All roots that the provider has had, in PEM: the first one first, the present one last.
    public func rootCertificates() -> [String] { issuer.hierarchy.roots.map(\.certificate.pem) }

    /// All issuing CAs that the provider has had, in PEM: the first one first, the present one last.
    public func issuingCertificates() -> [String] { issuer.hierarchy.chains.map(\.issuing.certificate.pem) }

    /// Revokes the present issuing CA, for good: its root's lists say so from their next issue on.
    ///
    /// Logins go on, with certificates that no relying party accepts any more, until it is replaced by ``rotate(_:renewing:)``.
    ///
    /// - Parameter cause: what the lists give for a reason.
    /// - Throws: `ProviderError` with code `conflict` where it is revoked already.
    public func revokeIssuingAuthority(cause: RevocationCause = .unspecified) throws(ProviderError) {
        guard issuer.revokeIssuing(cause: cause, at: now()) else {
            throw ProviderError(.conflict, "the issuing CA is revoked already")
        }
    }

    /// Replaces an authority: new certificates come from the new one.
    ///
    /// Certificates of before stay valid, and so do logins of before: their authorities go on issuing lists and answering.
    ///
    /// - Parameters:
    ///   - what: the issuing CA alone, or the root and the issuing CA.
    ///   - renewing: whether each person gets a new certificate at the next login; false leaves that to the usual renewal.
    /// - Throws: `ProviderError` with code `conflict` where no further key is at hand: there are four issuing CAs and two
    ///   roots at most. `internalFailure` where OpenSSL fails.
    public func rotate(_ what: Rotation, renewing: Bool = true) throws(ProviderError) {
        switch what {
        case .issuing: try issuer.rotateIssuing()
        case .root: try issuer.rotateRoot()
        }
        if renewing { oldestIssuingInUse = issuer.hierarchy.current.issuing.id.number }
    }
}

extension IdentityProvider {
    /// The certificate that a login of `person` with `userID` is signed with at present; nil where there is none.
    func certificate(of person: TestPerson, userID: String) throws(CryptoError) -> Certificate? {
        try holding(of: person, label: label(of: person, userID: userID))?.certificate
    }

    /// The same, renewed first where that is due: a login brings the new one.
    func loginCertificate(of person: TestPerson, userID: String) throws(CryptoError) -> HeldCertificate? {
        let label = label(of: person, userID: userID)
        guard let holding = try holding(of: person, label: label) else { return nil }
        let now = now()
        guard holding.isDue(at: now, oldestIssuing: oldestIssuingInUse),
            issuer.revocation(of: holding.certificate, at: now) == nil
        else { return holding }
        return try renew(holding, of: person, label: label)
    }

    /// Whether the certificate that `userID` leads to ends so soon, or has ended, that the login brings a new one.
    ///
    /// What comes with a rotation is no matter of the person's.
    func isRenewalDue(userID: String) -> Bool {
        guard let person = account(userID: userID)?.person,
            let holding = try? holding(of: person, label: label(of: person, userID: userID))
        else { return false }
        return holding.isDue(at: now(), oldestIssuing: 0)
            && issuer.revocation(of: holding.certificate, at: now()) == nil
    }

    /// Whether the certificate that `userID` leads to is no reason to refuse the login.
    func mayLogIn(userID: String) throws(CryptoError) -> Bool {
        guard let account = account(userID: userID),
            let holding = try holding(of: account.person, label: label(of: account.person, userID: userID))
        else { return true }
        guard !holding.worksWhenInactive else { return true }
        let hasEnded = holding.isLeftToEnd && holding.certificate.notAfter < now()
        return !hasEnded && issuer.revocation(of: holding.certificate, at: now()) == nil
    }

    /// The user id that stands for the certificate: an employee has one for each place of work.
    func label(of person: TestPerson, userID: String) -> String {
        person.employment(for: userID)?.userID ?? person.id
    }

    /// The first certificate is made when it is first wanted, as of the start of the provider and under its first
    /// authorities: the same octets whenever that is.
    func holding(of person: TestPerson, label: String) throws(CryptoError) -> HeldCertificate? {
        if let holding = holdings[label] { return holding }
        guard let profile = profile(of: person, label: label) else { return nil }
        let atStart = CertificateBirth(of: person.state, at: start, chain: issuer.hierarchy.chains[0])
        let begin = births[person.id] ?? atStart
        var holding = HeldCertificate(
            certificate: try issuer.certificate(
                for: profile,
                key: subjectKey.publicKey,
                label: label,
                under: begin.chain,
                at: begin.issue
            ),
            chain: begin.chain,
            issue: 1
        )
        holding.isLeftToEnd = begin.isLeftToEnd
        holding.worksWhenInactive = begin.worksWhenInactive
        holdings[label] = holding
        return holding
    }

    @discardableResult
    func renew(
        _ old: HeldCertificate,
        of person: TestPerson,
        label: String,
        at instant: Date? = nil
    ) throws(CryptoError) -> HeldCertificate {
        guard let profile = profile(of: person, label: label) else {
            throw CryptoError(.issuing, "no certificate for that user id")
        }
        let issue = old.issue + 1
        let holding = HeldCertificate(
            certificate: try issuer.certificate(
                for: profile,
                key: subjectKey.publicKey,
                label: "\(label)/\(issue)",
                at: instant ?? now()
            ),
            chain: issuer.hierarchy.current,
            issue: issue
        )
        holdings[label] = holding
        return holding
    }

    private func profile(of person: TestPerson, label: String) -> EndUserProfile? {
        person.profiles.first { $0.userID == label }?.profile
    }

    func holder(
        _ userID: String
    ) throws(ProviderError) -> (label: String, person: TestPerson, holding: HeldCertificate) {
        guard let person = account(userID: UserDirectory.fold(userID))?.person else {
            throw ProviderError(.notFound, "no person has the user id \(userID)")
        }
        let label = label(of: person, userID: UserDirectory.fold(userID))
        let found: HeldCertificate?
        do {
            found = try holding(of: person, label: label)
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
        guard let found else { throw ProviderError(.notFound, "\(userID) leads to no certificate") }
        return (label, person, found)
    }
}
