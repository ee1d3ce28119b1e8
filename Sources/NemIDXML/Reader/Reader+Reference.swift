extension Reader {
    /// Resolves `&#…;` and the five entities of XML itself (productions [66] to [68], §4.6).
    mutating func readReference(in value: inout PendingValue, _ input: Span<UInt8>) throws(XMLError) {
        let start = position
        if input.has("#", at: start + 1) {
            let scalar = try readCharacterReference(input)
            value.copy(upTo: start, next: position, input, into: &decoded)
            appendUTF8(scalar)
        } else {
            let (octet, length) = try entity(at: start, input)
            position = start + length
            value.copy(upTo: start, next: position, input, into: &decoded)
            decoded.append(octet)
        }
    }

    /// What a reference to one of the five entities stands for, and how long it is.
    private func entity(at start: Int, _ input: Span<UInt8>) throws(XMLError) -> (octet: UInt8, length: Int) {
        if input.has("&amp;", at: start) { return (UInt8(ascii: "&"), 5) }
        if input.has("&lt;", at: start) { return (UInt8(ascii: "<"), 4) }
        if input.has("&gt;", at: start) { return (UInt8(ascii: ">"), 4) }
        if input.has("&quot;", at: start) { return (UInt8(ascii: "\""), 6) }
        if input.has("&apos;", at: start) { return (UInt8(ascii: "'"), 6) }
        throw fail(.wellFormed, input, "neither a character reference nor one of the five entities")
    }

    private mutating func readCharacterReference(_ input: Span<UInt8>) throws(XMLError) -> UInt32 {
        let start = position
        let isHexadecimal = input.has("x", at: start + 2)
        var end = start + (isHexadecimal ? 3 : 2)
        let digits = end
        var scalar: UInt32 = 0
        while end < input.count, let digit = Self.digit(input[end], isHexadecimal: isHexadecimal) {
            // Stays above the last character once there, without overflow.
            scalar = min(scalar &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
            end += 1
        }
        guard end > digits, input.has(";", at: end) else {
            throw fail(.wellFormed, input, "not a character reference")
        }
        guard Characters.isCharacter(scalar) else {
            throw fail(.wellFormed, input, "a reference to a character that XML does not allow")
        }
        position = end + 1
        return scalar
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    private mutating func appendUTF8(_ scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
