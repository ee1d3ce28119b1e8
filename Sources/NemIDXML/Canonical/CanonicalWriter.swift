/// Writes canonical form from the tables of a document, in one pass over the nodes of a subtree.
struct CanonicalWriter: ~Copyable {
    let storage: Storage
    let withComments: Bool
    /// Nil for the inclusive methods.
    let inclusivePrefixes: InclusivePrefixes?

    var output: CanonicalOutput
    private var run = Run(from: 0)
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

    init(storage: Storage, method: CanonicalXML.Method, output: CanonicalOutput = CanonicalOutput()) {
        self.storage = storage
        self.output = output
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
    ///
    /// What stands in the input as canonical form has it is copied in runs, tags and text together.
    mutating func write(element apex: Int) throws(XMLError) {
        let nodes = storage.nodes
        try checkNamespaces(apex: apex)
        let source = Int(nodes[apex].sourceEnd - nodes[apex].sourceStart)
        output.reserve(source + source / 8 + 256)
        let end = Int(nodes[apex].end)
        let isInclusive = inclusivePrefixes == nil
        visits += 1
        writeStartTag(apex, isApex: true)
        run = Run(from: Int(nodes[apex].contentStart))
        var open = apex
        var index = apex + 1
        while index < end {
            while index >= nodes[open].end {
                closeElement(open)
                open = Int(nodes[open].parent)
            }
            visits += 1
            let kind = nodes[index].kind
            if nodes[index].isVerbatim && (isInclusive || kind == .text) {
                visits += nodes[index].attributes.count
                run.end = Int(nodes[index].contentStart)
            } else {
                flushRun()
                switch kind {
                case .element: writeStartTag(index, isApex: false)
                case .text, .cdata: output.appendEscapedText(nodes[index].value, storage)
                case .comment: if withComments { writeComment(index) }
                case .processingInstruction: writeProcessingInstruction(index)
                }
                run = Run(from: Int(nodes[index].contentStart))
            }
            if kind == .element { open = index }
            index += 1
        }
        while open != apex {
            closeElement(open)
            open = Int(nodes[open].parent)
        }
        closeElement(apex)
        flushRun()
    }

    /// A part of the input that is canonical form and not yet written; positions are those after what was read last.
    struct Run {
        let start: Int
        var end: Int

        init(from position: Int) {
            start = position
            end = position
        }
    }

    private mutating func flushRun() {
        guard run.end > run.start else { return }
        output.append(Slice(source: run.start..<run.end), storage)
    }

    /// Takes the end tag into the run, or writes one.
    private mutating func closeElement(_ index: Int) {
        let sourceEnd = Int(storage.nodes[index].sourceEnd)
        if storage.nodes[index].endsVerbatim {
            run.end = sourceEnd
        } else {
            flushRun()
            writeEndTag(index)
            run = Run(from: sourceEnd)
        }
        while let last = undo.last, last.element == index {
            rendered[Int(last.slot)] = last.declaration
            undo.removeLast()
        }
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
        gatherNamespaces(index, record, isApex: isApex)
        for declaration in namespaceOrder { writeDeclaration(declaration) }
        gatherAttributes(record, isInclusiveApex: isApex && inclusivePrefixes == nil)
        for attribute in attributeOrder { writeAttribute(storage.attributes[Int(attribute)]) }
        output.append(UInt8(ascii: ">"))
    }

    private mutating func writeEndTag(_ index: Int) {
        output.append("</")
        output.append(storage.nodes[index].name.whole, storage)
        output.append(UInt8(ascii: ">"))
    }

    private mutating func writeAttribute(_ attribute: AttributeRecord) {
        output.append(UInt8(ascii: " "))
        output.append(attribute.name.whole, storage)
        output.append("=\"")
        output.appendEscapedAttribute(attribute.value, storage)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a declaration, or `xmlns=""` for -1.
    private mutating func writeDeclaration(_ index: Int32) {
        output.append(" xmlns")
        if index >= 0 {
            let declaration = storage.declarations[Int(index)]
            if !declaration.prefix.isEmpty {
                output.append(UInt8(ascii: ":"))
                output.append(declaration.prefix, storage)
            }
        }
        output.append("=\"")
        output.appendEscapedAttribute(storage.namespace(index), storage)
        output.append(UInt8(ascii: "\""))
    }

    private mutating func writeComment(_ index: Int) {
        output.append("<!--")
        output.append(storage.nodes[index].value, storage)
        output.append("-->")
    }

    private mutating func writeProcessingInstruction(_ index: Int) {
        let record = storage.nodes[index]
        output.append("<?")
        output.append(record.name.whole, storage)
        if !record.value.isEmpty {
            output.append(UInt8(ascii: " "))
            output.append(record.value, storage)
        }
        output.append("?>")
    }
}
