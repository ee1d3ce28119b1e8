public import NemIDHTTP
import NemIDNetwork
import Synchronization

/// HTTP/1.1 without TLS, a connection for each request, each on a thread of its own.
///
/// Fit for what is signed by itself, as revocation evidence is. Redirects are not followed, and no proxy is used.
public struct PlainTransport: Transport {
    /// Requests under way at once, unless told otherwise.
    public static let defaultMaximumRequests = 64

    private let slots: Slots

    /// A transport with at most so many requests under way at once; one more is refused.
    ///
    /// Looking up a name cannot be broken off: while the name service hangs, the threads that wait for it outlive the
    /// deadline of their requests. This bounds how many they become.
    public init(maximumRequests: Int = Self.defaultMaximumRequests) {
        slots = Slots(maximumRequests)
    }

    /// Sends a request.
    ///
    /// - Throws: ``TransportError``.
    public func send(
        _ request: HTTPRequest,
        to server: ServerAddress,
        within bounds: TransportBounds
    ) async throws -> HTTPResponse {
        guard slots.take() else { throw TransportError("too many requests are under way") }
        var request = request
        request.fields["Host"] = server.description
        let whole = request
        let slots = slots
        let result: Result<HTTPResponse, NetworkError>
        do throws(NetworkError) {
            result = try await BlockingCall.run {
                defer { slots.giveBack() }
                return Self.exchange(whole, with: server, within: bounds)
            }
        } catch {
            // No thread was made, so nothing in it gives the slot back.
            slots.giveBack()
            throw TransportError(error.description)
        }
        do {
            return try result.get()
        } catch {
            throw TransportError(error.description)
        }
    }

    /// Blocks until the response is there or the deadline has passed, looking up the name aside.
    private static func exchange(
        _ request: HTTPRequest,
        with server: ServerAddress,
        within bounds: TransportBounds
    ) -> Result<HTTPResponse, NetworkError> {
        // Chunks of a kilobyte and more are nothing to complain of, however long the body.
        let overhead = max(HTTPLimits().chunkOverhead, bounds.bodyOctets / 64)
        let limits = HTTPLimits(body: bounds.bodyOctets, chunkOverhead: overhead)
        return Result { () throws(NetworkError) in
            var connection = try HTTPConnection(
                host: server.host,
                port: server.port,
                limits: limits,
                deadline: bounds.deadline
            )
            return try connection.send(request, keepAlive: false, deadline: bounds.deadline)
        }
    }

    /// How many more requests may begin.
    private final class Slots: Sendable {
        private let free: Mutex<Int>

        init(_ count: Int) { free = Mutex(max(1, count)) }

        func take() -> Bool {
            free.withLock { free in
                guard free > 0 else { return false }
                free -= 1
                return true
            }
        }

        func giveBack() { free.withLock { $0 += 1 } }
    }
}
