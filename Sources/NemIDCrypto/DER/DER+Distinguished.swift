extension DER {
    /// Deeper than anything in a certificate goes.
    private static let mostDepth = 32

    /// Refuses what is not DER as far as that can be told without knowing what is encoded: every element in `range`, and
    /// everything in it.
    ///
    /// Used where the content says nothing to us.
    package static func checkElements(in range: Range<Int>, _ input: Span<UInt8>, depth: Int = 0) throws(Fault) {
        guard depth <= mostDepth else { throw Fault("elements nested too deeply") }
        var reader = Reader(range)
        while !reader.isAtEnd {
            let element = try reader.next(input)
            if element.tag & 0x20 != 0 { try checkElements(in: element.content, input, depth: depth + 1) }
            if element.tag == Tag.set { try checkOrder(ofSet: element.content, input) }
            try checkContent(of: element, input)
        }
    }

    /// Refuses content that the universal type of `element` does not have; what a text says is not looked into.
    private static func checkContent(of element: Element, _ input: Span<UInt8>) throws(Fault) {
        switch element.tag {
        case Tag.endOfContents: throw Fault("an end of contents where none may be")
        case Tag.boolean: _ = try boolean(element.content, input)
        case Tag.integer, Tag.enumerated: _ = try magnitude(element.content, input)
        case Tag.bitString: try checkBitString(element.content, input)
        case Tag.null: guard element.content.isEmpty else { throw Fault("a NULL that is something") }
        case Tag.objectIdentifier: try checkObjectIdentifier(element.content, input)
        case Tag.bmpString:
            guard element.content.count.isMultiple(of: 2) else { throw Fault("a BMPString with half a character") }
        case Tag.universalString:
            guard element.content.count.isMultiple(of: 4) else {
                throw Fault("a UniversalString with part of a character")
            }
        default: break
        }
    }

    /// Refuses a SET OF whose elements do not stand in ascending order (X.690 §11.6).
    package static func checkOrder(ofSet range: Range<Int>, _ input: Span<UInt8>) throws(Fault) {
        var reader = Reader(range)
        guard !reader.isAtEnd else { return }
        var previous = try reader.next(input).whole
        while !reader.isAtEnd {
            let next = try reader.next(input).whole
            guard !isAscending(next, previous, input) else { throw Fault("a set out of order") }
            previous = next
        }
    }

    /// Whether the octets at `first` come before those at `second`.
    private static func isAscending(_ first: Range<Int>, _ second: Range<Int>, _ input: Span<UInt8>) -> Bool {
        for offset in 0..<min(first.count, second.count) {
            let (left, right) = (input[first.lowerBound + offset], input[second.lowerBound + offset])
            if left != right { return left < right }
        }
        return first.count < second.count
    }
}
