public import NemIDHTTP

extension IdentityProvider {
    /// Answers one request: the same engine in process and behind a port.
    ///
    /// A `Host` that is not the provider's own gets 421 and an `Origin` on POST that is not its own 403; a request without
    /// these fields comes from no browser and is answered. At the addresses inside certificates anybody is: what is there is
    /// public, and programs that ask there leave the port out of `Host`.
    ///
    /// - Parameter request: with or without a `Host`; the body read whole.
    /// - Returns: a response for every request.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        let path = request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
        if let first = path.first, PKIPath.openFolders.contains(first) {
            return ContentPolicy.data.applied(to: pki(request))
        }
        if let refusal = refusal(of: request) { return ContentPolicy.data.applied(to: refusal) }
        switch path.first {
        case "launcher": return launcher(request, Array(path.dropFirst()))
        case "assets", "", "people": return site(request, path)
        case "_mock": return ContentPolicy.data.applied(to: control(request, Array(path.dropFirst())))
        default: return ContentPolicy.data.applied(to: pki(request))
        }
    }

    private func refusal(of request: HTTPRequest) -> HTTPResponse? {
        let hosts = request.fields.values("Host")
        guard hosts.allSatisfy({ self.hosts.contains($0.lowercased()) }) else {
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
}
