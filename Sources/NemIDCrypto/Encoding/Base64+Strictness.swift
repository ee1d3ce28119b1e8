extension Base64 {
    private static let blank = 0
    private static let letter = 1
    /// More than there can be letters, so that one of these is seen in the sum.
    private static let other = 1 << 40

    /// What each octet counts in a text with white space.
    private static let kinds: [Int] = {
        var kinds = [Int](repeating: other, count: 256)
        for octet in alphabet { kinds[Int(octet)] = letter }
        for octet in " \t\n\r".utf8 { kinds[Int(octet)] = blank }
        return kinds
    }()

    /// Whether `text`, white space anywhere in it left aside, is `letters`: then both decode to the same octets, or neither.
    package static func isSame(_ text: ArraySlice<UInt8>, as letters: [UInt8]) -> Bool {
        text.withUnsafeBytes { text in
            letters.withUnsafeBytes { letters in
                var (read, compared) = (0, 0)
                while true {
                    var pieces = min(text.count - read, letters.count - compared) / 8
                    while pieces > 0,
                        text.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                            == letters.loadUnaligned(fromByteOffset: compared, as: UInt64.self)
                    {
                        read &+= 8
                        compared &+= 8
                        pieces &-= 1
                    }
                    // Letter by letter to the end of the line.
                    while read < text.count, compared < letters.count, text[read] == letters[compared] {
                        read &+= 1
                        compared &+= 1
                    }
                    guard read < text.count else { return compared == letters.count }
                    guard kinds[Int(text[read])] == blank else { return false }
                    read &+= 1
                }
            }
        }
    }

    /// Whether `decode(_:whiteSpace:)` with white space anywhere has something to give, found out without decoding.
    package static func isStrict(_ text: ArraySlice<UInt8>) -> Bool {
        let kinds = kinds
        var end = text.endIndex
        var pads = 0
        while end > text.startIndex, kinds[Int(text[end - 1])] != letter {
            if text[end - 1] == UInt8(ascii: "=") {
                pads += 1
            } else if kinds[Int(text[end - 1])] == other {
                return false
            }
            end -= 1
        }
        let letters = kinds.withUnsafeBufferPointer { kinds in
            text[..<end].withUnsafeBufferPointer { text in text.reduce(0) { $0 + kinds[Int($1)] } }
        }
        guard letters < other, pads <= 2, (letters + pads).isMultiple(of: 4) else { return false }
        guard pads > 0 else { return true }
        // The spare bits of the last letter are zero: with two pads it stands for 0, 16, 32 or 48, with one for a multiple of 4.
        let last = text[end - 1]
        return pads == 2 ? "AQgw".utf8.contains(last) : "AEIMQUYcgkosw048".utf8.contains(last)
    }
}
