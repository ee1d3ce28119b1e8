import Glibc

/// The clocks, read in this program and in no library.
enum Stopwatch {
    /// Nanoseconds since some fixed instant.
    static func wall() -> UInt64 { read(CLOCK_MONOTONIC) }

    /// Nanoseconds of processor time that all threads of this process have had.
    ///
    /// On a quiet machine it goes with the wall's; on a busy one it stands still while others run.
    static func processor() -> UInt64 { read(CLOCK_PROCESS_CPUTIME_ID) }

    private static func read(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
