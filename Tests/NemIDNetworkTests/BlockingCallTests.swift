import Glibc
import NemIDNetwork
import Testing

@Suite struct BlockingCallTests {
    @Test("a blocking call has a thread of its own and gives back its value")
    func thread() async throws {
        let caller = pthread_self()
        let (value, callee) = try await BlockingCall.run { (1, pthread_self()) }
        #expect(value == 1)
        #expect(callee != caller)
    }
}
