/// A child process could not be started, or did not do in time what was waited for.
package struct ProcessError: Error, CustomStringConvertible {
    package let executable: String
    package let reason: String
    /// Whether a deadline passed.
    package let isTimeout: Bool

    package init(executable: String, reason: String, isTimeout: Bool = false) {
        self.executable = executable
        self.reason = reason
        self.isTimeout = isTimeout
    }

    package var description: String { "\(executable): \(reason)" }
}
