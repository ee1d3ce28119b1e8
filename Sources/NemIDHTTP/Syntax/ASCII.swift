/// The character classes of RFC 9110 §5.6 and RFC 6265 §4.1.1, over octets.
enum ASCII {
    static let carriageReturn: UInt8 = 0x0D
    static let lineFeed: UInt8 = 0x0A
    static let tab: UInt8 = 0x09
    static let blank: UInt8 = 0x20

    static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    static func equalIgnoringCase(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        let left = left.utf8
        let right = right.utf8
        guard left.count == right.count else { return false }
        // Native strings hand out their octets, which is several times faster than iterating.
        let result = left.withContiguousStorageIfAvailable { left in
            right.withContiguousStorageIfAvailable { right in
                left.indices.allSatisfy { lowercased(left[$0]) == lowercased(right[$0]) }
            }
        }
        return (result ?? nil) ?? zip(left, right).allSatisfy { lowercased($0) == lowercased($1) }
    }

    /// `tchar` (RFC 9110 §5.6.2).
    static func isTokenCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        // ! # $ % & ' * + - . ^ _ ` | ~
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }

    static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy(isTokenCharacter)
    }

    /// What a field value may have: TAB, blank, visible ASCII, octets of UTF-8 (RFC 9110 §5.5).
    static func isFieldValueCharacter(_ byte: UInt8) -> Bool {
        byte == tab || (byte >= blank && byte != 0x7F)
    }

    /// `cookie-octet` (RFC 6265 §4.1.1): visible ASCII without quote, comma, semicolon and backslash.
    static func isCookieValue(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.allSatisfy { byte in
            switch byte {
            case 0x22, 0x2C, 0x3B, 0x5C: false
            case 0x21...0x7E: true
            default: false
            }
        }
    }

    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }

    /// Without blanks and TABs around it.
    static func trimmed(_ text: some StringProtocol) -> Substring {
        let isBlank = { (byte: UInt8) in byte == blank || byte == tab }
        let utf8 = Substring(text).utf8
        guard let first = utf8.firstIndex(where: { !isBlank($0) }),
            let last = utf8.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return Substring(utf8[first...last])
    }
}
