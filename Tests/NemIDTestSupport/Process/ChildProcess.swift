import Glibc
import Synchronization

/// A child process that goes on: a server, a driver.
///
/// It is killed, with its own children, when its value is released.
package final class ChildProcess: Sendable {
    private struct State {
        var unread: [UInt8] = []
        var isAtEnd = false
        var status: ProcessStatus?
    }

    /// The process id, which is also that of its group.
    package let id: Int32
    private let launch: ProcessLaunch
    private let output: CInt
    private let state = Mutex(State())

    /// Starts it with nothing to read; what it writes to standard error is thrown away, or comes with the output.
    ///
    /// - Throws: `ProcessError` where it cannot be started.
    package init(_ launch: ProcessLaunch, mergingErrorOutput: Bool = false) throws(ProcessError) {
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nothing) }
        var pipe = try Pipe()
        let errorOutput = mergingErrorOutput ? pipe.writeEnd : nothing
        id = try launch.spawn(input: nothing, output: pipe.writeEnd, errorOutput: errorOutput)
        output = pipe.takeReadEnd()
        self.launch = launch
    }

    deinit {
        if state.withLock({ $0.status }) == nil {
            kill(-id, SIGKILL)
            _ = ChildReaper.wait(id, until: nil)
        }
        close(output)
    }

    /// The next line of its output without the line feed, nil at the end; blocks the thread.
    ///
    /// - Throws: `ProcessError` with `isTimeout` where none comes in time.
    package func readLine(timeout: Duration = Patience.limit) throws(ProcessError) -> String? {
        let deadline = ContinuousClock.now + timeout
        while true {
            let (line, isAtEnd) = state.withLock { state -> (String?, Bool) in
                if let end = state.unread.firstIndex(of: 0x0A) {
                    let line = String(decoding: state.unread[..<end], as: UTF8.self)
                    state.unread.removeSubrange(...end)
                    return (line, false)
                }
                guard state.isAtEnd, !state.unread.isEmpty else { return (nil, state.isAtEnd) }
                defer { state.unread = [] }
                return (String(decoding: state.unread, as: UTF8.self), false)
            }
            if line != nil || isAtEnd { return line }
            guard ContinuousClock.now < deadline else {
                throw ProcessError(executable: launch.executable, reason: "writes no line", isTimeout: true)
            }
            var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, 100) > 0 else { continue }
            let more = ProcessRunner.read(output)
            state.withLock { state in
                state.unread += more
                state.isAtEnd = more.isEmpty
            }
        }
    }

    /// Sends a signal to it alone.
    package func send(_ signal: Int32) {
        kill(id, signal)
    }

    /// Waits for its end, which then is its status for good; blocks the thread.
    ///
    /// - Throws: `ProcessError` with `isTimeout` where it goes on.
    @discardableResult
    package func wait(timeout: Duration = Patience.limit) throws(ProcessError) -> ProcessStatus {
        if let status = state.withLock({ $0.status }) { return status }
        guard let status = ChildReaper.wait(id, until: .now + timeout) else {
            throw ProcessError(executable: launch.executable, reason: "does not end", isTimeout: true)
        }
        state.withLock { $0.status = status }
        return status
    }

    /// Asks it to end by SIGTERM and waits for that; blocks the thread.
    ///
    /// - Throws: `ProcessError` with `isTimeout` where it goes on.
    @discardableResult
    package func terminate(timeout: Duration = Patience.limit) throws(ProcessError) -> ProcessStatus {
        send(SIGTERM)
        return try wait(timeout: timeout)
    }
}
