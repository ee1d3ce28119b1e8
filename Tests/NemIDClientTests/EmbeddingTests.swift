import Foundation
import Testing

@Suite struct EmbeddingTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

    /// The snippets of the compiled examples by name, without their indentation.
    private func compiled() throws -> [String: String] {
        let folder = Self.tests.appending(path: "Examples")
        var snippets: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            var name: String?
            var lines: [Substring] = []
            for line in try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n",
                omittingEmptySubsequences: false
            ) {
                let text = line.drop { $0 == " " }
                if text.hasPrefix("// snippet: ") {
                    name = String(text.dropFirst("// snippet: ".count))
                    lines = []
                } else if text == "// end", let ended = name {
                    let indentation = lines.first.map { $0.prefix { $0 == " " }.count } ?? 0
                    snippets[ended] = lines.map { String($0.dropFirst(indentation)) }.joined(separator: "\n")
                    name = nil
                } else {
                    lines.append(line)
                }
            }
        }
        return snippets
    }

    /// The snippets of the guide by name.
    private func printed() throws -> [String: String] {
        let guide = Self.tests.deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Docs/Embedding.md"
        )
        let text = try String(contentsOf: guide, encoding: .utf8)
        let fences = text.matches(of: #/<!-- snippet: ([a-z-]+) -->\n```swift\n((?s:.*?))\n```\n/#)
        #expect(text.matches(of: #/```swift/#).count == fences.count, "a snippet of the guide is not compiled")
        return Dictionary(uniqueKeysWithValues: fences.map { (String($0.1), String($0.2)) })
    }

    @Test("the guide's code is the code that compiles")
    func guideIsCompiled() throws {
        let compiled = try compiled()
        #expect(compiled.count == 5)
        #expect(try printed() == compiled)
    }
}
