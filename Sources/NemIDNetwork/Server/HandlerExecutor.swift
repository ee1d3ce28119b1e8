import CNemIDLinux
import Glibc
import Synchronization

/// Threads for handlers, one for each processor, shared by all servers of the process.
///
/// Handlers do not wait for the threads that async functions share: long work elsewhere in a program, such as a test suite
/// beside a server, delays no answer. Actors that a handler calls run here too.
final class HandlerExecutor: TaskExecutor {
    /// Nil where the system gave no descriptor or thread; handlers then run where all async functions do.
    static let shared: HandlerExecutor? = HandlerExecutor(threads: max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))))

    private struct Queue {
        private var jobs: [UnownedJob] = []
        private var first = 0

        mutating func append(_ job: UnownedJob) { jobs.append(job) }

        mutating func take() -> UnownedJob? {
            guard first < jobs.count else { return nil }
            let job = jobs[first]
            first += 1
            if first == jobs.count {
                jobs.removeAll(keepingCapacity: true)
                first = 0
            }
            return job
        }
    }

    private let queue = Mutex(Queue())
    /// Counts the jobs; a thread takes one from the count before it takes one from the list.
    private let count: Descriptor

    private init?(threads: Int) {
        let made = eventfd(0, CInt(EFD_CLOEXEC) | CInt(EFD_SEMAPHORE))
        guard let count = Descriptor(takingOver: made) else { return nil }
        self.count = count
        var started = 0
        for _ in 0..<threads {
            guard (try? Thread { [self] in work() }) != nil else { break }
            started += 1
        }
        guard started > 0 else { return nil }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.withLock { $0.append(job) }
        eventfd_write(count.raw, 1)
    }

    private func work() {
        while true {
            var one: eventfd_t = 0
            guard eventfd_read(count.raw, &one) == 0 else { continue }
            guard let job = queue.withLock({ $0.take() }) else { continue }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
