import Foundation
import Testing

/// Texts that are kept beside the tests and compared octet for octet.
///
/// `NEMID_RECORD_SNAPSHOTS=1` writes them anew, and the tests fail so that nobody takes that for a pass.
enum Snapshot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Snapshots")

    /// The names of the texts that are kept.
    static func names() throws -> Set<String> {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return Set(files.map { $0.deletingPathExtension().lastPathComponent })
    }

    static func expect(_ text: String, named name: String) throws {
        let file = folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["NEMID_RECORD_SNAPSHOTS"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("\(name) was recorded: read the difference, then run the tests without recording")
            return
        }
        let kept = try #require(try? Data(contentsOf: file), "no snapshot \(name)")
        guard kept != Data(text.utf8) else { return }
        let lines = (kept: lines(String(decoding: kept, as: UTF8.self)), found: lines(text))
        let number = zip(lines.kept, lines.found).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(name) differs from line \(number + 1)
            kept:  \(number < lines.kept.count ? lines.kept[number] : "(nothing)")
            found: \(number < lines.found.count ? lines.found[number] : "(nothing)")
            """
        )
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
