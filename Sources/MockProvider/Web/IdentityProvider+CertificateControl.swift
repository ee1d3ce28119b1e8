import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/_mock/v1` about certificates, authorities and service providers; nil for any other path.
    func certificateControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        switch (path.first, path.count) {
        case ("personas", 3) where path[2] == "certificate":
            return try read(request) { () throws(Problem) in try certificateDocument(path[1]) }
        case ("personas", 3) where path[2] == "revoke":
            return try act(request) { () throws(Problem) in try revoke(path[1], request) }
        case ("personas", 3) where path[2] == "renew":
            return try act(request) { () throws(Problem) in try renew(path[1], request) }
        case ("pki", 1):
            return try read(request) { authoritiesDocument }
        case ("pki", 2) where path[1] == "revoke":
            return try act(request) { () throws(Problem) in try revokeIssuing(request) }
        case ("pki", 2) where path[1] == "rotate":
            return try act(request) { () throws(Problem) in try rotate(request) }
        default: return try serviceProviderControl(request, path)
        }
    }

    /// The answer to GET.
    private func read(_ request: HTTPRequest, _ document: () throws(Problem) -> JSON) throws(Problem) -> HTTPResponse {
        guard request.method == .get || request.method == .head else {
            return .methodNotAllowed(allow: [.get, .head])
        }
        return .json(Array((try document().text + "\n").utf8))
    }

    /// The answer to POST.
    func act(_ request: HTTPRequest, _ action: () throws(Problem) -> JSON) throws(Problem) -> HTTPResponse {
        guard request.method == .post else { return .methodNotAllowed(allow: [.post]) }
        return .json(Array((try action().text + "\n").utf8))
    }

    /// Does something, and turns what goes wrong into a problem document.
    @discardableResult
    func perform<Value>(_ body: () throws(ProviderError) -> Value) throws(Problem) -> Value {
        do {
            return try body()
        } catch {
            throw Problem(error)
        }
    }

    static func cause(_ message: JSONRequest) throws(Problem) -> RevocationCause {
        guard let text = try message.optionalText("cause") else { return .unspecified }
        guard let cause = RevocationCause(rawValue: text) else {
            let causes = RevocationCause.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.badRequest, "there is no such cause", hint: "causes are \(causes)")
        }
        return cause
    }

    // MARK: People

    private func revoke(_ userID: String, _ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["cause", "stopsLogins"])
        let cause = try Self.cause(message)
        let stopsLogins = try message.optionalFlag("stopsLogins") ?? true
        try perform { () throws(ProviderError) in
            try revokeCertificate(of: userID, cause: cause, stopsLogins: stopsLogins)
        }
        return try certificateDocument(userID)
    }

    private func renew(_ userID: String, _ request: HTTPRequest) throws(Problem) -> JSON {
        _ = try JSONRequest(request, allowing: [])
        try perform { () throws(ProviderError) in try renewCertificate(of: userID) }
        return try certificateDocument(userID)
    }

    /// The present certificate of a person, and what has become of it.
    private func certificateDocument(_ userID: String) throws(Problem) -> JSON {
        let pem = try perform { () throws(ProviderError) in try certificate(of: userID) }
        guard let certificate = try? Certificate.certificates(pem: Array(pem.utf8)).first else {
            throw Problem(ProviderError(.internalFailure, "the certificate cannot be read"))
        }
        let revocation = issuer.revocation(of: certificate, at: now())
        return [
            "certificate": .string(pem),
            "serial": .string(certificate.serialHex),
            "notBefore": .string(CivilTime(certificate.notBefore).rfc3339),
            "notAfter": .string(CivilTime(certificate.notAfter).rfc3339),
            "status": .string(revocation == nil ? "good" : "revoked"),
            "revokedAt": revocation.map { .string(CivilTime($0.date).rfc3339) } ?? .null,
            "cause": revocation.map { .string($0.cause.rawValue) } ?? .null,
        ]
    }

    // MARK: Authorities

    /// Oldest first, the present ones last.
    private var authoritiesDocument: JSON {
        [
            "roots": .array(rootCertificates().map { .string($0) }),
            "issuing": .array(issuingCertificates().map { .string($0) }),
        ]
    }

    private func revokeIssuing(_ request: HTTPRequest) throws(Problem) -> JSON {
        let cause = try Self.cause(try JSONRequest(request, allowing: ["cause"]))
        try perform { () throws(ProviderError) in try revokeIssuingAuthority(cause: cause) }
        return authoritiesDocument
    }

    private func rotate(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["what", "renewing"])
        guard let what = Rotation(rawValue: try message.text("what")) else {
            throw Problem(.badRequest, "there is no such authority", hint: "what is intermediate or root")
        }
        let renewing = try message.optionalFlag("renewing") ?? true
        try perform { () throws(ProviderError) in try rotate(what, renewing: renewing) }
        return authoritiesDocument
    }
}
