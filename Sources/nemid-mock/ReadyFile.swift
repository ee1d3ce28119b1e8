import Glibc

/// A file that appears whole or not at all.
struct ReadyFile: Sendable {
    let path: String

    /// Writes beside it, then renames; gives the reason where that fails.
    func write(_ text: String) -> String? {
        let draft = path + ".part"
        guard let file = fopen(draft, "w") else { return reason }
        let octets = Array(text.utf8)
        let count = fwrite(octets, 1, octets.count, file)
        guard fclose(file) == 0, count == octets.count, rename(draft, path) == 0 else {
            let reason = reason
            unlink(draft)
            return reason
        }
        return nil
    }

    private var reason: String { String(cString: strerror(errno)) }
}
