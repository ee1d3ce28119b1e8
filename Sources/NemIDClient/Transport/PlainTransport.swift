public import NemIDHTTP

/// HTTP/1.1 without TLS, a connection for each request, each on a thread of its own.
///
/// Fit for what is signed by itself, as revocation evidence is. Redirects are not followed, and no proxy is used.
public struct PlainTransport: Transport {
    /// Requests under way at once, unless told otherwise.
    public static let defaultMaximumRequests = 64

    private let exchange: BlockingExchange

    /// A transport with at most so many requests under way at once; one more is refused.
    ///
    /// Looking up a name cannot be broken off: while the name service hangs, the threads that wait for it outlive the
    /// deadline of their requests. This bounds how many they become.
    public init(maximumRequests: Int = Self.defaultMaximumRequests) {
        exchange = BlockingExchange(maximumRequests: maximumRequests)
    }

    /// Sends a request.
    ///
    /// - Throws: ``TransportError``.
    public func send(
        _ request: HTTPRequest,
        to server: ServerAddress,
        within bounds: TransportBounds
    ) async throws -> HTTPResponse {
        try await exchange.send(request, to: server, within: bounds)
    }
}
