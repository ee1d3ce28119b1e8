import NemIDCrypto

extension IdentityProvider {
    /// People that can be made at most, so that a loop gone wild does not take all memory.
    static let mostMadePeople = 20_000

    /// Everybody: those of the start, then those made later, in order.
    public func everybody() -> [TestPerson] { people + madePeople }

    /// Makes a person.
    ///
    /// Numbers, card and certificate come from the seed and the id, so that the same call makes the same person in every
    /// provider of that seed; nobody else changes. The certificate is made when it is first wanted, as of now.
    ///
    /// - Parameter person: what the person is to be like.
    /// - Returns: the person, with everything that was left open.
    /// - Throws: `ProviderError` with code `invalid` for a value that cannot be used (a CPR number that could be a real
    ///   person's, a CVR number of another series, a password or user id against the rules), `conflict` where the id or a
    ///   user id is somebody's already, or 20,000 people have been made.
    @discardableResult
    public func createPerson(_ person: NewPerson) throws(ProviderError) -> TestPerson {
        guard madePeople.count < Self.mostMadePeople else {
            throw ProviderError(.conflict, "\(Self.mostMadePeople) people have been made, and no more are taken")
        }
        let instant = now()
        let made = try person.person(seed: seed, at: CivilTime(instant))
        var isTaken = made.userIDs.count != Set(made.userIDs.map(UserDirectory.fold)).count
        for userID in UserDirectory.userIDs(of: made) where directory[userID] != nil { isTaken = true }
        guard !isTaken else { throw ProviderError(.conflict, "a user id of \(made.id) leads to somebody already") }
        let birth = CertificateBirth(of: made.state, at: instant, chain: issuer.hierarchy.current, isAtStart: false)
        births[made.id] = birth
        for (label, _) in made.profiles { issuer.announce(label, of: birth) }
        var account = Account(person: made, seed: seed)
        account.isMadeLater = true
        if made.state != .active { account.put(into: made.state, at: instant) }
        open(account)
        return made
    }

    /// Puts a person's NemID into a state, whatever it was in before; what the state does not name becomes as it is for an
    /// active one.
    ///
    /// A revoked certificate and one that has ended are replaced where the state asks for a good one. The people whose user id
    /// is the outcome stay in the new state from then on.
    ///
    /// - Parameters:
    ///   - state: the state.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound` or `internalFailure`.
    public func setNemIDState(_ state: NemIDState, of person: String) throws(ProviderError) {
        guard let known = account(userID: UserDirectory.fold(person))?.person else {
            throw ProviderError(.notFound, "no person has the user id \(person)")
        }
        do {
            for (label, _) in known.profiles { try put(label, of: known, into: state.certificate) }
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
        let instant = now()
        change(known.id) { account in
            account.repeatedState = nil
            account.put(into: state, at: instant)
        }
    }

    /// The state of a person's NemID as a login would meet it now.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: of several states that hold, the one that a login meets first.
    /// - Throws: `ProviderError` with code `notFound` or `internalFailure`.
    public func state(of person: String) throws(ProviderError) -> NemIDState {
        let userID = UserDirectory.fold(person)
        guard var account = account(userID: userID) else {
            throw ProviderError(.notFound, "no person has the user id \(person)")
        }
        account.releaseLock(at: now())
        account.endTemporaryPassword(at: now())
        let state = account.state
        guard state == .active || state == .cardRunningLow else { return state }
        let holding = try holder(userID).holding
        if issuer.revocation(of: holding.certificate, at: now()) != nil {
            return holding.worksWhenInactive ? .revokedUnnoticed : .revoked
        }
        guard holding.isLeftToEnd, holding.certificate.notAfter < now() else { return state }
        return holding.worksWhenInactive ? .expiredUnnoticed : .expired
    }

    private func put(
        _ label: String,
        of person: TestPerson,
        into state: NemIDState.CertificateState
    ) throws(CryptoError) {
        guard var holding = try holding(of: person, label: label) else { return }
        let isGood = issuer.revocation(of: holding.certificate, at: now()) == nil && !holding.isLeftToEnd
        switch state {
        case .good:
            holding.worksWhenInactive = false
            holdings[label] = holding
            if !isGood { try renew(holding, of: person, label: label) }
        case .revoked(let isNoticed):
            if !isGood { holding = try renew(holding, of: person, label: label) }
            _ = issuer.revoke(holding.certificate, cause: .unspecified, at: now())
            holding.worksWhenInactive = !isNoticed
            holdings[label] = holding
        case .expired(let isNoticed):
            holding = try renew(holding, of: person, label: label, at: CertificateBirth.ended(before: now()))
            holding.isLeftToEnd = true
            holding.worksWhenInactive = !isNoticed
            holdings[label] = holding
        }
    }

    // MARK: Usage log

    /// Where a person has used the NemID.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: the last 200 logins and signings, well ended or not, oldest first.
    /// - Throws: `ProviderError` with code `notFound`.
    public func usageLog(of person: String) throws(ProviderError) -> [UsageEntry] {
        guard let account = account(userID: UserDirectory.fold(person)) else {
            throw ProviderError(.notFound, "no person has the user id \(person)")
        }
        return usageLog[account.person.id]
    }

    /// Notes how a login of whoever has that user id ended; nothing where nobody has it.
    func note(_ end: LoginEnd, of login: CheckedLogin, userID: String?) {
        guard let userID, let person = account(userID: userID)?.person else { return }
        let entry = UsageEntry(
            date: now(),
            serviceProvider: login.friendlyName,
            userID: userID,
            kind: login.signing == nil ? .login : .signing,
            code: end.code
        )
        usageLog.append(entry, of: person.id)
    }
}
