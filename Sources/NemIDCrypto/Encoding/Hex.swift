/// Hexadecimal text of octets, two digits each.
package enum Hex {
    package static func lower(_ bytes: ArraySlice<UInt8>) -> String { text(bytes, digits: "0123456789abcdef") }

    package static func lower(_ bytes: [UInt8]) -> String { lower(bytes[...]) }

    package static func upper(_ bytes: ArraySlice<UInt8>) -> String { text(bytes, digits: "0123456789ABCDEF") }

    package static func upper(_ bytes: [UInt8]) -> String { upper(bytes[...]) }

    /// The octets of an even number of digits of either case; nil otherwise.
    package static func decode(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x41...0x46: digit - 0x41 + 10
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func text(_ bytes: ArraySlice<UInt8>, digits: StaticString) -> String {
        digits.withUTF8Buffer { digits in
            var text: [UInt8] = []
            text.reserveCapacity(2 * bytes.count)
            for byte in bytes {
                text.append(digits[Int(byte >> 4)])
                text.append(digits[Int(byte & 15)])
            }
            return String(decoding: text, as: UTF8.self)
        }
    }
}
