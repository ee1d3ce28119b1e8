import NemIDHTTP
import NemIDNetwork
import Synchronization

/// A provider behind a port of this machine's loopback address: the engine of ``IdentityProvider``, reached by HTTP/1.1.
///
/// ```swift
/// let listener = try Listener(configuration: .init(now: { Date() }))
/// print(listener.provider.publicOrigin)  // http://127.0.0.1:40121
/// ```
///
/// The web services have a port of their own, with TLS, where that is asked for. It listens until ``shutdown()`` is called or it is released. Other machines cannot reach it.
public final class Listener: Sendable {
    /// The engine.
    public let provider: IdentityProvider
    /// The port.
    public let port: UInt16
    /// The port of the web services, with TLS; nil where there is none.
    public let webServicePort: UInt16?

    private let server: HTTPServer
    private let webServices: HTTPServer?

    /// Connections open at once; further ones get 503.
    private static let maximumConnections = 16_384
    /// The same for the web services: a handshake costs more than a question.
    private static let maximumSecuredConnections = 256

    /// Where a document to sign may come along, which with base64 around it takes more than other bodies.
    private static let limits = HTTPLimits(
        bodyOfPath: [
            "/launcher/start": 28 << 20, "/launcher/step": 28 << 20, "/_mock/v1/login": 28 << 20,
            "/signtextviewer": 28 << 20,
        ]
    )

    /// Opens the ports, then makes the provider, whose certificates hold the port's address.
    ///
    /// - Parameters:
    ///   - port: the port; 0 takes a free one.
    ///   - publicOrigin: scheme, host and port under which browsers reach it; nil for `http://127.0.0.1` and the port.
    ///   - webServicePort: the port of the web services, with TLS; 0 takes a free one, nil opens none.
    ///   - webServiceOrigin: scheme, host and port under which they are reached; nil for `https://127.0.0.1` and the port.
    ///   - configuration: everything else; its own origins are not used. `127.0.0.1` and `localhost` with the ports are
    ///     added to its hosts.
    /// - Throws: `ProviderError` with code `listening` where the port cannot be had, and as ``IdentityProvider/init(_:)``.
    public init(
        port: UInt16 = 0,
        publicOrigin: String? = nil,
        webServicePort: UInt16? = nil,
        webServiceOrigin: String? = nil,
        configuration: IdentityProvider.Configuration
    ) throws(ProviderError) {
        let engine = Engine()
        let server: HTTPServer
        let webServices: HTTPServer?
        do {
            server = try HTTPServer(
                host: "127.0.0.1",
                port: port,
                configuration: HTTPServerConfiguration(
                    limits: Self.limits,
                    maximumConnections: Self.maximumConnections
                ),
                handler: { request in await engine.respond(to: request) }
            )
            webServices = try webServicePort.map { (port) throws(NetworkError) in
                try HTTPServer(
                    host: "127.0.0.1",
                    port: port,
                    configuration: HTTPServerConfiguration(
                        maximumConnections: Self.maximumSecuredConnections,
                        tls: { engine.context }
                    ),
                    handler: { request in
                        guard IdentityProvider.isWebService(request.path) else { return Self.elsewhere }
                        return await engine.respond(to: request)
                    }
                )
            }
        } catch {
            throw ProviderError(.listening, error.reason)
        }
        var configuration = configuration
        configuration.publicOrigin = publicOrigin ?? "http://127.0.0.1:\(server.port)"
        configuration.webServiceOrigin = webServices.map { webServiceOrigin ?? "https://127.0.0.1:\($0.port)" }
        for port in [server.port, webServices?.port].compactMap(\.self) {
            configuration.furtherHosts += ["127.0.0.1:\(port)", "localhost:\(port)"]
        }
        provider = try IdentityProvider(configuration)
        try engine.start(provider)
        self.port = server.port
        self.server = server
        self.webServicePort = webServices?.port
        self.webServices = webServices
    }

    private static let elsewhere = HTTPResponse.text(
        "This port has the web services alone; everything else is on the other one.\n",
        status: .notFound
    )

    /// Stops listening: requests being served are answered, for half a second at most.
    public func shutdown() async {
        for server in [server, webServices].compactMap(\.self) {
            try? await BlockingCall.run { server.shutdown(grace: .milliseconds(500)) }
        }
    }
}

/// The provider once it is there: the ports must be open before, as their addresses stand in the certificates.
private final class Engine: Sendable {
    private struct State {
        var provider: IdentityProvider?
        var context: TLSContext?
    }

    private let state = Mutex(State())

    /// What the web services' connections are made from; none are before it is there.
    var context: TLSContext? { state.withLock { $0.context } }

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        guard let provider = state.withLock({ $0.provider }) else {
            return .text("The provider is starting.\n", status: .serviceUnavailable)
        }
        return await provider.respond(to: request)
    }

    func start(_ provider: IdentityProvider) throws(ProviderError) {
        let context: TLSContext?
        do {
            context = try provider.webServiceIdentity.map { (identity) throws(NetworkError) in
                try .server(
                    TLSIdentity(
                        privateKey: identity.key,
                        certificate: identity.certificate,
                        issuers: [identity.issuer]
                    ),
                    clientCertificates: .asked
                )
            }
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
        state.withLock { $0 = State(provider: provider, context: context) }
    }
}
