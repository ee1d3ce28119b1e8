import Glibc

/// How a child process ended.
package enum ProcessStatus: Sendable, Hashable {
    case exited(Int)
    case signalled(Int)

    /// Reads what `waitpid` gave.
    init(_ status: CInt) {
        let signal = status & 0x7F
        self = signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .signalled(Int(signal))
    }
}
