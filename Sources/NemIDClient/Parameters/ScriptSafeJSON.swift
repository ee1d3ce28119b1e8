/// JSON that can stand anywhere in an HTML page.
package enum ScriptSafeJSON {
    /// A flat object of strings in the given order.
    ///
    /// Everything but printable ASCII is escaped, and so are the characters that end a script element, open a comment
    /// or an attribute: the text holds none of `<`, `>`, `&`, `'`, U+2028 and U+2029, whatever the values are. What a
    /// JSON reader makes of it is unchanged, and so is the digest over the values.
    package static func object(_ parameters: [Parameter]) -> String {
        var json: [UInt8] = []
        json.reserveCapacity(parameters.reduce(2) { $0 + $1.name.utf8.count + $1.value.utf8.count + 6 })
        json.append(UInt8(ascii: "{"))
        for (index, parameter) in parameters.enumerated() {
            if index > 0 { json.append(UInt8(ascii: ",")) }
            append(parameter.name, to: &json)
            json.append(UInt8(ascii: ":"))
            append(parameter.value, to: &json)
        }
        json.append(UInt8(ascii: "}"))
        return String(decoding: json, as: UTF8.self)
    }

    /// One string with its quotes.
    package static func string(_ text: String) -> String {
        var json: [UInt8] = []
        append(text, to: &json)
        return String(decoding: json, as: UTF8.self)
    }

    private static func append(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        // Most texts are base64 and need nothing.
        var text = text
        let isPlain = text.withUTF8 { octets in
            guard areAllPlain(octets) else { return false }
            json.append(contentsOf: octets)
            return true
        }
        if !isPlain {
            for unit in text.utf16 { append(unit, to: &json) }
        }
        json.append(UInt8(ascii: "\""))
    }

    private static func append(_ unit: UInt16, to json: inout [UInt8]) {
        switch unit {
        case 0x22, 0x5C:
            json.append(UInt8(ascii: "\\"))
            json.append(UInt8(unit))
        case 0...0x7F where isPlain(UInt8(unit)):
            json.append(UInt8(unit))
        default:
            json.append(contentsOf: "\\u".utf8)
            for shift in [12, 8, 4, 0] {
                let digit = UInt8(unit >> UInt16(shift) & 0xF)
                json.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }

    /// Whether each octet stands for itself, sixteen seen at a time.
    private static func areAllPlain(_ octets: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = UnsafeRawBufferPointer(octets)
        var others = SIMD16<UInt8>(repeating: 0)
        var index = 0
        while text.count - index >= 16 {
            others |= Self.others(among: text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))
            index += 16
        }
        return others == SIMD16(repeating: 0) && octets[index...].allSatisfy(isPlain)
    }

    /// All bits of the lanes whose octet is not ``isPlain(_:)``.
    @inline(__always)
    private static func others(among octets: SIMD16<UInt8>) -> SIMD16<UInt8> {
        func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> { unsafeBitCast(mask, to: SIMD16<UInt8>.self) }
        func equal(_ letter: Unicode.Scalar) -> SIMD16<UInt8> {
            lanes(octets .== SIMD16(repeating: UInt8(ascii: letter)))
        }
        var others = lanes((octets &- SIMD16(repeating: 0x20)) .> SIMD16(repeating: 0x7E - 0x20))
        others |= equal("\"")
        others |= equal("&")
        others |= equal("'")
        others |= equal("<")
        others |= equal(">")
        others |= equal("\\")
        return others
    }

    /// Whether an octet of UTF-8 stands for itself.
    private static func isPlain(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5C: false
        default: (0x20...0x7E).contains(octet)
        }
    }
}
