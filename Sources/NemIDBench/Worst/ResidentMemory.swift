import CNemIDLinux
import Glibc
import NemIDTestSupport

/// The resident memory of this process, as the kernel counts it.
enum ResidentMemory {
    /// Gives unused memory back, sets the high-water mark to what is in use, and returns that in octets.
    static func reset() -> Int {
        malloc_trim(0)
        if let file = fopen("/proc/self/clear_refs", "w") {
            fputs("5", file)
            fclose(file)
        }
        // Where the mark cannot be set back it is the mark that counts, not what is in use: never too little.
        return value("VmRSS")
    }

    /// The high-water mark in octets.
    static func peak() -> Int { value("VmHWM") }

    private static func value(_ name: String) -> Int {
        guard let text = try? TestFile.bytes("/proc/self/status") else { return 0 }
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") where line.hasPrefix(name + ":") {
            return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        }
        return 0
    }
}
