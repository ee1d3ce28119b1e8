import NemIDXML

/// Moves, copies, wraps and removes whole elements, and copies attributes from one start tag to another: what signature
/// wrapping is made of.
enum XMLMutator {
    /// A changed copy of `input`; nil where it cannot be read, or grew beyond `limit`.
    static func mutate(_ input: [UInt8], limit: Int, _ source: inout MutationSource) -> [UInt8]? {
        guard let document = try? XML.Document(parsing: input, limits: .unlimited) else { return nil }
        let elements = Array(document.root.descendants().prefix(256))
        let one = elements[source.below(elements.count)]
        let other = elements[source.below(elements.count)]
        let octets = input[one.sourceRange]
        let output: [UInt8]
        switch source.below(7) {
        case 0: output = replacing(one.sourceRange, in: input, with: [])
        case 1: output = replacing(start(of: other), in: input, with: octets)
        case 2: output = replacing(contentStart(of: other, in: input), in: input, with: octets)
        case 3: output = replacing(other.sourceRange, in: input, with: octets)
        case 4: output = moved(one.sourceRange, to: other.sourceRange, in: input)
        case 5: output = wrapped(one, as: other, in: input)
        default:
            let attributes = startTag(of: one, in: input).split(separator: 0x20).dropFirst()
            guard !attributes.isEmpty else { return nil }
            let attribute = attributes[attributes.startIndex + source.below(attributes.count)]
            output = replacing(nameEnd(of: other, in: input), in: input, with: [0x20] + trimmed(attribute))
        }
        return output.count <= limit && output != input ? output : nil
    }

    private static func replacing(
        _ range: Range<Int>,
        in input: [UInt8],
        with octets: some Collection<UInt8>
    ) -> [UInt8] {
        var output = input
        output.replaceSubrange(range, with: octets)
        return output
    }

    private static func moved(_ from: Range<Int>, to: Range<Int>, in input: [UInt8]) -> [UInt8] {
        if from.upperBound <= to.lowerBound {
            let without = replacing(to.lowerBound..<to.lowerBound, in: input, with: input[from])
            return replacing(from, in: without, with: [])
        }
        guard to.upperBound <= from.lowerBound else { return input }
        let without = replacing(from, in: input, with: [])
        return replacing(to.lowerBound..<to.lowerBound, in: without, with: input[from])
    }

    /// `one` inside a new element that looks like `other`.
    private static func wrapped(_ one: XML.Element, as other: XML.Element, in input: [UInt8]) -> [UInt8] {
        let name = other.prefix.isEmpty ? other.localName : "\(other.prefix):\(other.localName)"
        var tag = Array(startTag(of: other, in: input))
        if tag.suffix(2).elementsEqual("/>".utf8) { tag.remove(at: tag.count - 2) }
        return replacing(one.sourceRange, in: input, with: tag + input[one.sourceRange] + Array("</\(name)>".utf8))
    }

    private static func start(of element: XML.Element) -> Range<Int> {
        element.sourceRange.lowerBound..<element.sourceRange.lowerBound
    }

    /// The start tag; a `>` in an attribute value ends it early, which is one more change.
    private static func startTag(of element: XML.Element, in input: [UInt8]) -> ArraySlice<UInt8> {
        let source = input[element.sourceRange]
        return source[...(source.firstIndex(of: UInt8(ascii: ">")) ?? source.startIndex)]
    }

    private static func contentStart(of element: XML.Element, in input: [UInt8]) -> Range<Int> {
        let end = startTag(of: element, in: input).endIndex
        return end..<end
    }

    private static func nameEnd(of element: XML.Element, in input: [UInt8]) -> Range<Int> {
        let prefix = element.prefix.isEmpty ? 0 : element.prefix.utf8.count + 1
        let end = element.sourceRange.lowerBound + 1 + prefix + element.localName.utf8.count
        return end..<end
    }

    private static func trimmed(_ attribute: ArraySlice<UInt8>) -> [UInt8] {
        var rest = attribute
        while let last = rest.last, last == UInt8(ascii: ">") || last == UInt8(ascii: "/") { rest.removeLast() }
        return Array(rest)
    }
}
