import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Logs a person in without a browser, and gives what the frame would hand to the page.
    ///
    /// Everything is judged as in a browser: parameters, password, code, locks; the code is used up. Notices are passed over,
    /// a document to sign counts as read, a request to the code app is approved, a new key card is taken into use when the old
    /// one is used up, and the box that remembers the user id stays as the parameters set it. A NemID that waits for its
    /// temporary password, and `CREDENTIAL_UPDATE`, take a person at the frame.
    ///
    /// - Parameters:
    ///   - parametersJSON: the parameters as the page would send them: one JSON object of strings.
    ///   - person: id of the person, or another of their user ids.
    ///   - origin: of the page that sends the parameters; nil leaves `ORIGIN` unjudged.
    ///   - password: nil for the right one.
    ///   - code: nil for the right one of the factor that comes first; otherwise the first factor that takes a code gets it.
    ///   - document: what is at `SIGNTEXT_URI`, as a browser would have fetched it; nil where the parameters have none.
    /// - Returns: base64 of the signed document, or of a client error code such as `APP001`.
    /// - Throws: `ProviderError` with code `notFound` for an unknown person when no password is given, `notFinished` where
    ///   password or code was wrong and may be tried again, the code app is in its waiting period, something is to be chosen,
    ///   the NemID waits to be activated or a document is missing, `internalFailure` where OpenSSL fails.
    public func login(
        parametersJSON: String,
        as person: String,
        origin: String? = nil,
        password: String? = nil,
        code: String? = nil,
        document: [UInt8]? = nil
    ) throws(ProviderError) -> String {
        try headlessLogin(
            HeadlessLogin(
                parametersJSON: parametersJSON,
                userID: person,
                origin: origin,
                password: password,
                code: code,
                document: document
            )
        ).response
    }

    /// The key card of a person as it is now.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: a copy; later logins do not change it.
    /// - Throws: `ProviderError` with code `notFound`, also for somebody who has no key card.
    public func keyCard(of person: String) throws(ProviderError) -> KeyCard {
        guard let account = account(userID: UserDirectory.fold(person)) else {
            throw ProviderError(.notFound, "no person has the user id \(person)")
        }
        guard account.hasKeyCard else { throw ProviderError(.notFound, "\(account.person.id) has no key card") }
        return account.card
    }

    /// The current full revocation lists in DER: those of the issuing CAs, the present one first, then those of the roots.
    ///
    /// A new issue comes each hour and lives for twelve.
    ///
    /// - Returns: two lists, and further ones where authorities have been rotated.
    /// - Throws: `ProviderError` with code `internalFailure`.
    public func revocationLists() throws(ProviderError) -> [[UInt8]] {
        let instant = now()
        let authorities = issuer.hierarchy.chains.map(\.issuing).reversed() + issuer.hierarchy.roots.reversed()
        var lists: [[UInt8]] = []
        for authority in authorities {
            lists.append(
                try ProviderError.wrapping { () throws(CryptoError) in try issuer.list(of: authority, at: instant) }
            )
        }
        return lists
    }
}
