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
/// It listens until ``shutdown()`` is called or it is released. Other machines cannot reach it.
public final class Listener: Sendable {
    /// The engine.
    public let provider: IdentityProvider
    /// The port.
    public let port: UInt16

    private let server: HTTPServer

    /// Connections open at once; further ones get 503.
    private static let maximumConnections = 16_384

    /// Opens the port, then makes the provider, whose certificates hold the port's address.
    ///
    /// - Parameters:
    ///   - port: the port; 0 takes a free one.
    ///   - publicOrigin: scheme, host and port under which browsers reach it; nil for `http://127.0.0.1` and the port.
    ///   - configuration: everything else; its own `publicOrigin` is not used. `127.0.0.1` and `localhost` with the port
    ///     are added to its hosts.
    /// - Throws: `ProviderError` with code `listening` where the port cannot be had, and as ``IdentityProvider/init(_:)``.
    public init(
        port: UInt16 = 0,
        publicOrigin: String? = nil,
        configuration: IdentityProvider.Configuration
    ) throws(ProviderError) {
        let engine = Engine()
        let server: HTTPServer
        do {
            server = try HTTPServer(
                host: "127.0.0.1",
                port: port,
                configuration: HTTPServerConfiguration(maximumConnections: Self.maximumConnections)
            ) { request in
                guard let provider = engine.provider else {
                    return .text("The provider is starting.\n", status: .serviceUnavailable)
                }
                return await provider.respond(to: request)
            }
        } catch {
            throw ProviderError(.listening, error.reason)
        }
        var configuration = configuration
        configuration.publicOrigin = publicOrigin ?? "http://127.0.0.1:\(server.port)"
        configuration.furtherHosts += ["127.0.0.1:\(server.port)", "localhost:\(server.port)"]
        provider = try IdentityProvider(configuration)
        engine.start(provider)
        self.port = server.port
        self.server = server
    }

    /// Stops listening: requests being served are answered, for half a second at most.
    public func shutdown() async {
        let server = server
        try? await BlockingCall.run { server.shutdown(grace: .milliseconds(500)) }
    }
}

/// The provider once it is there: the port must be open before, as its address stands in the certificates.
private final class Engine: Sendable {
    private let made = Mutex<IdentityProvider?>(nil)

    var provider: IdentityProvider? { made.withLock { $0 } }

    func start(_ provider: IdentityProvider) { made.withLock { $0 = provider } }
}
