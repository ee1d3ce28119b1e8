import CNemIDLinux
import Glibc

/// A pipe whose ends children do not inherit unless given to them.
struct Pipe: ~Copyable {
    /// -1 once closed.
    private(set) var readEnd: CInt
    private(set) var writeEnd: CInt

    init() throws(ProcessError) {
        var ends: [CInt] = [-1, -1]
        guard nemid_pipe(&ends) == 0 else { throw ProcessError(executable: "pipe", reason: "cannot be made") }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        if readEnd >= 0 { close(readEnd) }
        if writeEnd >= 0 { close(writeEnd) }
    }

    mutating func closeReadEnd() {
        close(readEnd)
        readEnd = -1
    }

    mutating func closeWriteEnd() {
        close(writeEnd)
        writeEnd = -1
    }

    /// Writes what there is room for and says how much, nil where nobody reads any more.
    ///
    /// The signal that this would raise is blocked and taken off: it would end the whole test process.
    func write(_ bytes: ArraySlice<UInt8>) -> Int? {
        var pipeSignal = sigset_t()
        var before = sigset_t()
        sigemptyset(&pipeSignal)
        sigaddset(&pipeSignal, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let count = bytes.withUnsafeBytes { Glibc.write(writeEnd, $0.baseAddress, $0.count) }
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EINTR { return 0 }
        var now = timespec()
        sigtimedwait(&pipeSignal, nil, &now)
        return nil
    }

    /// Gives the read end away.
    mutating func takeReadEnd() -> CInt {
        defer { readEnd = -1 }
        return readEnd
    }
}
