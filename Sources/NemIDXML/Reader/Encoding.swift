/// Finding out that an input is not UTF-8 before its grammar is judged.
enum Encoding {
    /// - Throws: `encoding`; or `wellFormed` where the input ends inside a character, as where it ends anywhere else.
    static func check(_ input: Span<UInt8>) throws(XMLError) {
        if let name = otherEncoding(input) {
            throw XMLError(.encoding, at: 0, in: input, "\(name) instead of UTF-8")
        }
        if input.isASCII { return }
        do {
            _ = try UTF8Span(validating: input)
        } catch {
            let start = error.byteOffsets.lowerBound
            if error.kind == .truncatedScalar && error.byteOffsets.upperBound == input.count {
                throw XMLError(.wellFormed, at: start, in: input, "the input ends inside a character")
            }
            throw XMLError(.encoding, at: start, in: input, "an octet sequence that is not UTF-8")
        }
    }

    /// Encodings that show in the first octets (XML 1.0 appendix F), also where the rest would pass for UTF-8.
    private static func otherEncoding(_ input: Span<UInt8>) -> String? {
        guard input.count >= 2 else { return nil }
        switch (input[0], input[1]) {
        case (0xFE, 0xFF), (0xFF, 0xFE): return "UTF-16 or UTF-32"
        default: break
        }
        guard input.count >= 4 else { return nil }
        let first = (input[0], input[1], input[2], input[3])
        switch first {
        case (0x4C, 0x6F, 0xA7, 0x94): return "EBCDIC"
        case (0x2B, 0x41, 0x44, 0x77), (0x2B, 0x2F, 0x76, _): return "UTF-7"
        default: break
        }
        // Two characters in UTF-16, or one in UTF-32; U+0000 is never allowed, so nothing valid is lost.
        let zeros = (0..<4).count { input[$0] == 0 }
        return zeros >= 2 ? "UTF-16 or UTF-32" : nil
    }
}
