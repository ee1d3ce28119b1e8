import NemIDNetwork

/// Runs what blocks on a thread of its own, as handlers need those that tests share.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await BlockingCall.run { Result(catching: body) }.get()
}
