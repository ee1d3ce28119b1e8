/// A host that revocation evidence may be fetched from: a name or address, and a port.
///
/// Names are compared letter for letter, case aside; what they resolve to is not looked at.
package struct RevocationHost: Sendable, Hashable, CustomStringConvertible {
    /// In lower case; an IPv6 address in its brackets.
    package let name: String
    /// 80 where none was given.
    package let port: UInt16

    /// The host written as `name`, `name:port`, `[address]` or `[address]:port`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        let end: Int
        if octets.first == UInt8(ascii: "[") {
            guard let close = octets.firstIndex(of: UInt8(ascii: "]")), (3...46).contains(close),
                octets[1..<close].allSatisfy(Self.isAddressCharacter)
            else { return nil }
            end = close + 1
        } else {
            end = octets.firstIndex(of: UInt8(ascii: ":")) ?? octets.count
            guard (1...253).contains(end), octets[..<end].allSatisfy(Self.isNameCharacter) else { return nil }
        }
        name = String(decoding: octets[..<end], as: UTF8.self).lowercased()
        guard end < octets.count else {
            port = 80
            return
        }
        let digits = octets[(end + 1)...]
        guard octets[end] == UInt8(ascii: ":"), (1...5).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30,
            let number = UInt16(String(decoding: digits, as: UTF8.self))
        else { return nil }
        port = number
    }

    /// `name`, or `name:port` where the port is not 80.
    package var description: String { port == 80 ? name : "\(name):\(port)" }

    private static func isNameCharacter(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isAddressCharacter(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
        default: false
        }
    }
}
