/// The tables of one document, shared by all values that look into it.
///
/// Nodes stand in document order and name each other by index, so neither reading nor letting go of a deep document
/// goes deep itself.
final class Storage: Sendable {
    let bytes: [UInt8]
    /// Values that differ from what stands in the input: references, CR and normalised white space resolved.
    let decoded: [UInt8]
    let nodes: [NodeRecord]
    let attributes: [AttributeRecord]
    let declarations: [DeclarationRecord]
    let root: Int
    /// How many prefixes were in scope together at most.
    let slotCount: Int
    let hasRelativeNamespaces: Bool
    let hasCommentsOrProcessingInstructions: Bool
    /// Whether there is an attribute with the prefix `xml` anywhere.
    let hasXMLAttributes: Bool
    let prefixComparisons: Int
    let namespaceWork: Int

    init(bytes: [UInt8], reader: consuming Reader) {
        self.bytes = bytes
        decoded = reader.decoded
        nodes = reader.nodes
        attributes = reader.attributes
        declarations = reader.declarations
        root = reader.root
        slotCount = reader.slotCount
        hasRelativeNamespaces = reader.hasRelativeNamespaces
        hasCommentsOrProcessingInstructions = reader.hasCommentsOrProcessingInstructions
        hasXMLAttributes = reader.hasXMLAttributes
        prefixComparisons = reader.prefixComparisons
        namespaceWork = reader.namespaces.work
    }

    func octets(_ slice: Slice) -> ArraySlice<UInt8> {
        (slice.isDecoded ? decoded : bytes)[slice.start..<slice.end]
    }

    /// Lends the octets of a slice.
    @inline(__always)
    func withOctets<Result>(_ slice: Slice, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = slice.start..<slice.end
        if slice.isDecoded {
            return decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    func string(_ slice: Slice) -> String {
        String(decoding: octets(slice), as: UTF8.self)
    }

    /// The namespace name that a binding stands for; empty for none.
    func namespace(_ binding: Int32) -> Slice {
        binding < 0 ? .empty : declarations[Int(binding)].uri
    }

    /// The place of that name among all of the document; 0 for none.
    func rank(_ binding: Int32) -> Int32 {
        binding < 0 ? 0 : declarations[Int(binding)].namespace
    }

    func isEqual(_ slice: Slice, _ text: String) -> Bool {
        let text = text.utf8
        guard slice.count == text.count else { return false }
        let source = slice.isDecoded ? decoded : bytes
        let start = slice.start
        let isSame = text.withContiguousStorageIfAvailable { text in
            source.withUnsafeBufferPointer { source in
                Self.isSame(UnsafeRawBufferPointer(source), at: start, UnsafeRawBufferPointer(text))
            }
        }
        return isSame ?? octets(slice).elementsEqual(text)
    }

    @inline(__always)
    func isEqual(_ slice: Slice, _ text: StaticString) -> Bool {
        guard slice.count == text.utf8CodeUnitCount else { return false }
        let source = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        let start = slice.start
        if slice.isDecoded { return decoded.withUnsafeBytes { Self.isSame($0, at: start, source) } }
        return bytes.withUnsafeBytes { Self.isSame($0, at: start, source) }
    }

    /// Whether the octets of `source` from `start` on are those of `text`, which must fit.
    @inline(__always)
    private static func isSame(_ source: UnsafeRawBufferPointer, at start: Int, _ text: UnsafeRawBufferPointer) -> Bool
    {
        var index = 0
        while index + 8 <= text.count {
            let left = source.loadUnaligned(fromByteOffset: start + index, as: UInt64.self)
            guard left == text.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
            index += 8
        }
        while index < text.count {
            guard source[start + index] == text[index] else { return false }
            index += 1
        }
        return true
    }

    /// Whether there is nothing but space, tab, carriage return and line feed.
    func isWhiteSpace(_ slice: Slice) -> Bool {
        withOctets(slice) { octets in
            for octet in octets where !Characters.isSpace(octet) { return false }
            return true
        }
    }
}
