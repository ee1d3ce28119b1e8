import Glibc

/// What a run of the command comes to.
struct CommandOutcome: Sendable, Hashable {
    var status: CommandStatus
    var output: String
    /// Lines for standard error.
    var errors: [String]

    /// Writes both streams.
    ///
    /// - Returns: The status to end with: the run's, or `writeFailure`.
    func write() -> CommandStatus {
        for line in errors { _ = Self.write("nemid: \(line)\n", to: STDERR_FILENO) }
        guard Self.write(output, to: STDOUT_FILENO) else {
            _ = Self.write("nemid: the verdict cannot be written\n", to: STDERR_FILENO)
            return .writeFailure
        }
        return status
    }

    private static func write(_ text: String, to descriptor: CInt) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR else { return false }
            } else {
                rest = rest.dropFirst(count)
            }
        }
        return true
    }
}
