extension Reader {
    /// A value being read: it stays a part of the input until something in it has to change.
    struct PendingValue {
        private let start: Int
        /// From where on the input is not yet copied.
        private var copiedTo: Int
        private var decodedStart = -1

        init(start: Int) {
            self.start = start
            copiedTo = start
        }

        /// Copies up to `position`, so that something else can follow; the input goes on at `next`.
        mutating func copy(upTo position: Int, next: Int, _ input: Span<UInt8>, into decoded: inout [UInt8]) {
            if decodedStart < 0 { decodedStart = decoded.count }
            if position > copiedTo { decoded.append(input.extracting(copiedTo..<position)) }
            copiedTo = next
        }

        /// Whether nothing had to change so far.
        var isUnchanged: Bool { decodedStart < 0 }

        consuming func finish(at end: Int, _ input: Span<UInt8>, into decoded: inout [UInt8]) -> Slice {
            guard decodedStart >= 0 else { return Slice(source: start..<end) }
            if end > copiedTo { decoded.append(input.extracting(copiedTo..<end)) }
            return Slice(decoded: decodedStart..<decoded.count)
        }
    }

    /// Reads a run of character data up to the next `<` (production [14]).
    mutating func readText(_ input: Span<UInt8>) throws(XMLError) {
        try checkNodeCount(input)
        let start = position
        if input[start] == UInt8(ascii: "\n"), input.has("<", at: start + 1) {
            // The end of a line between two tags, which most text is.
            position = start + 1
            appendLeaf(.text, from: start, value: Slice(source: start..<position), isVerbatim: true)
            return
        }
        var value = PendingValue(start: start)
        var hasGreaterThan = false
        scan: while true {
            position = input.skippingPlainText(from: position)
            guard position < input.count else { break }
            switch input[position] {
            case UInt8(ascii: "<"): break scan
            case UInt8(ascii: "&"): try readReference(in: &value, input)
            case UInt8(ascii: "]"):
                guard !input.has("]]>", at: position) else { throw fail(.wellFormed, input, "]]> in text") }
                position += 1
            case UInt8(ascii: ">"):
                // Which canonical form escapes.
                hasGreaterThan = true
                position += 1
            case UInt8(ascii: "\r"): readCarriageReturn(in: &value, as: UInt8(ascii: "\n"), input)
            default: try readOtherCharacter(input)
            }
        }
        let isVerbatim = value.isUnchanged && !hasGreaterThan
        let slice = value.finish(at: position, input, into: &decoded)
        appendLeaf(.text, from: start, value: slice, isVerbatim: isVerbatim)
    }

    /// Reads a quoted attribute value and normalises it (production [10], §3.3.3).
    mutating func readAttributeValue(_ input: Span<UInt8>) throws(XMLError) -> Slice {
        guard position < input.count else { throw ends(input, "where a value is expected") }
        let quote = input[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw fail(.wellFormed, input, "an attribute value without quotes")
        }
        position += 1
        var value = PendingValue(start: position)
        while true {
            position = input.skippingPlainValue(from: position)
            guard position < input.count else { break }
            let byte = input[position]
            switch byte {
            case quote:
                let slice = value.finish(at: position, input, into: &decoded)
                position += 1
                return slice
            case UInt8(ascii: "<"): throw fail(.wellFormed, input, "< in an attribute value")
            case UInt8(ascii: "&"): try readReference(in: &value, input)
            case UInt8(ascii: "\r"): readCarriageReturn(in: &value, as: UInt8(ascii: " "), input)
            case UInt8(ascii: "\n"), UInt8(ascii: "\t"):
                value.copy(upTo: position, next: position + 1, input, into: &decoded)
                decoded.append(UInt8(ascii: " "))
                position += 1
            case 0x20..<0xEF, 0xF0...0xFF: position += 1
            default: try readOtherCharacter(input)
            }
        }
        throw ends(input, "inside an attribute value")
    }

    /// Reads characters that stand for themselves up to `terminator`, and moves past that.
    mutating func readCharacters(
        until terminator: StaticString,
        _ input: Span<UInt8>,
        of place: String
    ) throws(XMLError) -> Slice {
        let first = terminator.utf8Start[0]
        var value = PendingValue(start: position)
        while position < input.count {
            let byte = input[position]
            if byte == first && input.has(terminator, at: position) {
                let slice = value.finish(at: position, input, into: &decoded)
                position += terminator.utf8CodeUnitCount
                return slice
            }
            switch byte {
            case 0x20..<0xEF, 0xF0...0xFF, UInt8(ascii: "\n"), UInt8(ascii: "\t"): position += 1
            case UInt8(ascii: "\r"): readCarriageReturn(in: &value, as: UInt8(ascii: "\n"), input)
            default: try readOtherCharacter(input)
            }
        }
        throw ends(input, "inside \(place)")
    }

    /// CR and CR LF are one line end (§2.11).
    private mutating func readCarriageReturn(
        in value: inout PendingValue,
        as replacement: UInt8,
        _ input: Span<UInt8>
    ) {
        let length = input.has("\n", at: position + 1) ? 2 : 1
        value.copy(upTo: position, next: position + length, input, into: &decoded)
        decoded.append(replacement)
        position += length
    }

    /// A control character, or a character that begins with the octet EF.
    private mutating func readOtherCharacter(_ input: Span<UInt8>) throws(XMLError) {
        let (scalar, length) = input.scalar(at: position)
        guard Characters.isCharacter(scalar) else {
            throw fail(.wellFormed, input, "a character that XML does not allow")
        }
        position += length
    }
}
