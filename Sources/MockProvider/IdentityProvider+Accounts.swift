extension IdentityProvider {
    /// Orders a temporary password: every lock and block ends, and nothing but it is taken at the person's next login, which
    /// leads to choosing a password.
    ///
    /// It is good for 90 days and spent as soon as it is used, whether or not the activation is finished.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: six digits.
    /// - Throws: `ProviderError` with code `notFound`.
    public func orderTemporaryPassword(for person: String) throws(ProviderError) -> String {
        let instant = now()
        try change(known: person) { $0.orderTemporaryPassword(at: instant) }
        guard case .waiting(let temporary)? = account(userID: UserDirectory.fold(person))?.activation else {
            throw ProviderError(.internalFailure, "the temporary password is gone")
        }
        return temporary.digits
    }

    /// Lets support end an eight-hour lock, or a block after wrong codes; nothing where there is neither.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`, or `conflict` where the password is blocked or the person has had the
    ///   NemID blocked, which only a temporary password undoes.
    public func unlock(_ person: String) throws(ProviderError) {
        var isDone = false
        try change(known: person) { isDone = $0.unlock() }
        guard isDone else {
            throw ProviderError(.conflict, "only a temporary password undoes such a block")
        }
    }

    /// Blocks the whole NemID, as the person does on the telephone: every login ends with `AUTH001` until a temporary password
    /// is used.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func block(_ person: String) throws(ProviderError) {
        try change(known: person) { $0.block() }
    }

    /// Ends the logins of a person that are under way, as far as the password has been entered: their next step is `CAN004`.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func endLogins(of person: String) throws(ProviderError) {
        try change(known: person) { $0.endLogins() }
    }

    /// Sends a new key card, which the next login offers to take into use; nothing where one waits already.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func sendKeyCard(to person: String) throws(ProviderError) {
        try change(known: person) { $0.sendCard() }
    }

    /// Says whether a new key card is sent by itself once 20 codes are left; it is at first.
    ///
    /// - Parameters:
    ///   - isSent: whether it is.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func setNewCardsSent(_ isSent: Bool, to person: String) throws(ProviderError) {
        try change(known: person) { $0.ordersCards = isSent }
    }

    /// Uses codes of the key card up until so many are left.
    ///
    /// - Parameters:
    ///   - count: how many are to be left: as many as there are, or fewer.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`, or `invalid` where there are fewer than `count`.
    public func useCodes(leaving count: Int, of person: String) throws(ProviderError) {
        let present = try keyCard(of: person).remainingCount
        guard (0...present).contains(count) else {
            throw ProviderError(.invalid, "of \(present) codes \(count) cannot be left; a new card brings new ones")
        }
        try change(known: person) { while $0.card.remainingCount > count { $0.useQuestion() } }
    }

    /// Says whether the CPR number serves as a user id; it does at first.
    ///
    /// - Parameters:
    ///   - isAccepted: whether it does.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`.
    public func setCPRNumberAccepted(_ isAccepted: Bool, for person: String) throws(ProviderError) {
        try change(known: person) { $0.acceptsCPRNumber = isAccepted }
    }

    private func change(known person: String, _ body: (inout Account) -> Void) throws(ProviderError) {
        let userID = UserDirectory.fold(person)
        guard account(userID: userID) != nil else {
            throw ProviderError(.notFound, "no person has the user id \(person)")
        }
        change(userID, body)
    }
}
