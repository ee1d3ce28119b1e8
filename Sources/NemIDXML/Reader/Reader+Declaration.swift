extension Reader {
    /// Reads `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` where the input begins with it (productions
    /// [23] to [26], [32], [80]).
    ///
    /// Stricter than the standard in the version: a document of version 1.1 is meant for other rules.
    mutating func readXMLDeclaration(_ input: Span<UInt8>) throws(XMLError) {
        guard input.has("<?xml", at: position), position + 5 < input.count, Characters.isSpace(input[position + 5])
        else { return }
        position += 5
        guard let version = try readPseudoAttribute("version", input) else {
            throw fail(.wellFormed, input, "the XML declaration does not begin with a version")
        }
        guard isText("1.0", version, input) else {
            throw fail(.wellFormed, input, at: version.lowerBound, "not version 1.0")
        }
        if let encoding = try readPseudoAttribute("encoding", input) {
            try checkEncoding(encoding, input)
        }
        if let standalone = try readPseudoAttribute("standalone", input) {
            guard isText("yes", standalone, input) || isText("no", standalone, input) else {
                throw fail(.wellFormed, input, at: standalone.lowerBound, "standalone is neither yes nor no")
            }
        }
        position = input.skippingSpace(from: position)
        guard input.has("?>", at: position) else {
            throw fail(.wellFormed, input, "the XML declaration does not end in ?>")
        }
        position += 2
    }

    /// The octets between the quotes, or nil where another name, or none, stands here.
    private mutating func readPseudoAttribute(
        _ name: StaticString,
        _ input: Span<UInt8>
    ) throws(XMLError) -> Range<Int>? {
        var end = input.skippingSpace(from: position)
        guard end > position, input.has(name, at: end) else { return nil }
        end = input.skippingSpace(from: end + name.utf8CodeUnitCount)
        guard input.has("=", at: end) else {
            throw fail(.wellFormed, input, at: end, "no = after a name in the XML declaration")
        }
        end = input.skippingSpace(from: end + 1)
        guard input.has("\"", at: end) || input.has("'", at: end) else {
            throw fail(.wellFormed, input, at: end, "no quoted value in the XML declaration")
        }
        let quote = input[end]
        let start = end + 1
        end = start
        while end < input.count, input[end] != quote { end += 1 }
        guard end < input.count else { throw ends(input, "inside the XML declaration") }
        position = end + 1
        return start..<end
    }

    /// Production [81]: a letter, then letters, digits, `.`, `_` and `-`; here it must be UTF-8 in any case.
    private func checkEncoding(_ name: Range<Int>, _ input: Span<UInt8>) throws(XMLError) {
        let expected: StaticString = "utf-8"
        var isUTF8 = name.count == expected.utf8CodeUnitCount
        for (index, position) in name.enumerated() {
            let byte = input[position]
            let lower = byte | 0x20
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
            let isAllowed = Characters.name.contains(byte) && byte != UInt8(ascii: ":")
            guard index == 0 ? isLetter : isAllowed else {
                throw fail(.wellFormed, input, at: position, "not the name of an encoding")
            }
            if isUTF8 { isUTF8 = (isLetter ? lower : byte) == expected.utf8Start[index] }
        }
        guard !name.isEmpty else { throw fail(.wellFormed, input, at: name.lowerBound, "an empty encoding") }
        guard isUTF8 else {
            throw fail(.encoding, input, at: name.lowerBound, "another encoding than UTF-8 is declared")
        }
    }

    private func isText(_ expected: StaticString, _ range: Range<Int>, _ input: Span<UInt8>) -> Bool {
        range.count == expected.utf8CodeUnitCount && input.has(expected, at: range.lowerBound)
    }
}
