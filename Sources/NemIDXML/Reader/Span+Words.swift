/// Eight octets at once, each of them judged in its own lane.
private struct Word {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    private let octets: UInt64
    /// The top bit of each lane that is to be noticed.
    ///
    /// A borrow can wrongly flag a lane above one that is rightly
    /// flagged, never one below, so the first flag is right.
    private var flags: UInt64 = 0

    @inline(__always)
    init(_ octets: UInt64) {
        self.octets = octets
    }

    @inline(__always)
    mutating func notice(_ character: Unicode.Scalar) {
        let difference = octets ^ (Self.ones &* UInt64(character.value))
        flags |= (difference &- Self.ones) & ~difference
    }

    @inline(__always)
    mutating func noticeControls() {
        flags |= (octets &- (Self.ones &* 0x20)) & ~octets
    }

    @inline(__always)
    mutating func noticeNonASCII() {
        flags |= octets
    }

    /// The lane of the first octet noticed; 8 for none.
    @inline(__always)
    var first: Int { (flags & Self.tops).trailingZeroBitCount / 8 }
}

extension Span<UInt8> {
    /// The first position from `position` on whose octet needs a look in character data, or the end.
    ///
    /// Those are `<`, `&`, `]`, control characters but TAB and LF, and EF, which begins U+FFFE and U+FFFF.
    func skippingPlainText(from position: Int) -> Int {
        var position = position
        while true {
            position = skippingWords(from: position) { word in
                word.notice("<")
                word.notice("&")
                word.notice("]")
                word.noticeControls()
                word.noticeNonASCII()
            }
            guard position < count else { return count }
            switch self[position] {
            case 0x0A, 0x09, 0x20..<0x26, 0x27..<0x3C, 0x3D..<0x5D, 0x5E..<0xEF, 0xF0...0xFF: position += 1
            default: return position
            }
        }
    }

    /// The first position from `position` on whose octet canonical form escapes in text, or the end.
    func skippingUnescapedText(from position: Int) -> Int {
        var position = position
        while true {
            position = skippingWords(from: position) { word in
                word.notice("&")
                word.notice("<")
                word.notice(">")
                word.notice("\r")
            }
            guard position < count else { return count }
            switch self[position] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\r"): return position
            default: position += 1
            }
        }
    }

    /// The first position from `position` on whose octet canonical form escapes in attribute values, or the end.
    func skippingUnescapedAttribute(from position: Int) -> Int {
        var position = position
        while true {
            position = skippingWords(from: position) { word in
                word.notice("&")
                word.notice("<")
                word.notice("\"")
                word.noticeControls()
            }
            guard position < count else { return count }
            switch self[position] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "\""): return position
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return position
            default: position += 1
            }
        }
    }

    /// The first octet noticed, or where fewer than eight octets are left.
    @inline(__always)
    private func skippingWords(from start: Int, _ notice: (inout Word) -> Void) -> Int {
        let raw = bytes
        var position = start
        while position + 8 <= raw.byteCount {
            let octets = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            var word = Word(UInt64(littleEndian: octets))
            notice(&word)
            guard word.first == 8 else { return position + word.first }
            position += 8
        }
        return position
    }
}
