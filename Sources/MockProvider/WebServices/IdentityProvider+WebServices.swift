import NemIDHTTP

extension IdentityProvider {
    /// Scheme, host and port that the web services are reached under.
    public nonisolated var webServiceAddress: String { webServiceOrigin.text }

    /// Whether a web service has that path.
    nonisolated static func isWebService(_ path: String) -> Bool { WebServices.Service(path: path) != nil }

    /// Answers what is asked of the web services.
    func webServices(_ request: HTTPRequest) -> HTTPResponse {
        var services = WebServices(
            people: everybody(),
            registry: registry,
            issuer: issuer,
            seed: seed,
            origin: webServiceOrigin.text,
            now: now(),
            state: webServiceState
        )
        let response = services.respond(to: request)
        webServiceState = services.state
        return response
    }

    /// Says whether the web services are out of order: then they answer each question with an internal error (16384).
    ///
    /// - Parameter areOut: whether they are; they are not at first.
    public func setWebServicesOutOfOrder(_ areOut: Bool) {
        webServiceState.areOutOfOrder = areOut
    }
}
