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
        case (_, []): return .methodNotAllowed(allow: [.get, .head, .post])
        default:
            throw Problem(
                .notFound,
                "there is nothing at this address",
                hint: "GET and POST personas/{id}/nemid"
            )
        }
        return account(userID: path[1]).map { .json(Array((AccountDocument(account: $0).json.text + "\n").utf8)) }
    }

    private func set(_ request: HTTPRequest, userID: String) throws(Problem) {
        let message = try JSONRequest(request, allowing: ["acceptsCPRNumber"])
        let acceptsCPRNumber = try message.optionalFlag("acceptsCPRNumber")
        change(userID) { account in
            if let acceptsCPRNumber { account.acceptsCPRNumber = acceptsCPRNumber }
        }
    }
}
