import NemIDHTTP

/// An error of the control interface as a problem document (RFC 9457).
struct Problem: Error, Sendable, Hashable {
    let status: HTTPStatus
    /// What happened.
    let detail: String
    /// What to do.
    let hint: String

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
    }

    var response: HTTPResponse {
        let document: JSON = [
            "type": "about:blank",
            "title": .string(status.reasonPhrase),
            "status": .number(String(status.rawValue)),
            "detail": .string(detail),
            "hint": .string(hint),
        ]
        return .content(Array(document.text.utf8), type: "application/problem+json", status: status)
    }
}
