import Synchronization

/// Bounds in time what others do, whether or not they care.
enum Deadline {
    /// What `body` gives before the deadline; nil once that has passed or the calling task is cancelled.
    ///
    /// `body` is cancelled then, and goes on by itself if it does not notice.
    static func value<Value: Sendable>(
        before deadline: ContinuousClock.Instant,
        _ body: @escaping @Sendable () async -> Value
    ) async -> Value? {
        let first = First<Value>()
        let work = Task { first.settle(await body()) }
        let timer = Task {
            // Broken off where the value came first, which makes no difference then.
            try? await Task.sleep(until: deadline, clock: .continuous)
            first.settle(nil)
        }
        defer {
            work.cancel()
            timer.cancel()
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { first.wait($0) }
        } onCancel: {
            first.settle(nil)
        }
    }

    /// The first of several values; the others are dropped.
    private final class First<Value: Sendable>: Sendable {
        private enum State {
            case open
            case waiting(CheckedContinuation<Value?, Never>)
            case settled(Value?)
        }

        private let state = Mutex(State.open)

        func wait(_ continuation: CheckedContinuation<Value?, Never>) {
            let settled: Value?? = state.withLock { state in
                guard case .settled(let value) = state else {
                    state = .waiting(continuation)
                    return nil
                }
                return .some(value)
            }
            if let settled { continuation.resume(returning: settled) }
        }

        func settle(_ value: Value?) {
            let waiting: CheckedContinuation<Value?, Never>? = state.withLock { state in
                let before = state
                if case .settled = before { return nil }
                state = .settled(value)
                if case .waiting(let continuation) = before { return continuation }
                return nil
            }
            waiting?.resume(returning: value)
        }
    }
}
