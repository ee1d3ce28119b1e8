import NemIDHTTP
import NemIDNetwork
import Synchronization

/// Requests and responses on connections of their own, each on a thread of its own, at most so many at once.
///
/// Looking up a name cannot be broken off: while the name service hangs, the threads that wait for it outlive the deadline of
/// their requests. The number bounds how many they become.
final class BlockingExchange: Sendable {
    private let free: Mutex<Int>

    init(maximumRequests: Int) { free = Mutex(max(1, maximumRequests)) }

    /// Sends a request, by TLS where `security` is there.
    ///
    /// - Throws: ``TransportError``.
    func send(
        _ request: HTTPRequest,
        to server: ServerAddress,
        within bounds: TransportBounds,
        security: TLSClientSettings? = nil
    ) async throws(TransportError) -> HTTPResponse {
        guard take() else { throw TransportError("too many requests are under way") }
        var request = request
        request.fields["Host"] = server.description
        let whole = request
        let result: Result<HTTPResponse, NetworkError>
        do throws(NetworkError) {
            result = try await BlockingCall.run {
                defer { self.giveBack() }
                return Self.exchange(whole, with: server, within: bounds, security)
            }
        } catch {
            // No thread was made, so nothing in it gives the place back.
            giveBack()
            throw TransportError(error)
        }
        switch result {
        case .success(let response): return response
        case .failure(let error): throw TransportError(error)
        }
    }

    /// Blocks until the response is there or the deadline has passed, looking up the name aside.
    private static func exchange(
        _ request: HTTPRequest,
        with server: ServerAddress,
        within bounds: TransportBounds,
        _ security: TLSClientSettings?
    ) -> Result<HTTPResponse, NetworkError> {
        // Chunks of a kilobyte and more are nothing to complain of, however long the body.
        let overhead = max(HTTPLimits().chunkOverhead, bounds.bodyOctets / 64)
        let limits = HTTPLimits(body: bounds.bodyOctets, chunkOverhead: overhead)
        return Result { () throws(NetworkError) in
            var connection = try HTTPConnection(
                host: server.host,
                port: server.port,
                security: security,
                limits: limits,
                deadline: bounds.deadline
            )
            return try connection.send(request, keepAlive: false, deadline: bounds.deadline)
        }
    }

    private func take() -> Bool {
        free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
    }

    private func giveBack() { free.withLock { $0 += 1 } }
}

extension TransportError {
    init(_ error: NetworkError) {
        let kind: Kind =
            switch error.code {
            case .connect, .timeout, .closed, .address: .connection
            case .serverCertificate: .serverCertificate
            case .clientCertificate: .clientCertificate
            case .tls: .tls
            case .http: .response
            case .listen, .system: .other
            }
        self.init(error.description, kind: kind)
    }
}
