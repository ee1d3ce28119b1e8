/// The value of a Host field (RFC 9110 §7.2): a name or address and perhaps a port.
package struct HostField: Sendable, Hashable {
    /// The name in lower case, an IPv6 address in its brackets.
    package let name: String
    /// The port, nil where none is given.
    package let port: UInt16?

    /// Nil where the value is empty, or anything but letters, digits, `-`, `.`, `_` or a bracketed address, and a port.
    package init?(_ value: String) {
        let bytes = Array(value.utf8)
        let nameEnd: Int
        if bytes.first == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")), close > 1,
                bytes[1..<close].allSatisfy({
                    ASCII.hexValue($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
                })
            else { return nil }
            nameEnd = close + 1
        } else {
            nameEnd = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
            guard nameEnd > 0, bytes[..<nameEnd].allSatisfy(Self.isNameCharacter) else { return nil }
        }
        name = String(decoding: bytes[..<nameEnd].map(ASCII.lowercased), as: UTF8.self)
        guard nameEnd < bytes.count else {
            port = nil
            return
        }
        let digits = bytes[(nameEnd + 1)...]
        guard bytes[nameEnd] == UInt8(ascii: ":"), !digits.isEmpty,
            digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt16(String(decoding: digits, as: UTF8.self))
        else { return nil }
        port = number
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
