/// Second factors besides the code app: who has them, and what they show.
extension IdentityProvider {
    /// Says whether a person has a key card; everybody has one but who is said to have none.
    ///
    /// - Parameters:
    ///   - hasKeyCard: whether they have.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func setHasKeyCard(_ hasKeyCard: Bool, for person: String) throws(ProviderError) {
        let account = try knownAccount(person)
        change(account.person.id) { $0.hasKeyCard = hasKeyCard }
    }

    /// Gives a person a code token, or takes it away.
    ///
    /// The serial number follows from the seed: who gets one again gets the same one.
    ///
    /// - Parameters:
    ///   - hasToken: whether they have one from now on.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func setHasCodeToken(_ hasToken: Bool, for person: String) throws(ProviderError) {
        let account = try knownAccount(person)
        change(account.person.id) { account in
            guard hasToken != (account.codeToken != nil) else { return }
            account.codeToken = hasToken ? CodeToken(seed: account.seed, label: account.person.id) : nil
        }
    }

    /// What a person's code token shows now.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: six digits, and the serial number; nil where they have none.
    /// - Throws: `ProviderError` with code `notFound`.
    public func codeToken(of person: String) throws(ProviderError) -> (serialNumber: String, code: String)? {
        let instant = now()
        return try knownAccount(person).codeToken.map { ($0.serialNumber, $0.code(at: instant)) }
    }

    /// Says whether a person has codes read out on the telephone.
    ///
    /// - Parameters:
    ///   - hasVoice: whether they have from now on.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func setHasVoiceResponse(_ hasVoice: Bool, for person: String) throws(ProviderError) {
        let account = try knownAccount(person)
        change(account.person.id) { account in
            guard hasVoice != (account.voice != nil) else { return }
            account.voice = hasVoice ? VoiceResponse(seed: account.seed, label: account.person.id) : nil
        }
    }

    /// The code that was read out to a person last.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: six digits; nil where there was no call, it is more than five minutes ago, or the code has been used.
    /// - Throws: `ProviderError` with code `notFound`.
    public func voiceCode(of person: String) throws(ProviderError) -> String? {
        let instant = now()
        return try knownAccount(person).voice?.openCall(at: instant)?.code
    }
}
