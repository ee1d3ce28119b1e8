import NemIDHTTP

extension IdentityProvider {
    /// Answers at `/_mock/v1/personas/{id}/factors`: which second factors a person has, and what they show now.
    ///
    /// - Returns: nil for every other address.
    func factorControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        guard path.count == 3, path[0] == "personas", path[2] == "factors" else { return nil }
        let person = path[1]
        guard account(userID: person) != nil else {
            throw Problem(ProviderError(.notFound, "there is no person \(person)"))
        }
        switch request.method {
        case .post: try setFactors(of: person, request)
        case .get, .head: break
        default: return .methodNotAllowed(allow: [.get, .head, .post])
        }
        return account(userID: person).map { .json(Array((factorDocument($0).text + "\n").utf8)) }
    }

    private func setFactors(of person: String, _ request: HTTPRequest) throws(Problem) {
        let message = try JSONRequest(request, allowing: ["keyCard", "codeToken", "voice"])
        let hasKeyCard = try message.optionalFlag("keyCard")
        let hasToken = try message.optionalFlag("codeToken")
        let hasVoice = try message.optionalFlag("voice")
        do throws(ProviderError) {
            if let hasKeyCard { try setHasKeyCard(hasKeyCard, for: person) }
            if let hasToken { try setHasCodeToken(hasToken, for: person) }
            if let hasVoice { try setHasVoiceResponse(hasVoice, for: person) }
        } catch {
            throw Problem(error)
        }
    }

    private func factorDocument(_ account: Account) -> JSON {
        let instant = now()
        let token: JSON? = account.codeToken.map {
            ["serialNumber": .string($0.serialNumber), "code": .string($0.code(at: instant))]
        }
        let voice: JSON? = account.voice.map {
            ["code": $0.openCall(at: instant).map { .string($0.code) } ?? .null]
        }
        return [
            "keyCard": .boolean(account.hasKeyCard),
            "codeApps": .number(String(account.codeApps.all.count { $0.state == .active })),
            "codeToken": token ?? .null,
            "voice": voice ?? .null,
        ]
    }
}
