extension Reader {
    /// Production [15].
    mutating func readComment(_ input: Span<UInt8>) throws(XMLError) {
        try checkNodeCount(input)
        let start = position
        position += 4
        let value = try readCharacters(until: "--", input, of: "a comment")
        guard position < input.count else { throw ends(input, "inside a comment") }
        guard input.has(">", at: position) else {
            throw fail(.wellFormed, input, at: position - 2, "-- inside a comment")
        }
        position += 1
        appendLeaf(.comment, from: start, value: value)
        hasCommentsOrProcessingInstructions = true
    }

    /// Production [18].
    mutating func readCDATA(_ input: Span<UInt8>) throws(XMLError) {
        guard open >= 0 else { throw fail(.wellFormed, input, "a CDATA section outside the root element") }
        try checkNodeCount(input)
        let start = position
        position += 9
        let value = try readCharacters(until: "]]>", input, of: "a CDATA section")
        appendLeaf(.cdata, from: start, value: value)
    }

    /// Production [16]; a target has no colon (Namespaces in XML §7).
    mutating func readProcessingInstruction(_ input: Span<UInt8>) throws(XMLError) {
        try checkNodeCount(input)
        let start = position
        position += 2
        let target = try readName(input)
        guard target.prefixCount == 0 else {
            throw fail(.namespace, input, at: target.start, "a colon in the target of a processing instruction")
        }
        guard !isReserved(target, input) else {
            throw fail(.wellFormed, input, at: target.start, "an XML declaration that is not at the beginning")
        }
        let dataStart = input.skippingSpace(from: position)
        guard dataStart > position || input.has("?>", at: position) else {
            guard position + 1 < input.count else { throw ends(input, "inside a processing instruction") }
            throw fail(.wellFormed, input, "no white space after the target of a processing instruction")
        }
        position = dataStart
        let value = try readCharacters(until: "?>", input, of: "a processing instruction")
        appendLeaf(.processingInstruction, from: start, name: target, value: value)
        hasCommentsOrProcessingInstructions = true
    }

    /// Whether the target is `xml` in any case (production [17]).
    private func isReserved(_ target: QualifiedName, _ input: Span<UInt8>) -> Bool {
        guard target.count == 3 else { return false }
        return input[target.start] | 0x20 == UInt8(ascii: "x")
            && input[target.start + 1] | 0x20 == UInt8(ascii: "m")
            && input[target.start + 2] | 0x20 == UInt8(ascii: "l")
    }
}
