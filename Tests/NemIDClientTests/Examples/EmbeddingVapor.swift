import NemIDClient

// The Vapor handlers of Docs/Embedding.md, compiled against stand-ins of the few Vapor types that they touch.

func routesInTheMannerOfVapor(
    _ app: VaporStandIn.Application,
    _ nemID: RelyingParty,
    _ site: VaporStandIn.Site
) {
    typealias Response = VaporStandIn.Response
    // snippet: vapor
    app.get("login") { request async throws -> Response in
        let (launch, pending) = try nemID.beginLogin(LoginRequest(origin: "https://post.example"))
        request.session.data["nemid"] = try pending.encoded()
        return try site.page(
            launch.htmlFragment(
                postingTo: "/login/callback",
                hiddenFields: ["csrf": site.csrfToken(request)],
                script: .linked("/nemid-login.js")
            ),
            framing: launch.clientOrigin
        )
    }
    app.on(.POST, "login", "callback", body: .collect(maxSize: "1mb")) { request async throws -> Response in
        try site.checkCSRFToken(request)
        let pending = try PendingLogin(encoded: request.session.data["nemid"])
        request.session.data["nemid"] = nil
        let callback = LoginCallback(response: try? request.content.get(String.self, at: "response"))
        switch try await nemID.completeLogin(callback, for: pending) {
        case .person(let person): return try site.startSession(person.pid.value, request)
        case .employee(let employee): return try site.startSession("\(employee.cvr)-\(employee.rid)", request)
        case .ended(let status): return try site.page(status.message(in: .danish), framing: nil)
        }
    }
    // end
}

/// What the handlers touch of Vapor 4, and of the site around them.
enum VaporStandIn {
    struct Response: Sendable {}

    struct MaxSize: ExpressibleByStringLiteral, Sendable {
        init(stringLiteral value: String) {}
    }

    enum Method { case POST }

    enum Body { case collect(maxSize: MaxSize) }

    final class Session {
        var data: [String: String] = [:]
    }

    struct Content {
        let fields: [String: String]

        struct Absent: Error {}

        func get(_ type: String.Type, at name: String) throws -> String {
            guard let value = fields[name] else { throw Absent() }
            return value
        }
    }

    struct Request {
        let session: Session
        let content: Content
    }

    final class Application {
        typealias Handler = (Request) async throws -> Response

        func get(_ path: String, use handler: Handler) {}

        func on(_ method: Method, _ path: String..., body: Body, use handler: Handler) {}
    }

    struct Site {
        func page(_ html: String, framing origin: String?) throws -> Response { Response() }

        func csrfToken(_ request: Request) -> String { "" }

        func checkCSRFToken(_ request: Request) throws {}

        func startSession(_ user: String, _ request: Request) throws -> Response { Response() }
    }
}
