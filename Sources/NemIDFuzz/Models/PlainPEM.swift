/// A PEM text read in the plainest way.
enum PlainPEM {
    /// What stands between the two lines of each block with `label`, where it is base64.
    static func blocks(labelled label: String, in text: [UInt8]) -> [[UInt8]] {
        var blocks: [[UInt8]] = []
        let lines = lines(of: text)
        for (index, line) in lines.enumerated() where line == "-----BEGIN \(label)-----" {
            let content = lines[(index + 1)...].prefix { $0 != "-----END \(label)-----" }
            let letters = content.joined().utf8.filter { $0 > 0x20 }
            if let block = OpenSSLBase64.strictlyDecoded(Array(letters)) { blocks.append(block) }
        }
        return blocks
    }

    /// Without line ends and blanks at the end.
    private static func lines(of text: [UInt8]) -> [String] {
        text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            var line = line
            while let last = line.last, last <= 0x20 { line.removeLast() }
            return String(decoding: line, as: UTF8.self)
        }
    }
}
