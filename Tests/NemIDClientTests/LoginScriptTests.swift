import Foundation
import NemIDClient
import Testing

@Suite struct LoginScriptTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test("the compiled script is the file, octet for octet")
    func isTheFile() throws {
        let file = Self.root.appending(path: "Sources/NemIDClient/Login/\(LoginScript.fileName)")
        #expect(try Data(contentsOf: file) == Data(LoginScript.source.utf8))
    }

    @Test("the script fits into a page and names no origin of its own")
    func isPlain() {
        #expect(!LoginScript.source.contains("</"))
        #expect(!LoginScript.source.contains("\"*\""))
        #expect(!LoginScript.source.contains("eval") && !LoginScript.source.contains("innerHTML"))
    }

    @Test(
        "SES-12 SES-13 SES-14 the script holds its rules in a page of plain objects",
        .enabled(if: Self.node != nil, "Node.js is not installed")
    )
    func rules() throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: try #require(Self.node))
        process.arguments = [
            Self.root.appending(path: "Tests/NemIDClientTests/LoginScript/harness.js").path(),
            Self.root.appending(path: "Sources/NemIDClient/Login/\(LoginScript.fileName)").path(),
        ]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("holds: ") }.count == 41, "\(text)")
    }
}
