public import FoundationEssentials
import NemIDCrypto
public import NemIDHTTP
import NemIDNetwork

/// HTTP/1.1 over TLS 1.2 or 1.3, with the service provider's certificate as that of the client: what ``PIDService`` asks with.
///
/// The server is whom its certificate says: it must lead to one of the roots given, be valid now, be for the host that is asked
/// (RFC 9525), as `subjectAltName` and not as the common name, and be for a server. A connection for each request, each on a
/// thread of its own. Redirects are not followed, no proxy is used, and neither sessions nor tickets are kept.
///
/// Not checked: whether the server's certificate is revoked.
public struct SecureTransport: Transport {
    /// Requests under way at once, unless told otherwise.
    public static let defaultMaximumRequests = 64

    private let exchange: BlockingExchange
    private let settings: TLSClientSettings

    /// A transport to servers below these roots.
    ///
    /// - Parameters:
    ///   - roots: in PEM, at least one; those of the system do not count.
    ///   - credential: whose certificate is shown to a server that asks; nil for none.
    ///   - maximumRequests: requests under way at once; one more is refused.
    ///   - now: the clock for the server's certificate; nil for the real one.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/configuration``.
    public init(
        trusting roots: String,
        credential: ServiceProviderCredential?,
        maximumRequests: Int = Self.defaultMaximumRequests,
        now: (@Sendable () -> Date)? = nil
    ) throws(NemIDError) {
        exchange = BlockingExchange(maximumRequests: maximumRequests)
        let context: TLSContext
        do {
            context = try .client(
                trusting: try Certificate.certificates(pem: Array(roots.utf8)),
                identity: credential.map { TLSIdentity(privateKey: $0.privateKey, certificate: $0.certificate) }
            )
        } catch {
            throw NemIDError(
                code: .configuration,
                reason: "the roots of the server, or the credential, cannot be used for TLS",
                hint: "give the certificate of the server's root in PEM, and a credential whose key is RSA"
            )
        }
        let clock = now ?? SystemClock.now
        settings = TLSClientSettings(context: context, now: { Int(clock().timeIntervalSince1970) })
    }

    /// Sends a request.
    ///
    /// - Throws: ``TransportError``.
    public func send(
        _ request: HTTPRequest,
        to server: ServerAddress,
        within bounds: TransportBounds
    ) async throws -> HTTPResponse {
        try await exchange.send(request, to: server, within: bounds, security: settings)
    }
}
