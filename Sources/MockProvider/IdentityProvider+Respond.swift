public import NemIDHTTP

extension IdentityProvider {
    /// Answers one request: the same engine in process and behind a port.
    ///
    /// A `Host` that is not the provider's own gets 421 and an `Origin` on POST that is not its own 403; a request without
    /// these fields comes from no browser and is answered. At the addresses inside certificates the port in `Host` does not
    /// matter, as `openssl ocsp` leaves it out.
    ///
    /// - Parameter request: with or without a `Host`; the body read whole.
    /// - Returns: a response for every request.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        let path = request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
        let isEvidence = path.first.map(PKIPath.evidenceFolders.contains) ?? false
        if let refusal = refusal(of: request, ignoringPort: isEvidence) {
            return ContentPolicy.data.applied(to: refusal)
        }
        if Self.isWebService(request.path) { return ContentPolicy.data.applied(to: webServices(request)) }
        switch path.first {
        case "codefile": return codeFile(request, Array(path.dropFirst()))
        case "launcher": return launcher(request, Array(path.dropFirst()))
        case "assets", "", "people", "new-person", "service-providers", "parameters": return site(request, path)
        case "phone": return phone(request, Array(path.dropFirst()))
        case "signtextviewer": return signTextViewer(request, Array(path.dropFirst()))
        case "_mock": return ContentPolicy.data.applied(to: control(request, Array(path.dropFirst())))
        default: return ContentPolicy.data.applied(to: pki(request))
        }
    }

    private func refusal(of request: HTTPRequest, ignoringPort: Bool) -> HTTPResponse? {
        let named = request.fields.values("Host").map { $0.lowercased() }
        let isOwn =
            ignoringPort
            ? Set(named.map(Self.withoutPort)).isSubset(of: hosts.map(Self.withoutPort)) : hosts.isSuperset(of: named)
        guard isOwn else {
            return .text(
                "This provider does not speak for that host. Use \(publicOrigin)/ or name the host at the start.\n",
                status: .misdirectedRequest
            )
        }
        guard request.method == .post else { return nil }
        let areOwn = request.fields.values("Origin").allSatisfy { origin in
            origin == publicOrigin || self.hosts.contains { origin == "http://\($0)" || origin == "https://\($0)" }
        }
        return areOwn ? nil : .text("Requests from pages of other origins are refused.\n", status: .forbidden)
    }

    /// The host of `127.0.0.1:7788`; what has no port stays as it is.
    private static func withoutPort(_ authority: String) -> String {
        guard let colon = authority.lastIndex(of: ":") else { return authority }
        let port = authority[authority.index(after: colon)...].utf8
        return port.allSatisfy { (0x30...0x39).contains($0) } ? String(authority[..<colon]) : authority
    }
}
