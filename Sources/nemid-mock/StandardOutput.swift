import Glibc

/// The program's output, for other programs.
enum StandardOutput {
    /// Writes all of it at once.
    static func write(_ text: String) { FileDescriptorText.write(text, to: STDOUT_FILENO) }
}

/// The program's remarks, for people.
enum StandardError {
    static func write(_ text: String) { FileDescriptorText.write(text, to: STDERR_FILENO) }
}

private enum FileDescriptorText {
    static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
