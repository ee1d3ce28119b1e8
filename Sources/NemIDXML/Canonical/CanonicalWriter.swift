/// Writes canonical form from the tables of a document, in one pass over the nodes of a subtree.
struct CanonicalWriter {
    let storage: Storage
    let withComments: Bool
    /// Nil for the inclusive methods.
    let inclusivePrefixes: InclusivePrefixes?

    var output: [UInt8] = []
    var visits = 0

    /// Of the exclusive methods: the declaration written last for each slot by an element that is still open, or -1.
    var rendered: [Int32] = []
    /// What to put back into `rendered` when elements close.
    var undo: [Undo] = []
    /// Reused for each start tag.
    var namespaceOrder: [Int32] = []
    var attributeOrder: [Int32] = []

    struct Undo {
        var element: Int32
        var slot: Int32
        var declaration: Int32
    }

    init(storage: Storage, method: CanonicalXML.Method) {
        self.storage = storage
        switch method {
        case .inclusive: (withComments, inclusivePrefixes) = (false, nil)
        case .inclusiveWithComments: (withComments, inclusivePrefixes) = (true, nil)
        case .exclusive(let prefixes): (withComments, inclusivePrefixes) = (false, InclusivePrefixes(prefixes))
        case .exclusiveWithComments(let prefixes):
            (withComments, inclusivePrefixes) = (true, InclusivePrefixes(prefixes))
        }
        if inclusivePrefixes != nil {
            rendered = Array(repeating: -1, count: storage.slotCount)
        }
    }

    /// Writes the element at `apex` and all within it.
    mutating func write(element apex: Int) throws(XMLError) {
        let nodes = storage.nodes
        try checkNamespaces(apex: apex)
        let source = nodes[apex].sourceEnd - nodes[apex].sourceStart
        output.reserveCapacity(output.count + Int(source) + Int(source) / 8 + 256)
        let end = Int(nodes[apex].end)
        var open = apex
        var index = apex
        while index < end {
            while index >= nodes[open].end {
                writeEndTag(open)
                open = Int(nodes[open].parent)
            }
            visits += 1
            switch nodes[index].kind {
            case .element:
                writeStartTag(index, isApex: index == apex)
                open = index
            case .text, .cdata:
                output.appendEscapedText(nodes[index].value, storage)
            case .comment:
                if withComments { writeComment(index) }
            case .processingInstruction:
                writeProcessingInstruction(index)
            }
            index += 1
        }
        while open != apex {
            writeEndTag(open)
            open = Int(nodes[open].parent)
        }
        writeEndTag(apex)
    }

    /// Writes a comment or processing instruction beside the root, with the line feed that keeps it apart (§2.3).
    mutating func write(topLevel index: Int, isAfterRoot: Bool) {
        visits += 1
        let isComment = storage.nodes[index].kind == .comment
        guard withComments || !isComment else { return }
        if isAfterRoot { output.append(UInt8(ascii: "\n")) }
        if isComment { writeComment(index) } else { writeProcessingInstruction(index) }
        if !isAfterRoot { output.append(UInt8(ascii: "\n")) }
    }

    private mutating func writeStartTag(_ index: Int, isApex: Bool) {
        let record = storage.nodes[index]
        output.append(UInt8(ascii: "<"))
        output.append(record.name.whole, storage)
        if !isApex && inclusivePrefixes == nil && record.attributes.count == 0 && record.declarations.count == 0 {
            output.append(UInt8(ascii: ">"))
            return
        }
        gatherNamespaces(index, record, isApex: isApex)
        for declaration in namespaceOrder { writeDeclaration(declaration) }
        gatherAttributes(record, isInclusiveApex: isApex && inclusivePrefixes == nil)
        for attribute in attributeOrder { writeAttribute(storage.attributes[Int(attribute)]) }
        output.append(UInt8(ascii: ">"))
    }

    private mutating func writeEndTag(_ index: Int) {
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"))
        output.append(storage.nodes[index].name.whole, storage)
        output.append(UInt8(ascii: ">"))
        while let last = undo.last, last.element == index {
            rendered[Int(last.slot)] = last.declaration
            undo.removeLast()
        }
    }

    private mutating func writeAttribute(_ attribute: AttributeRecord) {
        output.append(UInt8(ascii: " "))
        output.append(attribute.name.whole, storage)
        output.append(UInt8(ascii: "="))
        output.append(UInt8(ascii: "\""))
        output.appendEscapedAttribute(attribute.value, storage)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a declaration, or `xmlns=""` for -1.
    private mutating func writeDeclaration(_ index: Int32) {
        output.append(contentsOf: " xmlns".utf8)
        if index >= 0 {
            let declaration = storage.declarations[Int(index)]
            if !declaration.prefix.isEmpty {
                output.append(UInt8(ascii: ":"))
                output.append(declaration.prefix, storage)
            }
        }
        output.append(UInt8(ascii: "="))
        output.append(UInt8(ascii: "\""))
        output.appendEscapedAttribute(storage.namespace(index), storage)
        output.append(UInt8(ascii: "\""))
    }

    private mutating func writeComment(_ index: Int) {
        output.append(contentsOf: "<!--".utf8)
        output.append(storage.nodes[index].value, storage)
        output.append(contentsOf: "-->".utf8)
    }

    private mutating func writeProcessingInstruction(_ index: Int) {
        let record = storage.nodes[index]
        output.append(contentsOf: "<?".utf8)
        output.append(record.name.whole, storage)
        if !record.value.isEmpty {
            output.append(UInt8(ascii: " "))
            output.append(record.value, storage)
        }
        output.append(contentsOf: "?>".utf8)
    }
}
