import Glibc

/// Where the command reads from; tests put their own in.
struct FileAccess: Sendable {
    /// The first octets, at most as many as asked for, of the file at a path; `-` is standard input.
    var read: @Sendable (_ path: String, _ most: Int) throws(CommandError) -> [UInt8]

    /// The file system and standard input.
    static let system = FileAccess { path, most throws(CommandError) in
        let isStandardInput = path == "-"
        let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { if !isStandardInput { close(descriptor) } }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while content.count < most {
            let wanted = min(buffer.count, most - content.count)
            let count = Glibc.read(descriptor, &buffer, wanted)
            if count < 0 {
                guard errno == EINTR else { throw unreadable(path) }
                continue
            }
            guard count > 0 else { break }
            content.append(contentsOf: buffer[..<count])
        }
        return content
    }

    private static func unreadable(_ path: String) -> CommandError {
        let cause = String(cString: strerror(errno))
        return CommandError(status: .noInput, message: "cannot read \(PlainText.line(path)): \(cause)")
    }
}
