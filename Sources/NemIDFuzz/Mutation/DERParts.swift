/// The elements of DER, told by their lengths alone.
enum DERParts {
    /// The elements that `bytes` are made of, each whole; nil where they are not.
    static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        var parts: [ArraySlice<UInt8>] = []
        var rest = bytes
        while !rest.isEmpty {
            guard let content = content(of: rest) else { return nil }
            parts.append(rest[..<content.endIndex])
            rest = rest[content.endIndex...]
        }
        return parts
    }

    /// The content of the first element; nil where its length is none, or more than there is.
    static func content(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = bytes.dropFirst()
        guard let first = rest.popFirst() else { return nil }
        guard first >= 0x80 else { return Int(first) <= rest.count ? rest.prefix(Int(first)) : nil }
        let octets = rest.prefix(Int(first & 0x7F))
        guard (1...3).contains(octets.count), octets.count == Int(first & 0x7F) else { return nil }
        let count = octets.reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(octets.count)
        return count <= rest.count ? rest.prefix(count) : nil
    }
}
