/// Calls that block, kept off the threads that async functions share.
package enum BlockingCall {
    /// Runs `body` on a thread of its own and gives back what it returns.
    package static func run<Value: Sendable>(
        _ body: @escaping @Sendable () -> Value
    ) async throws(NetworkError) -> Value {
        let result: Result<Value, NetworkError> = await withCheckedContinuation { continuation in
            do throws(NetworkError) {
                // The thread is not joined: when its value ends it detaches.
                _ = try Thread { continuation.resume(returning: .success(body())) }
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
        return try result.get()
    }
}
