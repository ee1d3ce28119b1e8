/// A run of octets: in the input, or, with a negative start, in the buffer of decoded values.
struct Slice: Sendable {
    private let place: Int32
    private let length: Int32

    static let empty = Slice(source: 0..<0)

    init(source range: Range<Int>) {
        place = Int32(truncatingIfNeeded: range.lowerBound)
        length = Int32(truncatingIfNeeded: range.count)
    }

    init(decoded range: Range<Int>) {
        place = ~Int32(truncatingIfNeeded: range.lowerBound)
        length = Int32(truncatingIfNeeded: range.count)
    }

    @inline(__always) var isDecoded: Bool { place < 0 }
    @inline(__always) var start: Int { Int(place < 0 ? ~place : place) }
    @inline(__always) var count: Int { Int(length) }
    @inline(__always) var end: Int { start + count }
    @inline(__always) var isEmpty: Bool { length == 0 }
}

/// A qualified name in the input: `prefix:local`, or `local` alone.
struct QualifiedName: Sendable {
    private let place: Int32
    private let length: Int32
    private let prefixLength: Int32

    init(start: Int, count: Int, prefixCount: Int) {
        place = Int32(truncatingIfNeeded: start)
        length = Int32(truncatingIfNeeded: count)
        prefixLength = Int32(truncatingIfNeeded: prefixCount)
    }

    static let none = QualifiedName(start: 0, count: 0, prefixCount: 0)

    @inline(__always) var start: Int { Int(place) }
    @inline(__always) var count: Int { Int(length) }
    @inline(__always) var prefixCount: Int { Int(prefixLength) }
    @inline(__always) var localStart: Int { prefixLength == 0 ? Int(place) : Int(place + prefixLength + 1) }
    @inline(__always) var localCount: Int { prefixLength == 0 ? Int(length) : Int(length - prefixLength - 1) }
    @inline(__always) var whole: Slice { Slice(source: start..<start + count) }
    @inline(__always) var local: Slice { Slice(source: localStart..<localStart + localCount) }
    @inline(__always) var prefix: Slice { Slice(source: start..<start + prefixCount) }
}

/// An element, text run, CDATA section, comment or processing instruction, in document order.
struct NodeRecord: Sendable {
    enum Kind: UInt8, Sendable {
        case element, text, cdata, comment, processingInstruction
    }

    var kind: Kind
    /// Whether the start tag of an element, or the whole of another node, stands in the input as inclusive canonical form
    /// has it, the context left aside; what is not so marked may be so all the same.
    var isVerbatim: Bool
    /// Whether an element ends in `</name>` without white space.
    var endsVerbatim = false
    /// The octets of the input that the node takes, its markup included.
    var sourceStart: Int32
    var sourceEnd: Int32
    /// Where the content of an element begins: after its start tag.
    var contentStart: Int32
    /// The element around it, or -1.
    var parent: Int32
    /// One past its last descendant, hence its next sibling if there is one.
    var end: Int32
    /// Of an element, or the target of a processing instruction.
    var name: QualifiedName
    /// The declaration that gives an element its namespace, or -1.
    var binding: Int32
    /// The value of everything but an element.
    var value: Slice
    var attributes: Range32
    var declarations: Range32
}

extension NodeRecord {
    /// A node without children.
    @inline(__always)
    init(
        leaf kind: Kind,
        source: Range<Int>,
        parent: Int32,
        index: Int,
        name: QualifiedName = .none,
        value: Slice,
        isVerbatim: Bool
    ) {
        self.init(
            kind: kind,
            isVerbatim: isVerbatim,
            sourceStart: Int32(truncatingIfNeeded: source.lowerBound),
            sourceEnd: Int32(truncatingIfNeeded: source.upperBound),
            contentStart: Int32(truncatingIfNeeded: source.upperBound),
            parent: parent,
            end: Int32(truncatingIfNeeded: index + 1),
            name: name,
            binding: -1,
            value: value,
            attributes: Range32(start: 0, count: 0),
            declarations: Range32(start: 0, count: 0)
        )
    }

    /// Completes an element.
    @inline(__always)
    mutating func close(at position: Int, nodeCount: Int, isVerbatim: Bool) {
        sourceEnd = Int32(truncatingIfNeeded: position)
        end = Int32(truncatingIfNeeded: nodeCount)
        endsVerbatim = isVerbatim
    }
}

/// A part of a table.
struct Range32: Sendable {
    private let first: Int32
    private let length: Int32

    init(start: Int, count: Int) {
        first = Int32(truncatingIfNeeded: start)
        length = Int32(truncatingIfNeeded: count)
    }

    @inline(__always) var start: Int { Int(first) }
    @inline(__always) var count: Int { Int(length) }
    @inline(__always) var indices: Range<Int> { Int(first)..<Int(first + length) }
}

struct AttributeRecord: Sendable {
    var name: QualifiedName
    var value: Slice
    /// The declaration that gives the prefix its meaning, or -1 where there is no prefix.
    var binding: Int32 = -1
}

/// `xmlns="…"` or `xmlns:prefix="…"`, and as the first of every document the built-in one of `xml`.
struct DeclarationRecord: Sendable {
    var prefix: Slice
    /// Empty only for `xmlns=""`.
    var uri: Slice
    /// The number of that name, 0 for no namespace.
    ///
    /// Once the input has been read, its place among all names of the document in the order of canonical form.
    var namespace: Int32
    /// The place of the prefix among those in scope: the same for all declarations of one prefix within each other,
    /// and different for prefixes that are in scope together.
    var slot: Int32
    /// The declaration of the same prefix further out, or -1.
    var previous: Int32
    /// Where it stands in the input.
    var offset: Int32
    /// Whether the namespace name is a relative reference, which has no canonical form.
    var isRelative: Bool
}

/// Places among the prefixes in scope that are never given away.
enum Slot {
    static let defaultNamespace = 0
    static let xml = 1
    static let firstFree = 2
}
