import Foundation
import NemIDTestSupport

/// What comparisons with other programs need.
enum Interop {
    /// `make interop` asks for them; they take programs that other tests do without.
    static var isWanted: Bool { ProcessInfo.processInfo.environment["NEMID_INTEROP"] == "1" }

    static let hasJDK: Bool = {
        let result = try? ProcessRunner.run(ProcessLaunch("javac", ["-version"]))
        return result?.status == .exited(0)
    }()

    /// The path of a file in `Support`.
    static func support(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Support/\(name)").path
    }

    /// The path of a command of this package, built beside these tests.
    static func built(_ name: String) throws -> String {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests).deletingLastPathComponent().appending(path: name).path
    }

    /// A folder of its own for each test, removed with the value.
    final class Folder: Sendable {
        let path: String

        init() throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "nemid-interop-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            path = folder.path
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// Writes a file and gives its path.
        func write(_ text: String, _ name: String) throws -> String {
            let file = path + "/" + name
            try Data(text.utf8).write(to: URL(filePath: file))
            return file
        }
    }
}
