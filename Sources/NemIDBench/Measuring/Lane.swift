import Glibc
import Synchronization

/// A thread that repeats a work when told to, all lanes beginning at once.
final class Lane: Sendable {
    private let work: @Sendable () -> Bool
    private let start: Gate
    private let failures = Atomic<Int>(0)
    private let count: Int

    /// Lets lanes begin together.
    final class Gate: Sendable {
        let waiting = Atomic<Int>(0)
        let isOpen = Atomic<Bool>(false)
    }

    private init(_ count: Int, _ start: Gate, _ work: @escaping @Sendable () -> Bool) {
        self.work = work
        self.start = start
        self.count = count
    }

    private func run() {
        start.waiting.add(1, ordering: .acquiringAndReleasing)
        while !start.isOpen.load(ordering: .acquiring) {}
        for _ in 0..<count where !work() { failures.add(1, ordering: .relaxed) }
    }

    /// Nanoseconds from the moment when all of `lanes` threads begin until the last has done `count` works.
    ///
    /// - Throws: `BenchError` where a thread cannot be started or a work fails.
    static func nanoseconds(
        lanes: Int,
        count: Int,
        _ work: @escaping @Sendable () -> Bool
    ) throws(BenchError) -> Double {
        let gate = Gate()
        let all = (0..<lanes).map { _ in Lane(count, gate, work) }
        var threads: [pthread_t] = []
        for lane in all {
            var thread = pthread_t()
            let status = pthread_create(
                &thread,
                nil,
                { argument in
                    guard let argument else { return nil }
                    Unmanaged<Lane>.fromOpaque(argument).takeRetainedValue().run()
                    return nil
                },
                Unmanaged.passRetained(lane).toOpaque()
            )
            guard status == 0 else { throw BenchError("a thread cannot be started") }
            threads.append(thread)
        }
        while gate.waiting.load(ordering: .acquiring) < lanes { sched_yield() }
        let begin = Stopwatch.wall()
        gate.isOpen.store(true, ordering: .releasing)
        for thread in threads { pthread_join(thread, nil) }
        let nanoseconds = Double(Stopwatch.wall() - begin)
        guard all.allSatisfy({ $0.failures.load(ordering: .acquiring) == 0 }) else {
            throw BenchError("a work fails on a thread")
        }
        return nanoseconds
    }
}
