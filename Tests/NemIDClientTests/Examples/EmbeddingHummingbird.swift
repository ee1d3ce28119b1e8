import NemIDClient

// The Hummingbird handlers of Docs/Embedding.md, compiled against stand-ins of the few types that they touch.

func routesInTheMannerOfHummingbird(
    _ router: HummingbirdStandIn.Router,
    _ persist: HummingbirdStandIn.PersistDriver,
    _ nemID: RelyingParty,
    _ site: HummingbirdStandIn.Site
) {
    typealias URLEncodedFormDecoder = HummingbirdStandIn.URLEncodedFormDecoder
    typealias LoginForm = HummingbirdStandIn.LoginForm
    // snippet: hummingbird
    router.get("login") { request, context in
        let (launch, pending) = try nemID.beginLogin(LoginRequest(origin: "https://post.example"))
        try await persist.set(key: "nemid-" + site.sessionID(request), value: pending, expires: .seconds(900))
        return try site.page(
            launch.htmlFragment(
                postingTo: "/login/callback",
                hiddenFields: ["csrf": site.csrfToken(request)],
                script: .linked("/nemid-login.js")
            ),
            framing: launch.clientOrigin
        )
    }
    router.post("login/callback") { request, context in
        let form = try await URLEncodedFormDecoder().decode(LoginForm.self, from: request, context: context)
        try site.checkCSRFToken(form.csrf, request)
        let key = "nemid-" + site.sessionID(request)
        guard let pending = try await persist.get(key: key, as: PendingLogin.self) else { return site.beginAnew() }
        try await persist.remove(key: key)
        switch try await nemID.completeLogin(LoginCallback(response: form.response), for: pending) {
        case .person(let person): return try site.startSession(person.pid.value, request)
        case .employee(let employee): return try site.startSession("\(employee.cvr)-\(employee.rid)", request)
        case .ended(let status): return try site.page(status.message(in: .danish), framing: nil)
        }
    }
    // end
}

/// What the handlers touch of Hummingbird 2, and of the site around them.
enum HummingbirdStandIn {
    struct Request {}

    struct Context {}

    struct Response {}

    struct LoginForm: Decodable {
        let csrf: String
        let response: String?
    }

    struct URLEncodedFormDecoder {
        struct Unreadable: Error {}

        func decode<Form: Decodable>(_ type: Form.Type, from request: Request, context: Context) async throws -> Form {
            throw Unreadable()
        }
    }

    final class Router {
        typealias Handler = (Request, Context) async throws -> Response

        func get(_ path: String, use handler: Handler) {}

        func post(_ path: String, use handler: Handler) {}
    }

    final class PersistDriver {
        func set<Object: Codable & Sendable>(key: String, value: Object, expires: Duration?) async throws {}

        func get<Object: Codable & Sendable>(key: String, as type: Object.Type) async throws -> Object? { nil }

        func remove(key: String) async throws {}
    }

    struct Site {
        func page(_ html: String, framing origin: String?) throws -> Response { Response() }

        func sessionID(_ request: Request) -> String { "" }

        func csrfToken(_ request: Request) -> String { "" }

        func checkCSRFToken(_ token: String, _ request: Request) throws {}

        func startSession(_ user: String, _ request: Request) throws -> Response { Response() }

        func beginAnew() -> Response { Response() }
    }
}
