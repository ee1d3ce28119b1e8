extension DER {
    /// Walks over elements that stand after one another.
    ///
    /// The octets are handed to every call, so that a reader is a plain value.
    package struct Reader: Sendable {
        package private(set) var position: Int
        private let end: Int

        /// A reader of the elements in `range`, which must be a place in the octets that it is used with.
        @inline(__always)
        package init(_ range: Range<Int>) {
            position = range.lowerBound
            end = range.upperBound
        }

        package var isAtEnd: Bool { position == end }

        /// The next element, of any tag.
        ///
        /// Never copied into its many callers: a certificate is read once, and then it is the octets of the code that count.
        @inline(never)
        package mutating func next(_ input: Span<UInt8>) throws(Fault) -> Element {
            let start = position
            guard end &- start >= 2 else { throw Fault.cutShort }
            let (tag, length) = (input[start], input[start &+ 1])
            guard tag & 0x1F != 0x1F else { throw Fault("an identifier of several octets") }
            // A SEQUENCE or SET, and of universal types nothing else, is constructed.
            guard tag & 0xC0 != 0 || (tag & 0x1E == 0x10) == (tag & 0x20 != 0) else {
                throw Fault("a string in pieces")
            }
            return try element(tag, length, input)
        }

        /// A length in up to four octets from `content` on, which is then moved behind them.
        private static func longLength(
            _ content: inout Int,
            octets: Int,
            end: Int,
            _ input: Span<UInt8>
        ) throws(Fault) -> Int {
            guard octets >= 1, octets <= 4 else { throw Fault("a length that is indefinite or out of bounds") }
            guard end &- content >= octets else { throw Fault.cutShort }
            var count = 0
            for index in content..<content &+ octets { count = count << 8 | Int(input[index]) }
            guard count >= 0x80, octets == 1 || count >> (8 * (octets - 1)) != 0 else {
                throw Fault("a length that is longer than needed")
            }
            content &+= octets
            return count
        }

        /// The next element, which must have this tag, one of ``DER/Tag``.
        @inline(never)
        package mutating func next(_ tag: UInt8, _ input: Span<UInt8>) throws(Fault) -> Element {
            guard position < end, input[position] == tag else { throw Fault("an element of another type") }
            // What `next(_:)` asks of an identifier holds for those.
            guard end &- position >= 2 else { throw Fault.cutShort }
            return try element(tag, input[position &+ 1], input)
        }

        /// The element at `position`, whose identifier was judged and whose first octet of the length is `length`.
        @inline(__always)
        private mutating func element(_ tag: UInt8, _ length: UInt8, _ input: Span<UInt8>) throws(Fault) -> Element {
            let start = position
            var content = start &+ 2
            var count = Int(length)
            if length >= 0x80 {
                count = try Self.longLength(&content, octets: Int(length & 0x7F), end: end, input)
            }
            guard count <= end &- content else { throw Fault.cutShort }
            position = content &+ count
            return Element(tag: tag, start: start, contentStart: content, end: position)
        }

        /// The next element if it has this tag, one of ``DER/Tag``; else nil, and nothing is passed over.
        package mutating func next(ifTagged tag: UInt8, _ input: Span<UInt8>) throws(Fault) -> Element? {
            guard position < end, input[position] == tag else { return nil }
            return try next(tag, input)
        }

        /// Refuses what is left over.
        @inline(__always)
        package func finish() throws(Fault) {
            guard position == end else { throw Fault("something follows where nothing may") }
        }
    }

    /// The content of the one element in `range`, which must have this tag and be all there is.
    package static func only(_ tag: UInt8, in range: Range<Int>, _ input: Span<UInt8>) throws(Fault) -> Range<Int> {
        var reader = Reader(range)
        let element = try reader.next(tag, input)
        try reader.finish()
        return element.content
    }
}
