extension Reader {
    /// Productions [40] and [44].
    mutating func readStartTag(_ input: Span<UInt8>) throws(XMLError) {
        guard open >= 0 || root < 0 else { throw fail(.wellFormed, input, "a second root element") }
        guard depth < limits.depth else {
            throw fail(.limit, input, "more than \(limits.depth) elements within each other")
        }
        let index = try appendNode(.element, input)
        if root < 0 { root = index }
        position += 1
        let name = try readName(input)
        let firstAttribute = attributes.count
        let firstDeclaration = declarations.count
        let isEmpty = try readAttributes(input, firstAttribute: firstAttribute, firstDeclaration: firstDeclaration)
        nodes[index].name = name
        nodes[index].attributes = Range32(start: firstAttribute, count: attributes.count - firstAttribute)
        nodes[index].declarations = Range32(start: firstDeclaration, count: declarations.count - firstDeclaration)
        nodes[index].binding = try resolve(element: name, input)
        try resolveAttributes(from: firstAttribute, input)
        if isEmpty {
            close(index)
        } else {
            open = Int32(truncatingIfNeeded: index)
            depth += 1
        }
    }

    /// Reads up to the end of the tag; true if that is `/>`.
    private mutating func readAttributes(
        _ input: Span<UInt8>,
        firstAttribute: Int,
        firstDeclaration: Int
    ) throws(XMLError) -> Bool {
        while true {
            let afterSpace = input.skippingSpace(from: position)
            let hasSpace = afterSpace > position
            position = afterSpace
            guard position < input.count else { throw ends(input, "inside a tag") }
            switch input[position] {
            case UInt8(ascii: ">"):
                position += 1
                return false
            case UInt8(ascii: "/"):
                guard input.has(">", at: position + 1) else {
                    throw fail(.wellFormed, input, "/ inside a tag without > after it")
                }
                position += 2
                return true
            default:
                guard hasSpace else { throw fail(.wellFormed, input, "no white space before an attribute") }
                try readAttribute(input, firstAttribute: firstAttribute, firstDeclaration: firstDeclaration)
            }
        }
    }

    /// Production [41].
    private mutating func readAttribute(
        _ input: Span<UInt8>,
        firstAttribute: Int,
        firstDeclaration: Int
    ) throws(XMLError) {
        let name = try readName(input)
        position = input.skippingSpace(from: position)
        guard input.has("=", at: position) else {
            guard position < input.count else { throw ends(input, "inside a tag") }
            throw fail(.wellFormed, input, "no = after the name of an attribute")
        }
        position = input.skippingSpace(from: position + 1)
        let value = try readAttributeValue(input)
        let isDeclaration =
            name.prefixCount == 5 || (name.prefixCount == 0 && name.count == 5)
            ? input.has("xmlns", at: name.start) : false
        if isDeclaration {
            try declare(name, uri: value, first: firstDeclaration, input)
        } else {
            try append(AttributeRecord(name: name, value: value), first: firstAttribute, input)
        }
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
        let end = input.skippingSpace(from: start + name.count)
        guard end < input.count else { throw ends(input, "inside an end tag") }
        guard input[end] == UInt8(ascii: ">") else {
            throw fail(.wellFormed, input, "an end tag that does not match the start tag, or has more than a name")
        }
        position = end + 1
        open = nodes[index].parent
        depth -= 1
        close(index)
    }

    /// Completes an element whose last octet has been read.
    private mutating func close(_ index: Int) {
        nodes[index].sourceEnd = Int32(truncatingIfNeeded: position)
        nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
        leaveScope(nodes[index].declarations)
    }
}
