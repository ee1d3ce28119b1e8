public import FoundationEssentials
import NemIDCrypto

extension IdentityProvider {
    /// The relying parties that are enrolled now, in the order of their enrolment.
    public func enrolledServiceProviders() -> [EnrolledServiceProvider] {
        registry.enrolments.map(EnrolledServiceProvider.init)
    }

    /// Enrols a relying party, or a further certificate of one that is enrolled.
    ///
    /// A certificate that is not enrolled ends a login with `SRV010`, so a new one is enrolled before it is used; the old
    /// one stays good beside it.
    ///
    /// - Parameters:
    ///   - certificatePEM: a company's certificate (VOCES) issued by this provider; the first of the text counts.
    ///   - id: up to 40 small letters, digits and hyphens. Where it is enrolled, the certificate and the name become its own.
    ///   - friendlyName: what people see, 1 to 64 characters, and nobody else's: a response says by it alone whom it is for.
    /// - Returns: the enrolment as it is now.
    /// - Throws: `ProviderError` with code `invalid` for a value that cannot be used, `conflict` where the certificate or
    ///   the name is enrolled under another id.
    @discardableResult
    public func enrol(
        certificatePEM: String,
        id: String,
        friendlyName: String
    ) throws(ProviderError) -> EnrolledServiceProvider {
        try EnrolmentRules.check(id: id)
        try EnrolmentRules.check(name: friendlyName)
        guard let certificate = try? Certificate.certificates(pem: Array(certificatePEM.utf8)).first else {
            throw ProviderError(.invalid, "there is no certificate in PEM")
        }
        try EnrolmentRules.check(certificate, issuer: issuer, at: now())
        let holder = registry.holder(of: certificate)
        guard holder.map({ $0.id == id }) ?? true else {
            throw ProviderError(.conflict, "the certificate is enrolled under the id \(holder?.id ?? "")")
        }
        guard !registry.enrolments.contains(where: { $0.id != id && $0.friendlyName == friendlyName }) else {
            throw ProviderError(.conflict, "another service provider has that name, which tells whom a login is for")
        }
        var enrolment =
            registry[id]
            ?? ServiceProviderRegistry.Enrolment(
                id: id,
                serviceID: registry.nextServiceID,
                friendlyName: friendlyName,
                certificates: []
            )
        enrolment.friendlyName = friendlyName
        if holder == nil { enrolment.certificates.append(certificate) }
        registry.set(enrolment)
        return EnrolledServiceProvider(enrolment)
    }

    /// Disables a relying party, or enables it again: while it is disabled its logins end with `SRV010`.
    ///
    /// - Throws: `ProviderError` with code `notFound`.
    public func setEnabled(_ isEnabled: Bool, serviceProvider id: String) throws(ProviderError) {
        var enrolment = try enrolment(id)
        enrolment.isEnabled = isEnabled
        registry.set(enrolment)
    }

    /// Sets the last instant at which a relying party's logins are served; nil for no end.
    ///
    /// Later logins end with `SRV010`.
    ///
    /// - Throws: `ProviderError` with code `notFound`.
    public func setEnd(_ end: Date?, serviceProvider id: String) throws(ProviderError) {
        var enrolment = try enrolment(id)
        enrolment.end = end
        registry.set(enrolment)
    }

    /// Says whether the web services tell a relying party CPR numbers, as they tell authorities.
    ///
    /// - Throws: `ProviderError` with code `notFound`.
    public func setMayLookUpCPR(_ mayLookUp: Bool, serviceProvider id: String) throws(ProviderError) {
        var enrolment = try enrolment(id)
        enrolment.mayLookUpCPR = mayLookUp
        registry.set(enrolment)
    }

    /// Revokes all enrolled certificates of a relying party, for good: its logins end with `SRV010`, OCSP says so at once, and
    /// the lists from their next issue on.
    ///
    /// - Parameters:
    ///   - id: of the relying party.
    ///   - cause: what lists and answers give for a reason.
    /// - Throws: `ProviderError` with code `notFound`, `conflict` where all are revoked already.
    public func revokeCertificates(
        serviceProvider id: String,
        cause: RevocationCause = .unspecified
    ) throws(ProviderError) {
        let instant = now()
        var count = 0
        for certificate in try enrolment(id).certificates
        where issuer.revoke(certificate, cause: cause, at: instant) {
            count += 1
        }
        guard count > 0 else { throw ProviderError(.conflict, "the certificates of \(id) are revoked already") }
    }

    /// Issues a new certificate for a relying party, of the same company and key as its last one, for three years.
    ///
    /// It is not enrolled by that: see ``enrol(certificatePEM:id:friendlyName:)``.
    ///
    /// - Parameter id: of the relying party.
    /// - Returns: the certificate in PEM.
    /// - Throws: `ProviderError` with code `notFound` or `internalFailure`.
    public func renewCertificate(serviceProvider id: String) throws(ProviderError) -> String {
        guard let last = try enrolment(id).certificates.last else {
            throw ProviderError(.notFound, "the service provider \(id) has no certificate")
        }
        return try companyCertificate(EndUserProfile(renewing: last), key: last.publicKey)
    }

    /// Issues a certificate for a company (VOCES) that holds the key itself, for three years.
    ///
    /// - Parameters:
    ///   - publicKeyPEM: an RSA key of 2048 to 8192 bits, as a block `PUBLIC KEY`.
    ///   - company: its name, 1 to 48 characters.
    ///   - cvr: eight digits, of which the first is 9.
    ///   - description: what the certificate is for; stands behind the company in the common name. Both have at most 61
    ///     characters together.
    /// - Returns: the certificate in PEM.
    /// - Throws: `ProviderError` with code `invalid` or `internalFailure`.
    public func issueCompanyCertificate(
        publicKeyPEM: String,
        company: String,
        cvr: String,
        description: String
    ) throws(ProviderError) -> String {
        try EnrolmentRules.check(company: company, description: description)
        try EnrolmentRules.check(cvr: cvr)
        guard let key = try? PublicKey(pem: Array(publicKeyPEM.utf8)), key.isRSA, (2048...8192).contains(key.bits),
            let exponent = key.smallPublicExponent, exponent >= 65_537, exponent % 2 == 1
        else {
            throw ProviderError(
                .invalid,
                "the key must be RSA of 2048 to 8192 bits in PEM, its exponent odd, from 65537 on"
            )
        }
        var generator = SeededGenerator(seed: seed, label: "company-uid/\(companyCertificateCount)")
        let uid = String(1 + generator.next(below: 9)) + generator.digits(7)
        return try companyCertificate(
            EndUserProfile.company(company, cvr: cvr, uid: uid, description: description),
            key: key
        )
    }

    private func companyCertificate(_ profile: EndUserProfile, key: PublicKey) throws(ProviderError) -> String {
        companyCertificateCount += 1
        do {
            return try issuer.certificate(
                for: profile,
                key: key,
                label: "company/\(companyCertificateCount)",
                at: now()
            ).pem
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
    }

    private func enrolment(_ id: String) throws(ProviderError) -> ServiceProviderRegistry.Enrolment {
        guard let enrolment = registry[id] else {
            throw ProviderError(.notFound, "there is no service provider \(id)")
        }
        return enrolment
    }
}
