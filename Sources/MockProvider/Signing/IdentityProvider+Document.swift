import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/launcher/document` and `/launcher/fetch`: the document of a signing under way for the frame within the
    /// login frame, and the page that fetches one.
    ///
    /// - Returns: nil for every other address.
    func launcherDocument(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse? {
        guard path.count == 2, path[0] == "document" || path[0] == "fetch" else { return nil }
        let signing = session(path[1])?.login.signing
        let response = path[0] == "document" ? signing?.document?.view.response : signing?.remote.map(Self.fetchPage)
        guard let response else {
            return ContentPolicy.data.applied(to: .text("There is no such document.\n", status: .notFound))
        }
        guard request.method == .get || request.method == .head else {
            return ContentPolicy.data.applied(to: .methodNotAllowed(allow: [.get, .head]))
        }
        return response
    }

    private static func fetchPage(_ remote: RemoteDocument) -> HTTPResponse {
        let page = PageTemplate(.fetchHTML).filled(["address": .text(remote.address)])
        return ContentPolicy.fetching(remote.origin).applied(to: .html(page))
    }

    /// Where the page is that fetches the document of that login.
    static func fetchAddress(_ session: String) -> String { "/launcher/fetch/\(session)" }

    /// Where the document of that login is.
    static func documentAddress(_ session: String) -> String { "/launcher/document/\(session)" }
}
