/// The characters that a person can see, or see past.
enum SignTextCharacters {
    /// - Throws: `APP002` for octets that are not UTF-8, and for characters that show nothing or reorder others.
    static func text(_ octets: [UInt8]) throws(LoginRefusal) -> String {
        guard let text = String(validating: octets, as: UTF8.self) else {
            throw LoginRefusal(.app002, "the sign text is not UTF-8")
        }
        try check(text)
        return text
    }

    static func check(_ text: some StringProtocol) throws(LoginRefusal) {
        guard let scalar = text.unicodeScalars.first(where: { !isPermitted($0) }) else { return }
        let number = String(scalar.value, radix: 16, uppercase: true)
        throw LoginRefusal(.app002, "the sign text has the character U+\(number), which cannot be seen")
    }

    /// Every character but controls (tab and line ends aside), explicit bidirectional ones, and those that are no characters.
    static func isPermitted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0x7F..<0xA0: false
        case 0x202A...0x202E, 0x2066...0x2069: false
        default: !scalar.properties.isNoncharacterCodePoint
        }
    }
}
