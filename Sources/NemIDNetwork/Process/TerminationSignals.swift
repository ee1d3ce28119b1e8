import CNemIDLinux
import Glibc

/// SIGINT and SIGTERM as something to wait for, for programs; libraries leave signals alone.
///
/// ```swift
/// let signals = TerminationSignals()  // first in main: threads and children inherit what is blocked
/// …
/// signals.wait()
/// ```
package struct TerminationSignals: Sendable {
    /// Blocks both signals in this thread and all that it starts from now on.
    package init() {
        var set = Self.set
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Waits until one of the two arrives, and gives its number; blocks the thread.
    @discardableResult
    package func wait() -> CInt {
        var set = Self.set
        guard let descriptor = Descriptor(takingOver: signalfd(-1, &set, CInt(SFD_CLOEXEC))) else {
            var number: CInt = 0
            sigwait(&set, &number)
            return number
        }
        var information = signalfd_siginfo()
        while read(descriptor.raw, &information, MemoryLayout<signalfd_siginfo>.size) < 0, errno == EINTR {}
        return CInt(bitPattern: information.ssi_signo)
    }

    private static var set: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGINT)
        sigaddset(&set, SIGTERM)
        return set
    }
}
