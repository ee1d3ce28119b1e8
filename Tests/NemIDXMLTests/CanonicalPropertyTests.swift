import NemIDTestSupport
import NemIDXML
import Testing

/// What holds for every document, over a thousand generated ones.
@Suite struct CanonicalPropertyTests {
    static let seeds = Array<UInt64>(1...1_000)

    static let methods: [CanonicalXML.Method] = [
        .inclusive, .inclusiveWithComments, .exclusive(inclusivePrefixes: []),
        .exclusiveWithComments(inclusivePrefixes: ["p", "#default", "nowhere"]),
        .exclusive(inclusivePrefixes: ["q", "zz"]),
    ]

    @Test("C14-15 canonical form is its own canonical form")
    func fixedPoint() throws {
        for seed in Self.seeds {
            let document = try read(GeneratedXML.document(seed: seed))
            for method in Self.methods {
                let once = try CanonicalXML.bytes(of: document, method: method)
                let twice = try CanonicalXML.bytes(of: XML.Document(parsing: once), method: method)
                #expect(once == twice, "seed \(seed), \(method)")
            }
        }
    }

    @Test("C14-15 an inclusive form of an element says the same with all around it gone")
    func elementStandsAlone() throws {
        for seed in Self.seeds.prefix(200) {
            for element in try read(GeneratedXML.document(seed: seed)).root.descendants() {
                let form = try CanonicalXML.bytes(of: element)
                #expect(try CanonicalXML.bytes(of: XML.Document(parsing: form).root) == form, "seed \(seed)")
            }
        }
    }

    @Test("C14-16 document and every element come out as the slow reference has them")
    func agreesWithReference() throws {
        for seed in Self.seeds.prefix(120) {
            let document = try read(GeneratedXML.document(seed: seed, elements: 12))
            let model = ModelNode(document)
            let elements = zip(document.root.descendants(), model.subtree.filter { $0.kind == .element })
            for method in Self.methods {
                let whole = try CanonicalXML.bytes(of: document, method: method)
                #expect(text(whole) == reference(model, model, method), "seed \(seed), \(method)")
                for (element, node) in elements {
                    let form = try CanonicalXML.bytes(of: element, method: method)
                    #expect(text(form) == reference(node, model, method), "seed \(seed), \(node.name), \(method)")
                }
            }
        }
    }

    @Test("XML-02 a generated document truncated anywhere is refused, and never crashes the reader")
    func truncation() throws {
        for seed in Self.seeds.prefix(12) {
            let bytes = Array(GeneratedXML.document(seed: seed).utf8)
            let end = try XML.Document(parsing: bytes).root.sourceRange.upperBound
            for count in 0..<end {
                #expect(refusal(Array(bytes[..<count])) == .wellFormed, "seed \(seed), \(count) octets")
            }
        }
    }

    @Test("A generated document with any octet changed is read or refused, and what is read has a fixed point")
    func mutation() throws {
        var random = SeededRandom(seed: 7)
        for seed in Self.seeds.prefix(200) {
            var bytes = Array(GeneratedXML.document(seed: seed).utf8)
            for _ in 0..<20 {
                let position = Int.random(in: 0..<bytes.count, using: &random)
                let before = bytes[position]
                bytes[position] = UInt8.random(in: 0...255, using: &random)
                defer { bytes[position] = before }
                guard let document = try? XML.Document(parsing: bytes),
                    let form = try? CanonicalXML.bytes(of: document)
                else { continue }
                #expect(
                    try CanonicalXML.bytes(of: XML.Document(parsing: form)) == form,
                    "seed \(seed), octet \(position)"
                )
            }
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func reference(_ apex: ModelNode, _ document: ModelNode, _ method: CanonicalXML.Method) -> String {
        let (withComments, prefixes): (Bool, [String]?) =
            switch method {
            case .inclusive: (false, nil)
            case .inclusiveWithComments: (true, nil)
            case .exclusive(let prefixes): (false, prefixes)
            case .exclusiveWithComments(let prefixes): (true, prefixes)
            }
        let listed = prefixes.map { Set($0.map { $0 == "#default" ? "" : $0 }) }
        return ReferenceCanonicalForm(nodeSet: Set(apex.subtree), withComments: withComments, inclusivePrefixes: listed)
            .text(document)
    }
}
