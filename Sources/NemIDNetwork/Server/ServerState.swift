import NemIDHTTP
import Synchronization

/// What all loops of a server share, with the thread that started it.
final class ServerState: Sendable {
    typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

    let configuration: HTTPServerConfiguration
    let handler: Handler
    /// Connections open now.
    let connectionCount = Atomic<Int>(0)
    /// When a requested shutdown stops waiting; nil while none is requested.
    private let shutdownDeadline = Mutex<ContinuousClock.Instant?>(nil)
    private let isStopping = Atomic<Bool>(false)

    init(configuration: HTTPServerConfiguration, handler: @escaping Handler) {
        self.configuration = configuration
        self.handler = handler
    }

    /// When to stop at the latest, nil while nobody asked.
    var stopBy: ContinuousClock.Instant? {
        isStopping.load(ordering: .acquiring) ? shutdownDeadline.withLock { $0 } : nil
    }

    func stop(by deadline: ContinuousClock.Instant) {
        shutdownDeadline.withLock { $0 = min($0 ?? deadline, deadline) }
        isStopping.store(true, ordering: .releasing)
    }

    /// Counts one more connection unless that were too many.
    func admit() -> Bool {
        let count = connectionCount.add(1, ordering: .relaxed).newValue
        guard count <= configuration.maximumConnections else {
            connectionCount.subtract(1, ordering: .relaxed)
            return false
        }
        return true
    }

    func release() {
        connectionCount.subtract(1, ordering: .relaxed)
    }
}
