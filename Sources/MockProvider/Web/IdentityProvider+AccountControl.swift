import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/_mock/v1/personas/{id}/nemid`: the state of a person's NemID, and what changes it.
    ///
    /// - Returns: nil for every other address.
    func accountControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        guard path.count >= 3, path[0] == "personas", path[2] == "nemid" else { return nil }
        let person = path[1]
        guard account(userID: person) != nil else {
            throw Problem(ProviderError(.notFound, "there is no person \(person)"))
        }
        let action = Array(path.dropFirst(3))
        guard action.isEmpty || Self.actions.contains(action) else {
            throw Problem(
                .notFound,
                "there is nothing at this address",
                hint:
                    "GET and POST personas/{id}/nemid, POST nemid/block, unlock, end-logins, send-card, temporary-password"
            )
        }
        switch request.method {
        case .post: try act(action, on: person, request)
        case .get where action.isEmpty, .head where action.isEmpty: break
        default: return .methodNotAllowed(allow: action.isEmpty ? [.get, .head, .post] : [.post])
        }
        let instant = now()
        change(person) { account in
            account.releaseLock(at: instant)
            account.endTemporaryPassword(at: instant)
        }
        guard let account = account(userID: person) else { return nil }
        let state = try perform { () throws(ProviderError) in try self.state(of: person) }
        return .json(Array((AccountDocument(account: account, state: state).json.text + "\n").utf8))
    }

    private static let actions = [
        ["block"], ["unlock"], ["end-logins"], ["send-card"], ["temporary-password"],
    ]

    private func act(_ action: [String], on person: String, _ request: HTTPRequest) throws(Problem) {
        let members = action.isEmpty ? ["state", "acceptsCPRNumber", "ordersCards", "codesLeft"] : []
        let message = try JSONRequest(request, allowing: members)
        let state = try Self.state(message)
        guard state == nil || message["codesLeft"] == nil else {
            throw Problem(
                .badRequest,
                "a state says how many codes are left",
                hint: "send codesLeft by itself afterwards"
            )
        }
        let acceptsCPRNumber = try message.optionalFlag("acceptsCPRNumber")
        let ordersCards = try message.optionalFlag("ordersCards")
        let codesLeft = try codesLeft(message, person: person)
        do throws(ProviderError) {
            switch action.first {
            case "block": try block(person)
            case "unlock": try unlock(person)
            case "end-logins": try endLogins(of: person)
            case "send-card": try sendKeyCard(to: person)
            case "temporary-password": _ = try orderTemporaryPassword(for: person)
            default:
                if let state { try setNemIDState(state, of: person) }
                if let ordersCards { try setNewCardsSent(ordersCards, to: person) }
                if let codesLeft { try useCodes(leaving: codesLeft, of: person) }
                if let acceptsCPRNumber { try setCPRNumberAccepted(acceptsCPRNumber, for: person) }
            }
        } catch {
            throw Problem(error)
        }
    }

    /// Judged before anything changes.
    private func codesLeft(_ message: JSONRequest, person: String) throws(Problem) -> Int? {
        guard let value = message["codesLeft"] else { return nil }
        let present = account(userID: person)?.card.remainingCount ?? 0
        guard case .number(let text) = value, let count = Int(text), (0...present).contains(count) else {
            throw Problem(
                .badRequest,
                "codesLeft is no number from 0 to \(present)",
                hint: "codes can be used up, not won back; send-card brings a new card"
            )
        }
        return count
    }
}
