/// One reading of one input into tables.
///
/// A single loop over the octets; elements that are open are found through the parents in the node table, so depth
/// costs nothing but memory. The input is handed to each function and never kept.
struct Reader: ~Copyable {
    let limits: XML.Limits

    var position = 0
    var nodes: [NodeRecord] = []
    var attributes: [AttributeRecord] = []
    var declarations: [DeclarationRecord] = []
    var decoded: [UInt8]

    /// The innermost element whose end tag is still to come, or -1.
    var open: Int32 = -1
    var depth = 0
    var root = -1

    /// The prefixes in scope by slot.
    var scope: [ScopeEntry]
    var slotCount = Slot.firstFree
    var hasRelativeNamespaces = false
    var hasCommentsOrProcessingInstructions = false
    var hasXMLAttributes = false
    var prefixComparisons = 0
    var namespaces: NamespaceNames

    /// A prefix and the innermost declaration of it, or -1.
    struct ScopeEntry {
        var prefix: Slice
        var declaration: Int32
    }

    /// The prefix `xml` and its namespace name, which stand in no input.
    private static let builtIn = Array("xml\(ReservedNamespace.xml)".utf8)

    init(limits: XML.Limits) {
        self.limits = limits
        let builtIn = Self.builtIn
        var namespaces = NamespaceNames()
        decoded = builtIn
        declarations.reserveCapacity(8)
        let prefix = Slice(decoded: 0..<3)
        let uri = Slice(decoded: 3..<builtIn.count)
        declarations.append(
            DeclarationRecord(
                prefix: prefix,
                uri: uri,
                namespace: namespaces.number(of: uri, builtIn.span, decoded: builtIn),
                slot: Int32(Slot.xml),
                previous: -1,
                offset: 0,
                isRelative: false
            )
        )
        self.namespaces = namespaces
        scope = []
        scope.reserveCapacity(8)
        scope.append(ScopeEntry(prefix: .empty, declaration: -1))
        scope.append(ScopeEntry(prefix: prefix, declaration: 0))
    }

    mutating func read(_ input: Span<UInt8>) throws(XMLError) {
        let size = min(limits.bytes, XML.Limits.largestInput)
        guard input.count <= size else {
            throw XMLError(.limit, at: size, in: input, "more than \(size) octets")
        }
        try Encoding.check(input)
        // Room for a login; what is larger grows.
        nodes.reserveCapacity(min(limits.nodes, 16 + min(input.count, 16 << 10) / 48))
        attributes.reserveCapacity(40)
        position = ByteOrderMark.length(in: input)
        try readXMLDeclaration(input)
        while position < input.count {
            if input[position] == UInt8(ascii: "<") {
                try readMarkup(input)
            } else if open >= 0 {
                try readText(input)
            } else {
                position = input.skippingSpace(from: position)
                guard position == input.count || input[position] == UInt8(ascii: "<") else {
                    throw fail(.wellFormed, input, "text outside the root element")
                }
            }
        }
        guard open < 0 else { throw fail(.wellFormed, input, "the input ends inside an element") }
        guard root >= 0 else { throw fail(.wellFormed, input, "the input has no root element") }
        namespaces.rank(&declarations, input, decoded: decoded)
    }

    private mutating func readMarkup(_ input: Span<UInt8>) throws(XMLError) {
        guard position + 1 < input.count else { throw ends(input, "after <") }
        switch input[position + 1] {
        case UInt8(ascii: "/"): try readEndTag(input)
        case UInt8(ascii: "?"): try readProcessingInstruction(input)
        case UInt8(ascii: "!"):
            if input.has("<!--", at: position) {
                try readComment(input)
            } else if input.has("<![CDATA[", at: position) {
                try readCDATA(input)
            } else if input.has("<!DOCTYPE", at: position) {
                throw fail(.doctype, input, "a document type declaration")
            } else {
                throw fail(.wellFormed, input, "<! begins neither a comment nor a CDATA section")
            }
        default: try readStartTag(input)
        }
    }

    /// Makes sure that one more node may begin at `position`.
    @inline(__always)
    func checkNodeCount(_ input: Span<UInt8>) throws(XMLError) {
        guard nodes.count < limits.nodes else { throw fail(.limit, input, "more than \(limits.nodes) nodes") }
    }

    /// Adds a node without children that ends at `position`.
    @inline(__always)
    mutating func appendLeaf(
        _ kind: NodeRecord.Kind,
        from start: Int,
        name: QualifiedName = .none,
        value: Slice,
        isVerbatim: Bool = false
    ) {
        nodes.append(
            NodeRecord(
                leaf: kind,
                source: start..<position,
                parent: open,
                index: nodes.count,
                name: name,
                value: value,
                isVerbatim: isVerbatim
            )
        )
    }

    @inline(never)
    func fail(
        _ code: XMLError.Code,
        _ input: Span<UInt8>,
        at offset: Int? = nil,
        _ reason: String
    ) -> XMLError {
        XMLError(code, at: offset ?? position, in: input, reason)
    }

    @inline(never)
    func ends(_ input: Span<UInt8>, _ place: String) -> XMLError {
        XMLError(.wellFormed, at: input.count, in: input, "the input ends \(place)")
    }
}
