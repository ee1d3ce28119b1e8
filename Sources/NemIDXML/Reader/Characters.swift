/// The character classes of XML 1.0, fifth edition.
enum Characters {
    /// A set of ASCII characters, one bit each.
    struct ASCIISet {
        private let low: UInt64
        private let high: UInt64

        @inline(__always)
        init(low: UInt64, high: UInt64) {
            self.low = low
            self.high = high
        }

        @inline(__always)
        func contains(_ byte: UInt8) -> Bool {
            guard byte < 128 else { return false }
            return ((byte < 64 ? low : high) &>> UInt64(byte & 63)) & 1 != 0
        }
    }

    /// Letters, `_` and `:`: production [4] within ASCII.
    @inline(__always)
    static var nameStart: ASCIISet { ASCIISet(low: 0x0400_0000_0000_0000, high: 0x07FF_FFFE_87FF_FFFE) }

    /// The same with digits, `-` and `.`: production [4a] within ASCII.
    @inline(__always)
    static var name: ASCIISet { ASCIISet(low: 0x07FF_6000_0000_0000, high: 0x07FF_FFFE_87FF_FFFE) }

    /// Production [3] S.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// An ASCII letter in lower case; every other octet as it is.
    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Production [2] Char.
    static func isCharacter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Production [4] NameStartChar.
    static func isNameStart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x80: nameStart.contains(UInt8(scalar))
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Production [4a] NameChar.
    static func isName(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x80: name.contains(UInt8(scalar))
        case 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isNameStart(scalar)
        }
    }
}
