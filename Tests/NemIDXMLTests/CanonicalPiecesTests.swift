import NemIDTestSupport
import NemIDXML
import Testing

/// Canonical form that is handed on piece by piece.
@Suite struct CanonicalPiecesTests {
    private func pieces(_ element: XML.Element, _ method: CanonicalXML.Method = .inclusive) throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        try CanonicalXML.write(element, method: method) { pieces.append(Array($0)) }
        return pieces
    }

    @Test("C14-15 the pieces make up the form that is given whole, for every element and method")
    func together() throws {
        for seed in CanonicalPropertyTests.seeds.prefix(200) {
            for element in try read(GeneratedXML.document(seed: seed)).root.descendants() {
                for method in CanonicalPropertyTests.methods {
                    let whole = try CanonicalXML.bytes(of: element, method: method)
                    #expect(try pieces(element, method).flatMap { $0 } == whole, "seed \(seed), \(method)")
                }
            }
        }
    }

    @Test(
        "C14-14 a long form comes in pieces, whatever is escaped in it",
        arguments: ["plain text, ", "&amp;", "a &amp; b ", "<b a='1' />", "<b a=\"1\"></b>", "<![CDATA[<&>]]>"]
    )
    func long(_ content: String) throws {
        let document = try read(
            "<r>" + String(repeating: content, count: 12_000) + "</r>",
            limits: XML.Limits(bytes: 1 << 20, nodes: 50_000)
        )
        let pieces = try pieces(document.root)
        let whole = try CanonicalXML.bytes(of: document.root)
        #expect(pieces.flatMap { $0 } == whole)
        #expect(pieces.count > 1)
        #expect(pieces.allSatisfy { $0.count < 1 << 14 } || !content.contains("&amp;"))
    }

    @Test("C14-12 nothing is handed on of what has no canonical form")
    func relativeNamespace() throws {
        let document = try read("<r><e xmlns=\"here\"/></r>")
        var count = 0
        #expect(throws: XMLError(code: .canonicalization, offset: 0, line: 0, column: 0, reason: "")) {
            try CanonicalXML.write(document.root) { _ in count += 1 }
        }
        #expect(count == 0)
    }
}
