import Testing

/// Parts of a document to change octet by octet.
enum Flip {
    /// The octets from the first `start` through the first `end`.
    static func range(in octets: [UInt8], from start: String, through end: String) throws -> Range<Int> {
        let first = try #require(position(of: start, in: octets))
        let last = try #require(position(of: end, in: octets))
        return first..<last + end.utf8.count
    }

    private static func position(of text: String, in octets: [UInt8]) -> Int? {
        let text = Array(text.utf8)
        return octets.indices.first { octets[$0] == text.first && octets[$0...].starts(with: text) }
    }
}
