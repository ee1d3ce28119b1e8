import Glibc

/// The monotonic clock, read in this program and in no library.
enum Stopwatch {
    /// Nanoseconds since some fixed instant.
    static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// How many nanoseconds `work` takes.
    static func nanoseconds(_ work: () -> Void) -> UInt64 {
        let start = now()
        work()
        return now() - start
    }
}
