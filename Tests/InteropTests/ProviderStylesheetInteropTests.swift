import Foundation
import MockProvider
import NemIDTestSupport
import NemIDXML
import Testing

/// What the provider makes of XML with a stylesheet, compared with `xsltproc`.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderStylesheetInteropTests {
    private let folder: Interop.Folder

    init() throws { folder = try Interop.Folder() }

    private func ours(_ document: String, _ stylesheet: String) throws(LoginRefusal) -> [UInt8] {
        try Transformation.html(of: Array(document.utf8), through: Array(stylesheet.utf8))
    }

    private func theirs(_ document: String, _ stylesheet: String) throws -> [UInt8] {
        let name = UUID().uuidString
        let files = [
            try folder.write(stylesheet, name + ".xsl"), try folder.write(document, name + ".xml"),
        ]
        let result = try ProcessRunner.run(ProcessLaunch("xsltproc", ["--nonet", "--nowrite"] + files))
        #expect(result.status == .exited(0) && result.errorText.isEmpty, "\(result.errorText)")
        return Array(result.text.utf8)
    }

    private func canonical(_ octets: [UInt8]) throws -> String {
        let document = try XML.Document(parsing: octets, limits: .unlimited)
        return String(decoding: try CanonicalXML.bytes(of: document.root), as: UTF8.self)
    }

    @Test("each part of the subset", arguments: StylesheetCase.all.indices)
    func subset(_ index: Int) throws {
        let example = StylesheetCase.all[index]
        let ours = try canonical(try ours(example.document, example.stylesheet))
        #expect(try ours == canonical(try theirs(example.document, example.stylesheet)), "\(example.name)")
    }

    /// A stylesheet that writes each value into a paragraph of its own.
    private func stylesheet(_ expressions: [String]) -> String {
        let values = expressions.map { expression in
            let escaped = expression.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
                "\"",
                with: "&quot;"
            )
            return "<p><xsl:value-of select=\"\(escaped)\"/></p>"
        }
        return StylesheetCase.stylesheet(StylesheetCase.body(values.joined()))
    }

    private func values(_ octets: [UInt8]) throws -> [String] {
        try XML.Document(parsing: octets, limits: .unlimited).root.descendants().filter { $0.localName == "p" }.map(
            \.text
        )
    }

    private func compare(_ expressions: [String]) throws {
        let stylesheet = stylesheet(expressions)
        let ours = try values(try ours(StylesheetCase.order, stylesheet))
        let theirs = try values(try theirs(StylesheetCase.order, stylesheet))
        try #require(ours.count == expressions.count && theirs.count == expressions.count)
        for (index, expression) in expressions.enumerated() {
            #expect(ours[index] == theirs[index], "\(expression)")
        }
    }

    @Test("expressions that are easily got wrong")
    func chosen() throws {
        try compare(StylesheetExpressions.chosen)
    }

    @Test("where xsltproc goes beyond XPath, the standard counts here")
    func differing() throws {
        let stylesheet = stylesheet(StylesheetExpressions.differing.map(\.expression))
        let ours = try values(try ours(StylesheetCase.order, stylesheet))
        #expect(ours == StylesheetExpressions.differing.map(\.value))
        let theirs = try values(try theirs(StylesheetCase.order, stylesheet))
        #expect(theirs == StylesheetExpressions.differing.map(\.other))
    }

    @Test("expressions put together by chance, all of them or refused for their numbers", arguments: 1...4)
    func generated(_ seed: UInt64) throws {
        var generator = StylesheetExpressionGenerator(seed: seed)
        var expressions: [String] = []
        var refused = 0
        while expressions.count < 300 {
            let expression = generator.next()
            do throws(LoginRefusal) {
                _ = try ours(StylesheetCase.order, stylesheet([expression]))
                expressions.append(expression)
            } catch {
                #expect(error.reason.contains("a number of more than 15 digits"), "\(expression): \(error.reason)")
                refused += 1
            }
        }
        #expect(refused < 100)
        try compare(expressions)
    }
}
