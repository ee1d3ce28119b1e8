import Foundation
import NemIDClient
import NemIDTestSupport
import Testing

@Suite struct LoginScriptTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let hasNode: Bool = {
        let result = try? ProcessRunner.run(ProcessLaunch("node", ["--version"]))
        return result?.status == .exited(0)
    }()

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
        .enabled(if: Self.hasNode, "Node.js is not installed")
    )
    func rules() throws {
        let files = [
            "Tests/NemIDClientTests/LoginScript/harness.js", "Sources/NemIDClient/Login/\(LoginScript.fileName)",
        ]
        let result = try ProcessRunner.run(ProcessLaunch("node", files.map { Self.root.appending(path: $0).path() }))
        #expect(result.status == .exited(0), "\(result.errorText)")
        #expect(result.text.split(separator: "\n").filter { $0.hasPrefix("holds: ") }.count == 41, "\(result.text)")
    }
}
