import NemIDCrypto

/// The state of a person's NemID as JSON.
struct AccountDocument: Sendable {
    let account: Account
    /// As a login would meet it, the certificate included.
    let state: NemIDState

    var json: JSON {
        [
            "id": .string(account.person.id),
            "state": .string(state.rawValue),
            "userIDs": .array(
                account.person.userIDs.map { .string(account.presentUserID(for: UserDirectory.fold($0))) }
            ),
            "password": .string(account.password),
            "temporaryPassword": temporaryPassword,
            "hasSignature": .boolean(account.signatureRefusal == nil),
            "isBlockedByHolder": .boolean(account.isBlockedByHolder),
            "lockedUntil": lockedUntil,
            "wrongPasswords": .number(String(account.wrongPasswords)),
            "wrongCodes": .number(String(account.wrongCodes)),
            "card": .string(account.card.number),
            "codesLeft": .number(String(account.card.remainingCount)),
            "newCard": account.newCard.map { .string($0.number) } ?? .null,
            "ordersCards": .boolean(account.ordersCards),
            "acceptsCPRNumber": .boolean(account.acceptsCPRNumber),
        ]
    }

    private var temporaryPassword: JSON {
        guard case .waiting(let temporary) = account.activation else { return .null }
        return .string(temporary.digits)
    }

    private var lockedUntil: JSON {
        guard case .until(let end) = account.lock else { return .null }
        return .string(CivilTime(end).rfc3339)
    }
}
