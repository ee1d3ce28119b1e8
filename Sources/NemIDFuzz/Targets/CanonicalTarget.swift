import NemIDXML

/// Canonical XML, inclusive and exclusive, of documents and elements: the canonical form of a canonical form is itself.
enum CanonicalTarget {
    private static let methods: [CanonicalXML.Method] = [
        .inclusive,
        .inclusiveWithComments,
        .exclusive(inclusivePrefixes: []),
        .exclusive(inclusivePrefixes: ["#default", "a", "ds"]),
        .exclusiveWithComments(inclusivePrefixes: ["b"]),
    ]
    private static let mostElements = 12

    static func run(_ input: [UInt8]) throws {
        guard let document = try? XML.Document(parsing: input) else { return }
        for method in methods {
            guard let form = try? CanonicalXML.measured(document, method: method) else { continue }
            try checkWork(form.visits, on: input)
            let again = try reading(form.bytes)
            try require(
                try CanonicalXML.bytes(of: again, method: method) == form.bytes,
                "the canonical form of a document is a fixed point"
            )
            try checkShape(form.bytes)
        }
        for element in document.root.descendants().prefix(mostElements) {
            for method in methods { try examine(element, method, input) }
        }
    }

    private static func examine(_ element: XML.Element, _ method: CanonicalXML.Method, _ input: [UInt8]) throws {
        guard let form = try? CanonicalXML.measured(element, method: method) else { return }
        try checkWork(form.visits, on: input)
        let again = try reading(form.bytes)
        try require(
            try CanonicalXML.bytes(of: again.root, method: method) == form.bytes,
            "the canonical form of an element is a fixed point"
        )
        try require(
            again.root.isNamed(element.localName, element.namespace),
            "an element keeps its name in its canonical form"
        )
        try checkShape(form.bytes)
    }

    /// The canonical form may be longer and have more declarations than the input, but it is always readable.
    private static func reading(_ form: [UInt8]) throws -> XML.Document {
        do {
            return try XML.Document(parsing: form, limits: .unlimited)
        } catch {
            throw Violation(rule: "a canonical form is well-formed: \(error.reason)")
        }
    }

    private static func checkShape(_ form: [UInt8]) throws(Violation) {
        try require(!form.contains(0x0D), "a carriage return is written as a reference")
        try require(
            !form.starts(with: [0xEF, 0xBB, 0xBF]) && !form.starts(with: Array("<?xml ".utf8)),
            "neither byte order mark nor declaration are written"
        )
    }

    private static func checkWork(_ visits: Int, on input: [UInt8]) throws(Violation) {
        try require(visits <= 2 * input.count + 64, "each node, attribute and declaration is visited once")
    }
}
