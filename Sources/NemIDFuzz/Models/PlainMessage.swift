/// A message head cut apart in the plainest way, for input that the strict parser has accepted.
struct PlainMessage {
    /// The parts of the first line, as many as asked for.
    let first: [String]
    let fields: [(name: String, value: String)]
    /// Where the body begins.
    let end: Int

    /// Nil where there is no empty line, or a field without a colon.
    init?(_ input: ArraySlice<UInt8>, parts: Int) {
        var start = input.startIndex
        if input.starts(with: [0x0D, 0x0A]) { start += 2 }
        guard let end = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: input[start...]) else { return nil }
        var lines: [ArraySlice<UInt8>] = []
        var rest = input[start..<end]
        while let lineEnd = Self.find([0x0D, 0x0A], in: rest) {
            lines.append(rest[..<lineEnd])
            rest = rest[(lineEnd + 2)...]
        }
        lines.append(rest)
        first = lines[0].split(separator: 0x20, maxSplits: parts - 1, omittingEmptySubsequences: false).map(Self.text)
        var fields: [(name: String, value: String)] = []
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            var value = line[(colon + 1)...]
            while let blank = value.first, blank == 0x20 || blank == 0x09 { value.removeFirst() }
            while let blank = value.last, blank == 0x20 || blank == 0x09 { value.removeLast() }
            fields.append((Self.text(line[..<colon]), Self.text(value)))
        }
        self.fields = fields
        self.end = end + 4
    }

    /// The values of a field whose name, in lower case, is `name`.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name }.map(\.value)
    }

    static func find(_ pattern: [UInt8], in input: ArraySlice<UInt8>) -> Int? {
        guard input.count >= pattern.count else { return nil }
        return (input.startIndex...(input.endIndex - pattern.count)).first { input[$0...].starts(with: pattern) }
    }

    private static func text(_ octets: ArraySlice<UInt8>) -> String { String(decoding: octets, as: UTF8.self) }
}
