extension Reader {
    /// Productions [40] and [44].
    mutating func readStartTag(_ input: Span<UInt8>) throws(XMLError) {
        guard open >= 0 || root < 0 else { throw fail(.wellFormed, input, "a second root element") }
        guard depth < limits.depth else {
            throw fail(.limit, input, "more than \(limits.depth) elements within each other")
        }
        try checkNodeCount(input)
        let start = position
        let index = nodes.count
        if root < 0 { root = index }
        position += 1
        let name = try readName(input)
        let firstAttribute = attributes.count
        let firstDeclaration = declarations.count
        let end = try readAttributes(input, firstAttribute: firstAttribute, firstDeclaration: firstDeclaration)
        let binding = try resolve(element: name, input)
        let isPlain = try resolveAttributes(from: firstAttribute, input)
        nodes.append(
            NodeRecord(
                kind: .element,
                isVerbatim: end.isVerbatim && isPlain && declarations.count == firstDeclaration,
                sourceStart: Int32(truncatingIfNeeded: start),
                sourceEnd: 0,
                contentStart: Int32(truncatingIfNeeded: position),
                parent: open,
                end: 0,
                name: name,
                binding: binding,
                value: .empty,
                attributes: Range32(start: firstAttribute, count: attributes.count - firstAttribute),
                declarations: Range32(start: firstDeclaration, count: declarations.count - firstDeclaration)
            )
        )
        if end.isEmptyElement {
            close(index, isVerbatim: false)
        } else {
            open = Int32(truncatingIfNeeded: index)
            depth += 1
        }
    }

    /// How a start tag ends, and how it was written.
    private struct TagEnd {
        /// Whether it ends in `/>`.
        var isEmptyElement: Bool
        /// Whether it ends in `>`, there is one space before each attribute and no white space elsewhere, and values stand
        /// in double quotes with nothing in them that had to change.
        var isVerbatim: Bool
    }

    /// Reads up to the end of the tag.
    private mutating func readAttributes(
        _ input: Span<UInt8>,
        firstAttribute: Int,
        firstDeclaration: Int
    ) throws(XMLError) -> TagEnd {
        var isVerbatim = true
        while true {
            let beforeSpace = position
            position = input.skippingSpace(from: beforeSpace)
            guard position < input.count else { throw ends(input, "inside a tag") }
            switch input[position] {
            case UInt8(ascii: ">"):
                isVerbatim = isVerbatim && position == beforeSpace
                position += 1
                return TagEnd(isEmptyElement: false, isVerbatim: isVerbatim)
            case UInt8(ascii: "/"):
                guard input.has(">", at: position + 1) else {
                    throw fail(.wellFormed, input, "/ inside a tag without > after it")
                }
                position += 2
                return TagEnd(isEmptyElement: true, isVerbatim: false)
            default:
                guard position > beforeSpace else {
                    throw fail(.wellFormed, input, "no white space before an attribute")
                }
                isVerbatim = isVerbatim && position == beforeSpace + 1 && input[beforeSpace] == 0x20
                let isPlain = try readAttribute(
                    input,
                    firstAttribute: firstAttribute,
                    firstDeclaration: firstDeclaration
                )
                isVerbatim = isVerbatim && isPlain
            }
        }
    }

    /// Production [41]; true if it is written as canonical form has it.
    private mutating func readAttribute(
        _ input: Span<UInt8>,
        firstAttribute: Int,
        firstDeclaration: Int
    ) throws(XMLError) -> Bool {
        let name = try readName(input)
        let afterName = position
        position = input.skippingSpace(from: position)
        guard input.has("=", at: position) else {
            guard position < input.count else { throw ends(input, "inside a tag") }
            throw fail(.wellFormed, input, "no = after the name of an attribute")
        }
        position = input.skippingSpace(from: position + 1)
        let isPlain = position == afterName + 1 && input.has("\"", at: position)
        let value = try readAttributeValue(input)
        let isDeclaration =
            name.prefixCount == 5 || (name.prefixCount == 0 && name.count == 5)
            ? input.has("xmlns", at: name.start) : false
        if isDeclaration {
            try declare(name, uri: value, first: firstDeclaration, input)
        } else {
            try append(AttributeRecord(name: name, value: value), first: firstAttribute, input)
        }
        return isPlain && !value.isDecoded
    }

    private mutating func append(
        _ attribute: AttributeRecord,
        first: Int,
        _ input: Span<UInt8>
    ) throws(XMLError) {
        let name = attribute.name
        guard attributes.count - first < limits.attributesPerElement else {
            let reason = "more than \(limits.attributesPerElement) attributes in one element"
            throw fail(.limit, input, at: name.start, reason)
        }
        for index in first..<attributes.count {
            let other = attributes[index].name
            guard other.count != name.count || !input.isEqual(at: other.start, and: name.start, length: name.count)
            else { throw fail(.wellFormed, input, at: name.start, "an attribute is there twice") }
        }
        attributes.append(attribute)
    }

    /// Production [42]; the name must be that of the start tag, octet by octet.
    mutating func readEndTag(_ input: Span<UInt8>) throws(XMLError) {
        let index = Int(open)
        guard index >= 0 else { throw fail(.wellFormed, input, "an end tag without a start tag") }
        let name = nodes[index].name
        let start = position + 2
        guard start + name.count < input.count else { throw ends(input, "inside an end tag, or before a longer one") }
        guard input.isEqual(at: start, and: name.start, length: name.count) else {
            throw fail(.wellFormed, input, "an end tag that does not match the start tag")
        }
        let nameEnd = start + name.count
        let end = input.skippingSpace(from: nameEnd)
        guard end < input.count else { throw ends(input, "inside an end tag") }
        guard input[end] == UInt8(ascii: ">") else {
            throw fail(.wellFormed, input, "an end tag that does not match the start tag, or has more than a name")
        }
        position = end + 1
        open = nodes[index].parent
        depth -= 1
        close(index, isVerbatim: end == nameEnd)
    }

    /// Completes an element whose last octet has been read.
    private mutating func close(_ index: Int, isVerbatim: Bool) {
        nodes[index].close(at: position, nodeCount: nodes.count, isVerbatim: isVerbatim)
        let ended = nodes[index].declarations
        if ended.count > 0 { leaveScope(ended) }
    }
}
