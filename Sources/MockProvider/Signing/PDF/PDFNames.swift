/// The names in a piece of a PDF (ISO 32000-1 §7.3.5), wherever a slash stands.
struct PDFNames {
    private let octets: ArraySlice<UInt8>

    init(_ octets: ArraySlice<UInt8>) { self.octets = octets }

    /// In order, without the slash, `#41` written as the octet it stands for; those of more than 127 octets cut there, which
    /// none that is looked for has.
    var all: [String] {
        var names: [String] = []
        var rest = octets
        while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
            let name = octets[(slash + 1)...].prefix(127).prefix { !Self.endsName($0) }
            names.append(Self.decoded(name))
            rest = octets[(slash + 1)...]
        }
        return names
    }

    private static func decoded(_ name: ArraySlice<UInt8>) -> String {
        guard name.contains(UInt8(ascii: "#")) else { return String(decoding: name, as: UTF8.self) }
        var decoded: [UInt8] = []
        var rest = name
        while let octet = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard octet == UInt8(ascii: "#"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
                let value = UInt8(digits, radix: 16)
            else {
                decoded.append(octet)
                continue
            }
            decoded.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// White space and delimiters (§7.2.2).
    static func endsName(_ octet: UInt8) -> Bool {
        switch octet {
        case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
