/// A chunked body read in the plainest way, for input that the strict decoder has accepted.
struct PlainChunks {
    let body: [UInt8]
    /// Where the next message begins.
    let end: Int

    /// Nil where the input ends before its last chunk and trailer section.
    init?(_ input: ArraySlice<UInt8>) {
        var body: [UInt8] = []
        var position = input.startIndex
        while true {
            guard let lineEnd = PlainMessage.find([0x0D, 0x0A], in: input[position...]) else { return nil }
            let digits = input[position..<lineEnd].prefix { $0 != UInt8(ascii: ";") }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
            position = lineEnd + 2
            guard size > 0 else { break }
            guard size <= input.endIndex - position - 2 else { return nil }
            body += input[position..<(position + size)]
            position += size + 2
        }
        while true {
            guard let lineEnd = PlainMessage.find([0x0D, 0x0A], in: input[position...]) else { return nil }
            let isEmpty = lineEnd == position
            position = lineEnd + 2
            if isEmpty { break }
        }
        self.body = body
        end = position
    }
}
