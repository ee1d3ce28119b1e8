/// What tells DER from other BER without knowing what is encoded (X.690 §8.1, §10, §11).
///
/// OpenSSL keeps the octets of names as they were read, so writing a certificate again does not show how those were
/// encoded.
enum DistinguishedEncoding {
    /// Deeper than any certificate goes.
    private static let mostDepth = 32

    /// Whether `bytes` are one element whose lengths are definite and no longer than needed, whose strings are in one
    /// piece and whose sets are in order.
    ///
    /// What strings hold is not looked into.
    static func holds(_ bytes: [UInt8]) -> Bool {
        element(of: bytes[...], depth: 0).map { $0.endIndex == bytes.endIndex } ?? false
    }

    /// The first element, header and content; nil where it is not DER.
    private static func element(of bytes: ArraySlice<UInt8>, depth: Int) -> ArraySlice<UInt8>? {
        guard depth <= mostDepth, let tag = bytes.first, tag & 0x1F != 0x1F, let content = content(of: bytes) else {
            return nil
        }
        let isConstructed = tag & 0x20 != 0
        if tag & 0xC0 == 0 {
            let mustBeConstructed = tag & 0x1F == 0x10 || tag & 0x1F == 0x11
            guard isConstructed == mustBeConstructed else { return nil }
        }
        guard !isConstructed || areElements(content, isSet: tag == 0x31, depth: depth + 1) else { return nil }
        return bytes[bytes.startIndex..<content.endIndex]
    }

    private static func areElements(_ content: ArraySlice<UInt8>, isSet: Bool, depth: Int) -> Bool {
        var rest = content
        var previous: ArraySlice<UInt8> = []
        while !rest.isEmpty {
            guard let element = element(of: rest, depth: depth) else { return false }
            guard !isSet || !element.lexicographicallyPrecedes(previous) else { return false }
            previous = element
            rest = rest[element.endIndex...]
        }
        return true
    }

    /// The content of the first element.
    private static func content(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = bytes.dropFirst()
        guard let first = rest.popFirst() else { return nil }
        var count = Int(first)
        if first >= 0x80 {
            let octets = rest.prefix(Int(first & 0x7F))
            guard (1...4).contains(octets.count), octets.count == Int(first & 0x7F), octets.first != 0 else {
                return nil
            }
            count = octets.reduce(0) { $0 << 8 | Int($1) }
            guard count >= 0x80 else { return nil }
            rest = rest.dropFirst(octets.count)
        }
        return count <= rest.count ? rest.prefix(count) : nil
    }
}
