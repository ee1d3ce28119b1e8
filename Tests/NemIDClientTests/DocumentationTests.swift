import Foundation
import Testing

@Suite struct DocumentationTests {
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

    /// The snippets of README and guides by name.
    private func printed() throws -> [String: String] {
        let root = Self.tests.deletingLastPathComponent().deletingLastPathComponent()
        var snippets: [String: String] = [:]
        for page in ["README.md", "Docs/Embedding.md"] {
            let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
            let fences = text.matches(of: #/<!-- snippet: ([a-z-]+) -->\n```swift\n((?s:.*?))\n```\n/#)
            #expect(text.matches(of: #/```swift/#).count == fences.count, "a snippet of \(page) is not compiled")
            for fence in fences {
                let isNew = snippets.updateValue(String(fence.2), forKey: String(fence.1)) == nil
                #expect(isNew, "two snippets with the name \(fence.1)")
            }
        }
        return snippets
    }

    @Test("the code in README and guides is the code that compiles")
    func codeIsCompiled() throws {
        let compiled = try compiled()
        #expect(compiled.count == 10)
        #expect(try printed() == compiled)
    }
}
