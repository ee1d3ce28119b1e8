import Foundation
import Synchronization

/// A call that blocks, begun at once on a thread of its own; its value is fetched later.
package final class BackgroundCall<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let ended = DispatchSemaphore(value: 0)

    package init(_ body: @escaping @Sendable () throws -> Value) {
        Thread.detachNewThread { [self] in
            let result = Result { try body() }
            self.result.withLock { $0 = result }
            ended.signal()
        }
    }

    /// Waits for the call to end; blocks the thread.
    package func value() throws -> Value {
        guard ended.wait(timeout: .now() + .seconds(Int(Patience.limit.components.seconds))) == .success,
            let result = result.withLock({ $0 })
        else { throw ProcessError(executable: "a thread", reason: "takes too long", isTimeout: true) }
        ended.signal()
        return try result.get()
    }
}
