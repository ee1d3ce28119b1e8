public import NemIDHTTP

/// Carries one request to a server and brings the response back.
///
/// ``PlainTransport`` is what is used unless told otherwise. A site that must go through a proxy, or wants its own HTTP
/// client, puts it here; a test puts a closure's worth of answers here.
///
/// Follow no redirects: where a request may go was decided before.
public protocol Transport: Sendable {
    /// Sends a request.
    ///
    /// - Parameters:
    ///   - request: what to send; without `Host` and `Content-Length`, which are the transport's to add.
    ///   - server: where to.
    ///   - bounds: how much may come back, and until when. What is late or larger is not used, whatever the transport
    ///     does.
    /// - Returns: the response, its body whole.
    /// - Throws: anything; it counts as "no answer". Its text is shown to nobody unless it is a ``TransportError``.
    func send(
        _ request: HTTPRequest,
        to server: ServerAddress,
        within bounds: TransportBounds
    ) async throws -> HTTPResponse
}
