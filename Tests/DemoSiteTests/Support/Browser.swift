import MockProvider
import NemIDHTTP
import Testing

@testable import DemoSite

/// As much of a browser as the site's rules need: it keeps cookies and sends `Host` and `Origin`.
struct Browser {
    let site: Site
    let origin: String
    var cookies: [String: String] = [:]

    init(site: Site, origin: String) {
        self.site = site
        self.origin = origin
    }

    private var host: String { origin.replacing("https://", with: "").replacing("http://", with: "") }

    mutating func get(_ path: String, fields: HTTPFields = [:]) async -> HTTPResponse {
        await send(.get, path, fields: fields)
    }

    /// Posts a form as a page of the site itself would.
    mutating func post(_ path: String, _ form: FormFields, origin: String? = nil) async -> HTTPResponse {
        await send(
            .post,
            path,
            fields: ["Origin": origin ?? self.origin, "Content-Type": "application/x-www-form-urlencoded"],
            body: Array(form.urlEncoded.utf8)
        )
    }

    mutating func send(
        _ method: HTTPMethod,
        _ path: String,
        fields: HTTPFields = [:],
        body: [UInt8] = []
    ) async -> HTTPResponse {
        var fields = fields
        if fields["Host"] == nil { fields["Host"] = host }
        if !cookies.isEmpty, fields["Cookie"] == nil {
            fields["Cookie"] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                .joined(separator: "; ")
        }
        let response = await site.respond(
            to: HTTPRequest(method: method, target: path, fields: fields, body: body)
        )
        for cookie in response.fields.values("Set-Cookie") { keep(cookie) }
        return response
    }

    private mutating func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = cookie.contains("Max-Age=0") ? nil : String(pair[1])
    }

    /// Opens the login page.
    mutating func openLogin() async throws -> OpenLogin {
        let response = await get("/log-paa")
        let text = response.text
        return OpenLogin(
            parameters: try #require(text.between("id=\"nemid_parameters\">", "</script>")),
            formToken: try #require(text.hidden("formular")),
            attempt: try #require(text.hidden("forsoeg"))
        )
    }

    /// Posts what the login frame would.
    mutating func answer(_ login: OpenLogin, with response: String) async -> HTTPResponse {
        await post(
            "/log-paa/svar",
            ["formular": login.formToken, "forsoeg": login.attempt, "response": response]
        )
    }

    /// The whole login, the frame aside.
    mutating func logIn(as personID: String, at provider: IdentityProvider) async throws -> HTTPResponse {
        let login = try await openLogin()
        let response = try await provider.login(parametersJSON: login.parameters, as: personID)
        return await answer(login, with: response)
    }
}

/// What a login page holds for the frame.
struct OpenLogin {
    let parameters: String
    var formToken: String
    var attempt: String
}

extension HTTPResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
    var location: String? { fields["Location"] }
}

extension String {
    func between(_ start: String, _ end: String) -> String? {
        guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(self[from.upperBound..<to.lowerBound])
    }

    /// The value of the first hidden field of that name.
    func hidden(_ name: String) -> String? {
        between("name=\"\(name)\" value=\"", "\"")
    }
}
