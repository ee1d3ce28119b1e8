import NemIDHTTP

/// An error of the control interface as a problem document (RFC 9457).
struct Problem: Error, Sendable, Hashable {
    let status: HTTPStatus
    /// What happened.
    let detail: String
    /// What to do.
    let hint: String
    /// What a code app shows, where that is what refuses.
    private(set) var clientCode: ClientErrorCode?

    init(_ status: HTTPStatus, _ detail: String, hint: String) {
        self.status = status
        self.detail = detail
        self.hint = hint
    }

    init(_ error: ProviderError) {
        switch error.code {
        case .notFound: self.init(.notFound, error.reason, hint: "GET /_mock/v1/personas lists all people")
        case .notFinished: self.init(.conflict, error.reason, hint: "leave out password and code to use the right ones")
        case .invalid: self.init(.badRequest, error.reason, hint: "nothing has changed: put it right and send it again")
        case .conflict: self.init(.conflict, error.reason, hint: "nothing has changed: look at the present state")
        default: self.init(.internalServerError, error.reason, hint: "this is a fault of the provider")
        }
        clientCode = error.clientCode
    }

    var response: HTTPResponse {
        var members: [JSON.Member] = [
            .init(name: "type", value: "about:blank"),
            .init(name: "title", value: .string(status.reasonPhrase)),
            .init(name: "status", value: .number(String(status.rawValue))),
            .init(name: "detail", value: .string(detail)),
            .init(name: "hint", value: .string(hint)),
        ]
        if let clientCode { members.append(.init(name: "code", value: .string(clientCode.rawValue))) }
        return .content(Array(JSON.object(members).text.utf8), type: "application/problem+json", status: status)
    }
}
