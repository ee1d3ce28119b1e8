import Glibc

/// Waiting for the end of children.
enum ChildReaper {
    /// The status of a child that has ended, nil where it has not by the deadline; without one it waits for ever.
    static func wait(_ child: pid_t, until deadline: ContinuousClock.Instant?) -> ProcessStatus? {
        var status: CInt = 0
        guard let deadline else {
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            return ProcessStatus(status)
        }
        let hasEnded = Eventually.holds(within: ContinuousClock.now.duration(to: deadline)) {
            waitpid(child, &status, WNOHANG) != 0
        }
        return hasEnded ? ProcessStatus(status) : nil
    }
}
