import Glibc
import Synchronization

/// A POSIX thread that runs one closure.
final class Thread: Sendable {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Nil once joined.
    private let handle: Mutex<pthread_t?>

    init(_ run: @escaping @Sendable () -> Void) throws(NetworkError) {
        let body = Unmanaged.passRetained(Body(run))
        var handle = pthread_t()
        let status = pthread_create(
            &handle,
            nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            },
            body.toOpaque()
        )
        guard status == 0 else {
            body.release()
            throw NetworkError(.system, "no thread: \(SystemFailure.text(status))")
        }
        self.handle = Mutex(handle)
    }

    deinit {
        if let handle = takeHandle() { pthread_detach(handle) }
    }

    /// Waits for the thread to end; a second call returns at once.
    func join() {
        if let handle = takeHandle() { pthread_join(handle, nil) }
    }

    private func takeHandle() -> pthread_t? {
        handle.withLock { handle in
            defer { handle = nil }
            return handle
        }
    }
}
