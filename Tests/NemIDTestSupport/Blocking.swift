import Foundation

/// Runs what blocks on a thread of its own: tests share few threads, and handlers of servers under test need them.
///
/// The test stays the current one in there, so that expectations count for it.
package func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withTaskExecutorPreference(BlockingExecutor()) { try body() }
}

/// Gives each piece of a task a thread of its own.
private final class BlockingExecutor: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
