import Foundation
import Glibc
import NemIDHTTP
import NemIDNetwork
import Synchronization
import NemIDTestSupport
import Testing

@Suite struct HandlerExecutorTests {
    private final class Progress: Sendable {
        let busy = Atomic<Int>(0)
        let isAnswered = Atomic<Bool>(false)
    }

    @Test("a handler answers although every thread that async functions share is busy")
    func independent() async throws {
        let progress = Progress()
        let width = max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
        let server = try HTTPServer { _ in .text("here") }
        let port = server.port
        let deadline = ContinuousClock.now + Patience.limit
        Thread.detachNewThread {
            while progress.busy.load(ordering: .acquiring) < width, ContinuousClock.now < deadline { sched_yield() }
            let response = try? HTTPClient(port: port).send(HTTPRequest(target: "/"), timeout: Patience.limit)
            progress.isAnswered.store(response?.status == .ok, ordering: .releasing)
        }
        let sawAnswer = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 * width {
                group.addTask {
                    // Holds its thread until the answer is there.
                    progress.busy.add(1, ordering: .acquiringAndReleasing)
                    while !progress.isAnswered.load(ordering: .acquiring), ContinuousClock.now < deadline {
                        sched_yield()
                    }
                    return progress.isAnswered.load(ordering: .acquiring)
                }
            }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(sawAnswer)
        withExtendedLifetime(server) {}
    }
}
