import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/_mock/v1/personas/{id}/nemid`: the state of a person's NemID, and what changes it.
    ///
    /// - Returns: nil for every other address.
    func accountControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        guard path.count >= 3, path[0] == "personas", path[2] == "nemid" else { return nil }
        guard account(userID: path[1]) != nil else {
            throw Problem(ProviderError(.notFound, "there is no person \(path[1])"))
        }
        switch (request.method, Array(path.dropFirst(3))) {
        case (.get, []), (.head, []): break
        case (.post, []): try set(request, userID: path[1])
        case (.post, ["unlock"]): try unlock(request, userID: path[1])
        case (.post, ["send-card"]):
            _ = try JSONRequest(request, allowing: [])
            change(path[1]) { $0.sendCard() }
        case (.post, ["temporary-password"]):
            _ = try JSONRequest(request, allowing: [])
            let instant = now()
            change(path[1]) { $0.orderTemporaryPassword(at: instant) }
        case (_, []): return .methodNotAllowed(allow: [.get, .head, .post])
        case (_, ["unlock"]), (_, ["send-card"]), (_, ["temporary-password"]): return .methodNotAllowed(allow: [.post])
        default:
            throw Problem(
                .notFound,
                "there is nothing at this address",
                hint: "GET and POST personas/{id}/nemid, POST nemid/unlock, send-card, temporary-password"
            )
        }
        let instant = now()
        change(path[1]) { account in
            account.releaseLock(at: instant)
            account.endTemporaryPassword(at: instant)
        }
        return account(userID: path[1]).map { .json(Array((AccountDocument(account: $0).json.text + "\n").utf8)) }
    }

    /// How many codes are to be left on the card in use: as many as there are, or fewer.
    private func codesLeft(_ message: JSONRequest, userID: String) throws(Problem) -> Int? {
        guard let value = message["codesLeft"] else { return nil }
        let present = account(userID: userID)?.card.remainingCount ?? 0
        guard case .number(let text) = value, let count = Int(text), (0...present).contains(count) else {
            throw Problem(
                .badRequest,
                "codesLeft is no number from 0 to \(present)",
                hint: "codes can be used up, not won back; send-card brings a new card"
            )
        }
        return count
    }

    /// What support does when somebody calls whose NemID is locked.
    private func unlock(_ request: HTTPRequest, userID: String) throws(Problem) {
        _ = try JSONRequest(request, allowing: [])
        var isDone = false
        change(userID) { isDone = $0.unlock() }
        guard isDone else {
            throw Problem(.conflict, "the password is blocked", hint: "only a temporary password undoes that")
        }
    }

    private func set(_ request: HTTPRequest, userID: String) throws(Problem) {
        let message = try JSONRequest(request, allowing: ["acceptsCPRNumber", "ordersCards", "codesLeft"])
        let acceptsCPRNumber = try message.optionalFlag("acceptsCPRNumber")
        let ordersCards = try message.optionalFlag("ordersCards")
        let codesLeft = try codesLeft(message, userID: userID)
        change(userID) { account in
            if let ordersCards { account.ordersCards = ordersCards }
            if let codesLeft { while account.card.remainingCount > codesLeft { account.useQuestion() } }
            if let acceptsCPRNumber { account.acceptsCPRNumber = acceptsCPRNumber }
        }
    }
}
