/// The octets EF BB BF that may precede a document in UTF-8 and are no part of it (XML 1.0 §4.3.3).
enum ByteOrderMark {
    static func length(in input: Span<UInt8>) -> Int {
        input.count >= 3 && input[0] == 0xEF && input[1] == 0xBB && input[2] == 0xBF ? 3 : 0
    }
}
