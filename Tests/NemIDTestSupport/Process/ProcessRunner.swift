import Glibc

/// Runs child processes to their end.
package enum ProcessRunner {
    /// Runs a child with that input until it ends, and gives its status and all that it wrote.
    ///
    /// Blocks the thread, so async tests call it through ``blocking(_:)``.
    /// - Parameters:
    ///   - launch: what to run.
    ///   - input: its standard input.
    ///   - timeout: how long it may take; beyond, it and its children are killed.
    /// - Returns: its status and output.
    /// - Throws: `ProcessError` where it cannot be started or takes too long; a status other than 0 is no error.
    package static func run(
        _ launch: ProcessLaunch,
        input: [UInt8] = [],
        timeout: Duration = Patience.limit
    ) throws(ProcessError) -> ProcessResult {
        var inputPipe = try Pipe()
        var outputPipe = try Pipe()
        var errorPipe = try Pipe()
        let child = try launch.spawn(
            input: inputPipe.readEnd,
            output: outputPipe.writeEnd,
            errorOutput: errorPipe.writeEnd
        )
        inputPipe.closeReadEnd()
        outputPipe.closeWriteEnd()
        errorPipe.closeWriteEnd()
        let deadline = ContinuousClock.now + timeout
        var results: [[UInt8]] = [[], []]
        var rest = input[...]
        var open = [outputPipe.readEnd, errorPipe.readEnd]
        _ = fcntl(inputPipe.writeEnd, F_SETFL, O_NONBLOCK)
        if input.isEmpty { inputPipe.closeWriteEnd() }
        while open != [-1, -1] {
            guard ContinuousClock.now < deadline else {
                kill(-child, SIGKILL)
                _ = ChildReaper.wait(child, until: nil)
                throw ProcessError(executable: launch.executable, reason: "takes too long", isTimeout: true)
            }
            var entries = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            entries.append(pollfd(fd: inputPipe.writeEnd, events: Int16(POLLOUT), revents: 0))
            guard poll(&entries, 3, 100) > 0 else { continue }
            for index in 0..<2 where entries[index].revents != 0 {
                let more = Self.read(open[index])
                results[index] += more
                if more.isEmpty { open[index] = -1 }
            }
            if entries[2].revents != 0 {
                rest = rest.dropFirst(inputPipe.write(rest) ?? rest.count)
                if rest.isEmpty { inputPipe.closeWriteEnd() }
            }
        }
        guard let status = ChildReaper.wait(child, until: deadline) else {
            kill(-child, SIGKILL)
            _ = ChildReaper.wait(child, until: nil)
            throw ProcessError(executable: launch.executable, reason: "does not end", isTimeout: true)
        }
        return ProcessResult(status: status, output: results[0], errorOutput: results[1])
    }

    /// At most 64 KiB, nothing at the end.
    static func read(_ descriptor: CInt) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
    }
}
